#pragma once

namespace digitlab {

/// Keeps Qt's start from writing what no person can use: remarks on a locale that is not UTF-8 and on a missing
/// XDG_RUNTIME_DIR are dropped, and a display that cannot be opened is one line and status 1 instead of several and a
/// core dump. To be called first.
void tameQtMessages();

} // namespace digitlab
