#pragma once

#include "core/api/model.h"

#include <string>

namespace digitlab {

/// `OUT: network seed, 10 classes, 130186 parameters`, with its line end: what was written where.
std::string writtenLine(const std::string& out, const ModelInfo& model);

} // namespace digitlab
