#pragma once

#include "core/exchange/byte_cursor.h"
#include "core/exchange/pickle_value.h"

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace digitlab {

/// A weights file taken apart: what was pickled, and the bytes of the storages that it refers to. All of it points into
/// the file's bytes.
struct PickledFile {
    Pickle pickle;
    /// The bytes of the storage of that key. Throws Error when there is none.
    std::function<ByteSpan(std::string_view key)> storage;
    /// The text of `digitlab.json`.
    std::string record;
};

/// How a pickle refers to a storage.
struct StorageId {
    std::string_view key;
    at::ScalarType type = at::ScalarType::Float;
    /// Elements, 0 or more; their bytes need no more than 63 bits.
    std::int64_t count = 0;

    std::uint64_t bytes() const { return static_cast<std::uint64_t>(count) * c10::elementSize(type); }
};

/// Reads a node of kind persistent. Throws Error when it is no storage of a type that is known here.
StorageId storageId(const PickleNode& persistent);

/// PyTorch's zip format, since 1.6. Throws Error without the file's name.
PickledFile readArchive(ByteSpan bytes);

/// The stream of pickles and storages before that. Throws Error without the file's name, also for a file of any other
/// kind.
PickledFile readOldStream(ByteSpan bytes);

} // namespace digitlab
