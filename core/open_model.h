#pragma once

#include "core/recognition/predictor.h"

#include <filesystem>
#include <memory>
#include <string>

namespace digitlab {

/// `shipped` (in resources/models), a model file, RUN (its best epoch; the checkpoint of a run that has none yet) or
/// RUN:N. Throws Error that names the file.
std::shared_ptr<const Predictor> openModel(const std::string& reference, const std::filesystem::path& resources);

/// The model with the record that our files carry beside the weights.
StateDict modelFile(const Predictor& model);

} // namespace digitlab
