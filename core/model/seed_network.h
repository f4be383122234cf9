#pragma once

#include "core/model/network.h"

namespace digitlab {

/// Three blocks Conv 3x3 (padding 1) + ReLU + MaxPool 2 of 32, 64 and 64 channels, then Linear 576 -> 128, ReLU, Linear
/// 128 -> classes. Input of three equal channels. State-dict keys as Python's nn.Sequential gives them:
/// `conv1.0.weight`,
/// ..., `dense.2.bias`.
class SeedNetwork final : public Network {
public:
    explicit SeedNetwork(int classes);

    at::Tensor forward(const at::Tensor& images) override;
    std::string_view kind() const override { return "seed"; }
    int channels() const override { return 3; }
    std::vector<LayerInfo> layers() const override;

private:
    /// Weight and, one behind it, bias.
    std::size_t m_conv1, m_conv2, m_conv3, m_dense0, m_dense2;
};

} // namespace digitlab
