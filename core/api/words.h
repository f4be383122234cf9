#pragma once

#include "core/api/data.h"
#include "core/api/recipe.h"
#include "core/api/training.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace digitlab {

/// The words by which files and the command line name values; the same in every language.
template <class Value, std::size_t Count>
using Words = std::array<std::pair<Value, std::string_view>, Count>;

inline constexpr Words<OptimiserKind, 3> optimiserWords{
    {{OptimiserKind::adam, "adam"}, {OptimiserKind::adamw, "adamw"}, {OptimiserKind::sgd, "sgd"}}};
inline constexpr Words<ScheduleKind, 4> scheduleWords{{{ScheduleKind::constant, "constant"},
                                                       {ScheduleKind::steps, "steps"},
                                                       {ScheduleKind::cosine, "cosine"},
                                                       {ScheduleKind::oneCycle, "one-cycle"}}};
inline constexpr Words<DataKind, 3> dataKindWords{
    {{DataKind::idx, "idx"}, {DataKind::folders, "folders"}, {DataKind::list, "list"}}};
inline constexpr Words<Device, 2> deviceWords{{{Device::cpu, "cpu"}, {Device::cuda, "cuda"}}};
inline constexpr Words<Kernels, 2> kernelWords{{{Kernels::fused, "fused"}, {Kernels::torch, "torch"}}};

/// Empty for a value that the table does not have.
template <class Value, std::size_t Count>
constexpr std::string_view wordOf(const Words<Value, Count>& words, Value value)
{
    for (const auto& [known, word] : words)
        if (known == value)
            return word;
    return {};
}

/// Nothing for a word that the table does not have.
template <class Value, std::size_t Count>
constexpr std::optional<Value> valueOf(const Words<Value, Count>& words, std::string_view text)
{
    for (const auto& [value, word] : words)
        if (word == text)
            return value;
    return std::nullopt;
}

} // namespace digitlab
