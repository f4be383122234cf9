#pragma once

#include "core/api/data.h"
#include "core/api/progress.h"
#include "core/api/training.h"
#include "core/model/network.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace digitlab {

class PatientWaiting;

/// What training needs from the rest of the engine.
struct LearnContext {
    std::function<std::shared_ptr<const DataSet>(const OpenDataOptions&, const ProgressFunction&, std::stop_token)>
        openData;
    /// The network of a model reference, to start from its weights.
    std::function<std::shared_ptr<Network>(const std::string&)> openNetwork;
    /// How the threads wait for each other; training lets them spin through it while that pays.
    PatientWaiting* waiting = nullptr;
};

/// Opens the data, makes the run folder and trains. Throws Error when the request cannot be started.
TrainingOutcome learn(const TrainingRequest& request, const LearnContext& context, TrainingControl& control,
                      TrainingObserver& observer);

/// Goes on with a run where its checkpoint stands. A run that has all its epochs is left as it is and is `done`.
TrainingOutcome learnOn(const std::filesystem::path& run, int epochs, Device device, const LearnContext& context,
                        TrainingControl& control, TrainingObserver& observer);

} // namespace digitlab
