#include "core/exchange/storage_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace digitlab {

namespace {

constexpr std::string_view module = "torch.";

constexpr auto types = std::to_array<std::pair<std::string_view, at::ScalarType>>({
    {"torch.FloatStorage", at::ScalarType::Float},
    {"torch.DoubleStorage", at::ScalarType::Double},
    {"torch.HalfStorage", at::ScalarType::Half},
    {"torch.BFloat16Storage", at::ScalarType::BFloat16},
    {"torch.LongStorage", at::ScalarType::Long},
    {"torch.IntStorage", at::ScalarType::Int},
    {"torch.ShortStorage", at::ScalarType::Short},
    {"torch.CharStorage", at::ScalarType::Char},
    {"torch.ByteStorage", at::ScalarType::Byte},
    {"torch.BoolStorage", at::ScalarType::Bool},
    {"torch.ComplexFloatStorage", at::ScalarType::ComplexFloat},
    {"torch.ComplexDoubleStorage", at::ScalarType::ComplexDouble},
});

} // namespace

std::optional<at::ScalarType> storageType(std::string_view name)
{
    const auto* const found = std::ranges::find(types, name, [](const auto& type) { return type.first; });
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

std::string_view storageName(at::ScalarType type)
{
    const auto* const found = std::ranges::find(types, type, [](const auto& entry) { return entry.second; });
    return found == types.end() ? std::string_view() : found->first.substr(module.size());
}

} // namespace digitlab
