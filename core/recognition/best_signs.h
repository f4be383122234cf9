#pragma once

#include "core/api/model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace digitlab {

/// Some neighbouring parts of a row as one sign, in the search for the best row of signs.
struct SignPlace {
    std::size_t first = 0, last = 0; ///< of the parts
    double score = 0;                ///< in natural logarithms of probability
    // Of the search from the left.
    double best = 0;
    std::size_t before = 0; ///< the candidate before it, while first > 0
};

/// Whether a network's classes are 0 to 9, in this order.
inline bool namesDigits(const std::vector<std::string>& classes)
{
    bool digits = classes.size() == 10;
    for (std::size_t i = 0; i < classes.size() && digits; ++i)
        digits = classes[i].size() == 1 && classes[i][0] == static_cast<char>('0' + i);
    return digits;
}

inline bool isOne(const Reading& reading)
{
    return !reading.classes.empty() && reading.classes[static_cast<std::size_t>(reading.best)] == "1";
}

/// Logarithm of the best class's probability; no reading is so bad that a whole row hangs on it.
inline double likelihood(const Reading& reading)
{
    constexpr double least = 1e-3;
    return std::log(std::max<double>(reading.probabilities[static_cast<std::size_t>(reading.best)], least));
}

/// Whether the network is as sure of a digit as it has to be where ink fills a photo to its borders.
inline bool isSureOfFilling(const Reading& reading)
{
    constexpr double leastSure = -0.05;
    return reading.verdict == Verdict::digit && likelihood(reading) >= leastSure;
}

/// How far the network is from being as sure as of a whole digit: logarithm of what it leaves to the other classes,
/// over what it leaves them at best. Parts of digits get the same best class, but more doubt.
inline double doubt(const Reading& reading)
{
    constexpr double least = 1e-4;
    double others = 0;
    for (std::size_t i = 0; i < reading.probabilities.size(); ++i)
        others += i == static_cast<std::size_t>(reading.best) ? 0 : static_cast<double>(reading.probabilities[i]);
    return std::log(std::max(others, least) / least);
}

/// The candidates (SignPlace or derived from it, ordered by their first part) that stand one after another from the
/// first to the last of `parts` and whose scores, less what costBetween(left, right) takes, add up to the most:
/// Viterbi's search. The sum is the last one's `best`. Empty where none reaches the end.
template <class Candidate, class CostBetween>
std::vector<Candidate> bestSigns(std::vector<Candidate>& candidates, std::size_t parts, const CostBetween& costBetween)
{
    constexpr double never = -1e9;
    const Candidate* end = nullptr;
    std::vector<std::vector<std::size_t>> endingBefore(parts + 1); // candidates, for each part that may follow
    // All that may stand before a candidate are done before it.
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        Candidate& candidate = candidates[at];
        endingBefore[candidate.last + 1].push_back(at);
        candidate.best = candidate.first == 0 ? candidate.score : never;
        for (const std::size_t i : endingBefore[candidate.first]) {
            const Candidate& before = candidates[i];
            if (before.best <= never)
                continue;
            const double best = before.best + candidate.score - costBetween(before, candidate);
            if (best > candidate.best) {
                candidate.best = best;
                candidate.before = i;
            }
        }
        if (candidate.last + 1 == parts && (!end || candidate.best > end->best))
            end = &candidate;
    }
    std::vector<Candidate> signs;
    for (; end; end = end->first > 0 ? &candidates[end->before] : nullptr)
        signs.push_back(*end);
    std::reverse(signs.begin(), signs.end());
    return signs;
}

} // namespace digitlab
