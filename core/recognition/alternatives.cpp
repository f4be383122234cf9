#include "core/recognition/alternatives.h"

#include "core/recognition/best_signs.h"

#include <utility>

namespace digitlab {

namespace {

// In natural logarithms of probability.
constexpr double marksCost = 0.5;   ///< of taking parts for marks beside the digit
constexpr double refusedCost = 1.5; ///< of what is no digit

double scoreOf(const Reading& reading)
{
    return likelihood(reading) - (reading.verdict == Verdict::none ? refusedCost : 0);
}

} // namespace

Reading readOne(Normalised& normalised, const Judge& judge)
{
    std::vector<DigitImage> images{normalised.image};
    for (const Normalised& other : normalised.withoutMarks)
        images.push_back(other.image);
    std::vector<Reading> readings = judge(images);
    std::size_t best = 0;
    for (std::size_t i = 1; i < readings.size(); ++i)
        if (readings[i].verdict == Verdict::digit && scoreOf(readings[i]) - marksCost > scoreOf(readings[best]))
            best = i;
    if (best > 0) {
        Normalised chosen = std::move(normalised.withoutMarks[best - 1]);
        chosen.overPoint = normalised.overPoint;
        normalised = std::move(chosen);
    }
    Reading reading = std::move(readings[best]);
    if (normalised.hint != Hint::nothing || (normalised.overPoint && reading.verdict == Verdict::digit))
        reading.verdict
            = reading.verdict == Verdict::none && normalised.hint == Hint::nothing ? Verdict::none : Verdict::unsure;
    return reading;
}

} // namespace digitlab
