#pragma once

#include "core/api/model.h"
#include "core/model/network.h"
#include "core/recognition/normaliser.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace digitlab {

/// Below this confidence an answer is `unsure`, where a model file doesn't bring a threshold of its own.
inline constexpr double defaultThreshold = 0.7;

/// A network that reads: normalisation, network, verdict. Safe from any thread.
class Predictor final : public Model {
public:
    /// info.classes has one name an output. The network is put into evaluation mode.
    Predictor(std::shared_ptr<Network> network, ModelInfo info, double threshold);

    const ModelInfo& info() const override { return m_info; }
    Reading read(const Ink& ink) const override;
    Reading read(const Picture& picture) const override;

    Network& network() const { return *m_network; }
    double threshold() const { return m_threshold; }
    /// images: N x 1 x 28 x 28, 0..1. Returns logits, N x classes.
    at::Tensor logits(const at::Tensor& images) const;

private:
    Reading judge(Normalised normalised) const;

    std::shared_ptr<Network> m_network;
    ModelInfo m_info;
    double m_threshold;
};

} // namespace digitlab
