#pragma once

#include "core/kernels/aligned.h"
#include "core/kernels/block_shape.h"

namespace digitlab {

/// What the gradients of a block need of its forward pass, for `count` maps.
struct BlockPass {
    std::size_t count = 0;
    const float* maps = nullptr;          ///< its input
    const float* pooled = nullptr;        ///< its output
    const std::uint8_t* places = nullptr; ///< of BlockOutput
    const float* gradient = nullptr;      ///< of the loss by its output
};

/// Gradients of weights and bias are sums over all maps.
class BlockGradients {
public:
    explicit BlockGradients(const BlockShape& shape);

    /// Weights (outputs x inputs x 3 x 3) as add() wants them; nothing for one input channel.
    static AlignedFloats arrangedWeights(const BlockShape& shape, const float* weight);

    /// Adds the sums of these maps. `byMaps` is written, count x height x width x inputs; of one input channel, which
    /// is a picture, there are none.
    ///
    /// Behind ReLU and the pool at most one of four places has a gradient: the loops run over a list of these.
    void add(const BlockPass& pass, const float* arrangedWeights, float* byMaps);

    void add(const BlockGradients& other);

    /// outputs x inputs x 3 x 3.
    void weight(float* out) const;
    const float* bias() const { return m_bias.get(); }

private:
    BlockShape m_shape;
    AlignedFloats m_weight; ///< arranged, of one input channel as grey weights
    AlignedFloats m_bias;
};

} // namespace digitlab
