#pragma once

#include "core/exchange/pickled_file.h"

#include <ATen/core/Tensor.h>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace digitlab {

/// Makes the tensors that a weights file describes. Sizes, strides and offsets are checked against the bytes that the
/// file holds before anything is allocated.
class TensorReader {
public:
    /// `file` must outlive the reader; `fileBytes` is its size.
    TensorReader(const PickledFile& file, std::uint64_t fileBytes);

    /// Whether the value describes a tensor or a parameter.
    static bool isTensor(const PickleValue& value);

    /// Contiguous, on the CPU, with the file's data type. Tensors that share a storage in the file may share one here.
    /// Throws Error without the file's name.
    at::Tensor read(const PickleValue& value);

private:
    struct Storage {
        at::Tensor values;
        at::ScalarType type;
        std::int64_t count;
    };

    const Storage& storage(const PickleNode& persistent);

    const PickledFile& m_file;
    std::unordered_map<std::string_view, Storage> m_storages;
    /// How much more may be copied out of storages for tensors that do not lie in a row.
    std::uint64_t m_copiesLeft;
};

} // namespace digitlab
