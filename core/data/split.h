#pragma once

#include "core/api/data.h"

#include <cstdint>
#include <span>
#include <vector>

namespace digitlab {

/// How many of `count` items (2 or more) are for training: int(count * (1 - validation)), at least one, not all.
std::size_t trainingShare(std::size_t count, double validation);

/// Shuffles the training part by (seed, RandomUse::split); the first trainingShare() items are for training, the
/// rest for validation. Throws Error: fewer than two items, `validation` not between 0 and 1.
Split splitTraining(const DataSet& data, double validation, std::uint64_t seed);

/// The order in which an epoch (from 1) goes through `count` items: a function of (seed, epoch).
std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint64_t seed, std::uint32_t epoch);

/// `limit` indices of `labels` (each below `classes`), ascending: of each class its share by the largest remainder
/// (Hamilton), but at least one where `limit` allows; which ones, by (seed, RandomUse::limit, class).
std::vector<std::uint32_t> takeInProportion(std::span<const std::uint8_t> labels, std::size_t classes,
                                            std::size_t limit, std::uint64_t seed);

} // namespace digitlab
