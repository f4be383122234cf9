#pragma once

#include "core/model/network.h"

namespace digitlab {

/// Seven blocks Conv 3x3 + batch norm (Ioffe and Szegedy 2015) + ReLU of 16, 32 | 48, 64 | 96, 128, 128 channels, a 2 x 2 max-pool
/// at each bar; the first four are padded, the last three shrink 7 x 7 to 1 x 1. Then Linear 128 -> classes. Input of one
/// channel. 361,882 parameters with ten classes.
class ModernNetwork final : public Network {
public:
    explicit ModernNetwork(int classes);

    torch::Tensor forward(const torch::Tensor& images) override;
    std::string_view kind() const override { return "modern"; }
    int channels() const override { return 1; }
    int classes() const override { return m_classes; }
    std::vector<LayerInfo> layers() const override;
    std::vector<torch::Tensor> outputParameters() const override { return m_dense->parameters(); }
    bool prefersChannelsLast() const override { return true; }

private:
    int m_classes;
    std::vector<torch::nn::Sequential> m_blocks;
    torch::nn::Linear m_dense;
};

} // namespace digitlab
