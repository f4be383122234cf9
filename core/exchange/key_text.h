#pragma once

#include <string_view>

namespace digitlab {

/// Whether a tensor's name is text that every reader takes: UTF-8 (RFC 3629) without control characters.
bool isKeyText(std::string_view text);

} // namespace digitlab
