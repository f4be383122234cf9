#pragma once

#include <c10/core/ScalarType.h>

#include <optional>
#include <string_view>

namespace digitlab {

/// The data type of a storage that a file names (`torch.FloatStorage`); nothing for any other name.
std::optional<at::ScalarType> storageType(std::string_view name);

/// The name of a storage in a file, without `torch.`; empty for a type that weights files here do not have.
std::string_view storageName(at::ScalarType type);

} // namespace digitlab
