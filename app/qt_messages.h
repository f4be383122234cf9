#pragma once

namespace digitlab {

/// Keeps Qt's start from writing what no person can use: the remark on a locale that is not UTF-8 is dropped, and a
/// display that cannot be opened is one line and status 1 instead of several and a core dump. To be called first.
void tameQtMessages();

} // namespace digitlab
