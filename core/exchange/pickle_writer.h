#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace digitlab {

/// Writes the pickle (protocol 2) of a plain dict of tensors as torch.save does, with the functions that
/// torch.load(weights_only=True) allows.
class PickleWriter {
public:
    PickleWriter();

    /// Adds a contiguous tensor that is all of its storage. `storageName` is that of PyTorch's class (FloatStorage),
    /// `storageKey` the name of the record with its bytes.
    void addTensor(std::string_view key, std::string_view storageName, std::string_view storageKey,
                   std::span<const std::int64_t> sizes);
    /// The whole pickle; nothing can be added after it.
    std::vector<std::uint8_t> finish();

private:
    void text(std::string_view text);
    void integer(std::int64_t number);
    void tuple(std::span<const std::int64_t> numbers);
    void byte(char opcode) { m_bytes.push_back(static_cast<std::uint8_t>(opcode)); }

    std::vector<std::uint8_t> m_bytes;
};

} // namespace digitlab
