#pragma once

#include "core/api/training.h"

#include <filesystem>
#include <stop_token>

namespace digitlab {

/// All that a run folder tells, as Engine::openRun() gives it. Throws Error when it is none, and Stopped.
RunRecords readRunRecords(const std::filesystem::path& folder, const std::stop_token& stop);

} // namespace digitlab
