#pragma once

#include <string>

namespace digitlab {

/// digitlab(1) in the language of man(7), made from the tables that the help is made from.
std::string manualPage();

} // namespace digitlab
