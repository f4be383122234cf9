#pragma once

#include "core/api/training.h"

#include <string>

namespace digitlab {

/// `epoch 1/50 batch 1/188 Train Loss: 2.304, Acc: 0.086`, with its line end.
std::string batchLine(const BatchRecord& record, int epochs, int batchesPerEpoch);

/// `Train Loss: 0.453400, Acc: 0.844` and `Val Loss: 0.100400, Acc: 0.968`, with their line ends.
std::string epochLines(const EpochRecord& record);

/// `2:05` or `1:02:05`.
std::string durationText(double seconds);

} // namespace digitlab
