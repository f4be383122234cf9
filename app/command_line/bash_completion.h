#pragma once

#include <string>

namespace digitlab {

/// A script for bash that completes verbs, options and their values, made from the tables that the help is made from.
std::string bashCompletion();

} // namespace digitlab
