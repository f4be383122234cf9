#pragma once

#include "core/model/convolution.h"
#include "core/model/network.h"

#include <vector>

namespace digitlab {

/// Seven blocks Conv 3x3 + batch norm (Ioffe and Szegedy 2015) + ReLU of 16, 32 | 48, 64 | 96, 128, 128 channels, a 2 x
/// 2 max-pool at each bar; the first four are padded, the last three shrink 7 x 7 to 1 x 1. Then Linear 128 -> classes.
/// Input of one channel. 361,882 parameters with ten classes. State-dict keys as Python's nn.Sequential gives them:
/// `conv1.0.weight` (convolution), `conv1.1.weight` ... `conv1.1.num_batches_tracked` (norm), ..., `dense.bias`.
class ModernNetwork final : public Network {
public:
    explicit ModernNetwork(int classes);

    at::Tensor forward(const at::Tensor& images) override;
    void freeze() override;
    std::string_view kind() const override { return "modern"; }
    int channels() const override { return 1; }
    std::vector<LayerInfo> layers() const override;

private:
    /// Indices of a block's tensors.
    struct Block {
        std::size_t convolution, weight, bias, mean, variance, batches;
    };

    std::vector<Block> m_blocks;
    std::vector<ArrangedWeights> m_arranged; ///< of each block, once frozen
    std::size_t m_dense = 0;
};

} // namespace digitlab
