#include "core/recognition/alternatives.h"

#include "core/recognition/best_signs.h"

#include <algorithm>
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

constexpr double leastSure = -0.36;         ///< of a part that is a digit of its own
constexpr double leastSureOfNarrow = -0.05; ///< of a narrow digit that is no row on its side

DigitImage quarterTurned(const DigitImage& image)
{
    DigitImage turned{};
    for (std::size_t y = 0; y < digitSide; ++y)
        for (std::size_t x = 0; x < digitSide; ++x)
            turned[x * digitSide + digitSide - 1 - y] = image[y * digitSide + x];
    return turned;
}

/// Whether parts are digits of their own, all turned by the same quarters. Bars are ones in any turn and tell little,
/// and nothing where the two of them may be one digit.
bool areDigits(std::vector<DigitImage> parts, bool wholeIsDigit, const Judge& judge)
{
    for (int quarters = 0; quarters < 4; ++quarters) {
        std::size_t sure = 0, ones = 0;
        for (const Reading& reading : judge(parts)) {
            const bool isDigit = reading.verdict == Verdict::digit && likelihood(reading) > leastSure;
            sure += isDigit ? 1 : 0;
            ones += isDigit && isOne(reading) ? 1 : 0;
        }
        if (4 * sure >= 3 * parts.size() && sure >= 2 && 2 * ones <= (wholeIsDigit && parts.size() == 2 ? 0 : sure))
            return true;
        std::transform(parts.begin(), parts.end(), parts.begin(), quarterTurned);
    }
    return false;
}

bool isSureFilling(const Normalised& normalised, const Reading& reading)
{
    return normalised.filling && isSureOfFilling(reading);
}

/// Which of the readings counts: 0 or one more than an alternative's index.
std::size_t bestOf(const Normalised& normalised, const std::vector<Reading>& readings)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const Normalised& other = normalised.alternatives[i - 1];
        const double score = scoreOf(readings[i]) - (other.filling ? 0 : marksCost);
        if (readings[i].verdict == Verdict::digit && score > scoreOf(readings[best])
            && (!other.filling || isSureFilling(other, readings[i])))
            best = i;
    }
    return best;
}

} // namespace

Reading readOne(Normalised& normalised, const Judge& judge)
{
    std::vector<DigitImage> images{normalised.image};
    for (const Normalised& other : normalised.alternatives)
        images.push_back(other.image);
    std::vector<Reading> readings = judge(images);
    std::size_t best = bestOf(normalised, readings);
    const bool filling = best > 0 && normalised.alternatives[best - 1].filling;
    // A filling digit was found by a look of its own, the other alternatives are parts of what was found first.
    const Normalised& found = filling ? normalised.alternatives[best - 1] : normalised;
    const Reading& likely = readings[best];
    const bool column = found.column && (isOne(likely) || likelihood(likely) < leastSureOfNarrow);
    const bool several
        = column || (!found.groups.empty() && areDigits(found.groups, likely.verdict == Verdict::digit, judge));
    if (several && !filling)
        best = 0;
    // What fills the picture and is no sure digit may be a row.
    const bool leftFilling = !filling
        && std::any_of(normalised.alternatives.begin(), normalised.alternatives.end(),
                       [](const Normalised& other) { return other.filling; });
    if (best > 0) {
        Normalised chosen = std::move(normalised.alternatives[best - 1]);
        chosen.doubtful = chosen.doubtful || (normalised.doubtful && !filling);
        chosen.others = chosen.others || normalised.others;
        normalised = std::move(chosen);
    }
    if (several)
        normalised.hint = Hint::severalDigits;
    Reading reading = std::move(readings[best]);
    const bool unsureFilling = normalised.filling && !isSureFilling(normalised, reading);
    normalised.others = normalised.others || unsureFilling || leftFilling;
    const bool doubtful = normalised.doubtful || unsureFilling;
    if (normalised.hint != Hint::nothing || (doubtful && reading.verdict == Verdict::digit))
        reading.verdict
            = reading.verdict == Verdict::none && normalised.hint == Hint::nothing ? Verdict::none : Verdict::unsure;
    return reading;
}

} // namespace digitlab
