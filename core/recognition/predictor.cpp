#include "core/recognition/predictor.h"

#include "core/model/threads.h"
#include "core/recognition/alternatives.h"
#include "core/recognition/best_signs.h"
#include "core/recognition/page/ink_number.h"
#include "core/recognition/page/lone_digit.h"
#include "core/recognition/page/page_reader.h"
#include "core/recognition/solid_shape.h"
#include "core/support/translated.h"

#include <algorithm>
#include <chrono>

namespace digitlab {

namespace {

at::Tensor tensorOf(std::span<const DigitImage> images)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(images.size()), 1, digitSide, digitSide}, at::kFloat);
    float* out = tensor.data_ptr<float>();
    for (const DigitImage& image : images)
        out = std::transform(image.begin(), image.end(), out,
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

/// Where the network has nothing to say.
void makeEven(std::vector<float>& probabilities)
{
    std::fill(probabilities.begin(), probabilities.end(), 1.0f / static_cast<float>(probabilities.size()));
}

/// Filled shapes are no digits, whatever the network says. Another network may know them.
void refuseSolid(std::vector<Reading>& readings)
{
    for (Reading& reading : readings) {
        if (!namesDigits(reading.classes) || !isSolid(reading.seen))
            continue;
        makeEven(reading.probabilities);
        reading.best = reading.second = 0;
        rank(reading);
        reading.verdict = Verdict::none;
    }
}

template <class Function>
auto timed(const Function& function)
{
    const auto start = std::chrono::steady_clock::now();
    auto reading = function();
    reading.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return reading;
}

Verdict verdictOf(const Reading& reading, const Thresholds& thresholds)
{
    const float best = reading.probabilities[static_cast<std::size_t>(reading.best)];
    const float second = reading.probabilities[static_cast<std::size_t>(reading.second)];
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
    m_network->freeze();
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
        return timed([&] {
            PageReading page
                = digitlab::readPage(picture, [this](std::span<const DigitImage> images) { return judge(images); });
            preferLoneDigit(page, judge(normalise(picture)), picture);
            return page;
        });
    });
}

PageReading Predictor::readNumber(const Ink& ink) const
{
    return translated([&] {
        return timed([&] {
            return digitlab::readNumber(ink, [this](std::span<const DigitImage> images) { return judge(images); });
        });
    });
}

std::vector<Reading> Predictor::judge(std::span<const DigitImage> images) const
{
    constexpr std::size_t most = 256; // pictures at a time, so that memory does not grow with a page
    const ThreadCount one(1);         // a single picture gains nothing from more, and training may want them
    std::vector<Reading> readings;
    for (std::size_t begin = 0; begin < images.size(); begin += most) {
        const std::span<const DigitImage> some = images.subspan(begin, std::min(most, images.size() - begin));
        const at::Tensor probabilities = logits(tensorOf(some)).softmax(1).contiguous();
        const float* value = probabilities.data_ptr<float>();
        for (const DigitImage& image : some) {
            Reading reading;
            reading.classes = m_info.classes;
            reading.seen = image;
            reading.probabilities.assign(value, value + probabilities.size(1));
            rank(reading);
            reading.verdict = verdictOf(reading, m_thresholds);
            readings.push_back(std::move(reading));
            value += probabilities.size(1);
        }
    }
    return readings;
}

Reading Predictor::judge(Normalised normalised) const
{
    Reading reading;
    if (nothingToRead(normalised.hint)) {
        reading.classes = m_info.classes;
        reading.seen = normalised.image;
        reading.probabilities.resize(m_info.classes.size());
        makeEven(reading.probabilities);
        rank(reading);
    } else {
        reading = readOne(normalised, [this](std::span<const DigitImage> images) {
            std::vector<Reading> readings = judge(images);
            refuseSolid(readings);
            return readings;
        });
    }
    reading.hint = normalised.hint;
    reading.others = normalised.others;
    reading.steps = std::move(normalised.steps);
    return reading;
}

} // namespace digitlab
