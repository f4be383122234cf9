#pragma once

#include "core/api/model.h"
#include "core/model/network.h"
#include "core/recognition/normaliser.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace digitlab {

/// Below this confidence an answer is `unsure`, where a model file doesn't bring a threshold of its own.
inline constexpr double defaultThreshold = 0.7;

/// What the verdict is made of.
struct Thresholds {
    double sure = defaultThreshold; ///< of the largest probability: below it `unsure`
    double none = 0;                ///< of the two largest together: below it `none`
};

/// A network that reads: normalisation, network, verdict. Safe from any thread.
class Predictor final : public Model {
public:
    /// info.classes has one name an output. The network is put into evaluation mode.
    Predictor(std::shared_ptr<Network> network, ModelInfo info, Thresholds thresholds);

    const ModelInfo& info() const override { return m_info; }
    Reading read(const Ink& ink) const override;
    Reading read(const Picture& picture) const override;
    PageReading readPage(const Picture& picture) const override;
    PageReading readNumber(const Ink& ink) const override;

    Network& network() const { return *m_network; }
    const Thresholds& thresholds() const { return m_thresholds; }
    /// images: N x 1 x 28 x 28, 0..1. Returns logits, N x classes.
    at::Tensor logits(const at::Tensor& images) const;

private:
    Reading judge(Normalised normalised) const;
    /// One a picture, verdicts from the thresholds; without steps.
    std::vector<Reading> judge(std::span<const DigitImage> images) const;

    std::shared_ptr<Network> m_network;
    ModelInfo m_info;
    Thresholds m_thresholds;
};

} // namespace digitlab
