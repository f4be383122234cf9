#pragma once

#include <cstddef>
#include <cstdint>

namespace digitlab {

/// A block of a network: Conv 3 x 3 with padding 1, bias, ReLU, max pool 2 x 2. Maps are kept with their channels last:
/// N x height x width x channels.
struct BlockShape {
    std::size_t height = 0, width = 0; ///< of the input
    std::size_t inputs = 0, outputs = 0;

    std::size_t pooledHeight() const { return height / 2; }
    std::size_t pooledWidth() const { return width / 2; }
    std::size_t inputSize() const { return height * width * inputs; }
    std::size_t windows() const { return pooledHeight() * pooledWidth(); } ///< pooling windows
    std::size_t outputSize() const { return windows() * outputs; }
    std::size_t weightSize() const { return outputs * inputs * 9; }
};

/// Channels come in groups of so many, which is the longest vector: maps of other numbers of channels have no kernel.
constexpr std::size_t channelGroup = 16;

/// Whether the kernels can compute it: one input channel or whole groups, whole groups of output channels, and a map
/// of at least 2 x 2.
bool hasKernel(const BlockShape& shape);

/// One part of a batch, for one thread.
struct BlockOutput {
    float* maps = nullptr; ///< N x pooledHeight x pooledWidth x outputs
    /// The same shape: which place of its window was the largest, 0 to 3 in reading order, the first of equal ones.
    std::uint8_t* places = nullptr;
};

} // namespace digitlab
