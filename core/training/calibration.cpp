#include "core/training/calibration.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace digitlab {

double fitTemperature(const at::Tensor& logits, const at::Tensor& labels)
{
    const c10::NoGradGuard noGrad;
    const auto loss = [&](double logTemperature) {
        return at::cross_entropy_loss(logits / std::exp(logTemperature), labels).item<double>();
    };
    // The loss is convex in 1/T, so a golden-section search finds its only minimum.
    constexpr double ratio = 0.6180339887498949;
    double low = std::log(0.1), high = std::log(10.0);
    double left = high - ratio * (high - low), right = low + ratio * (high - low);
    double lossLeft = loss(left), lossRight = loss(right);
    for (int i = 0; i < 24; ++i) {
        if (lossLeft < lossRight) {
            high = std::exchange(right, left);
            lossRight = lossLeft;
            left = high - ratio * (high - low);
            lossLeft = loss(left);
        } else {
            low = std::exchange(left, right);
            lossLeft = lossRight;
            right = low + ratio * (high - low);
            lossRight = loss(right);
        }
    }
    return std::exp((low + high) / 2);
}

double fitThreshold(const at::Tensor& logits, const at::Tensor& labels, double error)
{
    const c10::NoGradGuard noGrad;
    constexpr double lowest = 0.5, highest = 0.95;
    const auto [confidence, answer] = logits.softmax(1).max(1);
    const at::Tensor right = answer.eq(labels);
    std::vector<std::pair<float, bool>> answers;
    for (std::int64_t i = 0; i < confidence.size(0); ++i)
        answers.emplace_back(confidence[i].item<float>(), right[i].item<bool>());
    std::sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    double threshold = highest;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        wrong += answers[i].second ? 0 : 1;
        if (static_cast<double>(wrong) <= error * static_cast<double>(i + 1))
            threshold = answers[i].first;
    }
    return std::clamp(threshold, lowest, highest);
}

double fitNoneThreshold(const at::Tensor& logits, double share)
{
    const c10::NoGradGuard noGrad;
    constexpr double highest = 0.5;
    const at::Tensor scores = std::get<0>(logits.softmax(1).topk(std::min<std::int64_t>(2, logits.size(1)), 1)).sum(1);
    const at::Tensor sorted = std::get<0>(scores.sort());
    const auto refused = static_cast<std::int64_t>(share * static_cast<double>(sorted.size(0)));
    return std::min(sorted[refused].item<double>(), highest);
}

} // namespace digitlab
