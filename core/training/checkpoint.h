#pragma once

#include "core/model/network.h"
#include "core/training/meter.h"
#include "core/training/optimiser.h"

#include <cstdint>
#include <filesystem>

namespace digitlab {

/// Where a training stands between two batches.
struct TrainingPosition {
    int epoch = 1;           ///< the one under way, from 1
    int batchesDone = 0;     ///< of that epoch
    Meter meter;             ///< of that epoch
    double trainSeconds = 0; ///< of that epoch
    double seconds = 0;      ///< since the start, pauses left out
    int bestEpoch = 0;
    double bestAccuracy = -1;
    double bestLoss = 0;
    std::uintmax_t metricsBytes = 0;
    std::uintmax_t epochsBytes = 0;
};

/// Everything that resuming needs, in one file: the weights under training (`network.KEY`), their average
/// (`average.KEY`, when the recipe has one), the optimiser's moments and the position.
void saveCheckpoint(const std::filesystem::path& file, const TrainingPosition& position, const Network& network,
                    const Network* average, const Optimiser& optimiser);

/// Throws Error that names the file.
TrainingPosition loadCheckpoint(const std::filesystem::path& file, Network& network, Network* average,
                                Optimiser& optimiser);

/// The position alone. Throws Error that names the file.
TrainingPosition readPosition(const std::filesystem::path& file);

/// The weights of a checkpoint that a reader would use: the average where there is one.
StateDict weightsOfCheckpoint(const std::filesystem::path& file);

} // namespace digitlab
