#include "core/recognition/predictor.h"

#include "core/model/threads.h"
#include "core/recognition/page_reader.h"
#include "core/support/translated.h"

#include <algorithm>
#include <chrono>

namespace digitlab {

namespace {

at::Tensor imageTensor(const DigitImage& image)
{
    at::Tensor tensor = at::empty({1, 1, digitSide, digitSide}, at::kFloat);
    std::transform(image.begin(), image.end(), tensor.data_ptr<float>(),
                   [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0f; });
    return tensor;
}

/// Sets best and second; the first of equals wins.
void rank(Reading& reading)
{
    for (int i = 0; i < static_cast<int>(reading.probabilities.size()); ++i) {
        const auto probability = [&](int index) { return reading.probabilities[static_cast<std::size_t>(index)]; };
        if (i == 0)
            continue;
        if (probability(i) > probability(reading.best)) {
            reading.second = reading.best;
            reading.best = i;
        } else if (reading.second == reading.best || probability(i) > probability(reading.second)) {
            reading.second = i;
        }
    }
}

template <class Function>
Reading timed(const Function& function)
{
    const auto start = std::chrono::steady_clock::now();
    Reading reading = function();
    reading.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return reading;
}

bool nothingToRead(Hint hint)
{
    return hint == Hint::empty || hint == Hint::dot || hint == Hint::noContrast;
}

Verdict verdictOf(const Reading& reading, const Thresholds& thresholds)
{
    const float best = reading.probabilities[static_cast<std::size_t>(reading.best)];
    const float second = reading.probabilities[static_cast<std::size_t>(reading.second)];
    if (reading.hint != Hint::nothing)
        return Verdict::unsure;
    if (best + second < thresholds.none)
        return Verdict::none;
    return best >= thresholds.sure ? Verdict::digit : Verdict::unsure;
}

} // namespace

Predictor::Predictor(std::shared_ptr<Network> network, ModelInfo info, Thresholds thresholds)
    : m_network(std::move(network))
    , m_info(std::move(info))
    , m_thresholds(thresholds)
{
    m_network->setTraining(false);
}

at::Tensor Predictor::logits(const at::Tensor& images) const
{
    const c10::NoGradGuard noGrad;
    return m_network->forward(m_network->channels() == 1 ? images : images.expand({-1, m_network->channels(), -1, -1}));
}

Reading Predictor::read(const Ink& ink) const
{
    return translated([&] { return timed([&] { return judge(normalise(ink)); }); });
}

Reading Predictor::read(const Picture& picture) const
{
    return translated([&] { return timed([&] { return judge(normalise(picture)); }); });
}

PageReading Predictor::readPage(const Picture& picture) const
{
    return translated([&] {
        const auto start = std::chrono::steady_clock::now();
        PageReading page
            = digitlab::readPage(picture, [this](std::span<const DigitImage> images) { return judge(images); });
        page.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        return page;
    });
}

std::vector<Reading> Predictor::judge(std::span<const DigitImage> images) const
{
    constexpr std::size_t most = 256; // pictures at a time, so that memory does not grow with a page
    const ThreadCount one(1);
    std::vector<Reading> readings;
    for (std::size_t begin = 0; begin < images.size(); begin += most) {
        std::vector<at::Tensor> tensors;
        for (const DigitImage& image : images.subspan(begin, std::min(most, images.size() - begin)))
            tensors.push_back(imageTensor(image));
        const at::Tensor probabilities = logits(at::cat(tensors)).softmax(1).contiguous();
        const float* value = probabilities.data_ptr<float>();
        for (std::size_t i = 0; i < tensors.size(); ++i, value += probabilities.size(1)) {
            Reading reading;
            reading.classes = m_info.classes;
            reading.seen = images[begin + i];
            reading.probabilities.assign(value, value + probabilities.size(1));
            rank(reading);
            reading.verdict = verdictOf(reading, m_thresholds);
            readings.push_back(std::move(reading));
        }
    }
    return readings;
}

Reading Predictor::judge(Normalised normalised) const
{
    Reading reading;
    reading.hint = normalised.hint;
    reading.seen = normalised.image;
    reading.steps = std::move(normalised.steps);
    reading.classes = m_info.classes;
    const std::size_t classes = m_info.classes.size();
    if (nothingToRead(reading.hint)) {
        reading.probabilities.assign(classes, 1.0f / static_cast<float>(classes));
        rank(reading);
        return reading;
    }
    const ThreadCount one(1); // a single picture gains nothing from more, and training may want them
    const at::Tensor probabilities = logits(imageTensor(reading.seen)).softmax(1).contiguous();
    const float* value = probabilities.data_ptr<float>();
    reading.probabilities.assign(value, value + classes);
    rank(reading);
    reading.verdict = verdictOf(reading, m_thresholds);
    return reading;
}

} // namespace digitlab
