#pragma once

#include "core/api/data.h"
#include "core/api/model.h"
#include "core/api/progress.h"
#include "core/recognition/predictor.h"

#include <stop_token>

namespace digitlab {

/// The test part where there is one, else everything. Classes are matched by name: a model of ten digits judged on
/// folders 1, 3 and 7 scores them as 1, 3 and 7. Throws Error naming the first class that the model does not know.
Evaluation evaluate(const Predictor& model, const DataSet& data, const ProgressFunction& progress,
                    const std::stop_token& stop);

/// Figures of each class from a confusion matrix (rows are the truth). A figure that would divide by zero is 0.
std::vector<ClassFigures> figuresOf(const std::vector<std::vector<std::size_t>>& confusion,
                                    const std::vector<std::string>& classes);

} // namespace digitlab
