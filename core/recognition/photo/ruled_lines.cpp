#include "core/recognition/photo/ruled_lines.h"

#include "core/recognition/photo/components.h"
#include "core/recognition/photo/ink_parts.h"
#include "core/recognition/photo/paper_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

constexpr int leastSide = 64; ///< smaller pictures show no paper

/// Radians by which the paper lies aslant: both directions tell it where there are squares.
double angleOf(const PaperLines& across, const PaperLines& upright)
{
    const double a = std::atan(across.slope), b = -std::atan(upright.slope);
    const int count = across.count + upright.count;
    if (count == 0)
        return 0;
    // More than perspective makes: those of one direction are not lines of the paper, or near to 45 degrees the same.
    constexpr double mostApart = 0.2;
    if (across.count > 0 && upright.count > 0 && std::abs(a - b) > mostApart)
        return across.count >= upright.count ? a : b;
    return (across.count * a + upright.count * b) / count;
}

/// Where two lines cross, each keeps the other's pixels: clears those spots, as far as nothing else touches them.
void removeCrossings(cv::Mat& ink, float level, const cv::Mat& crossings, cv::Size whole)
{
    const Components spots = componentsOf(ink > level);
    const double largest = 2 * thickestLine(whole);
    std::vector<bool> crossed(spots.all.size());
    for (const ComponentRun& run : spots.runs) {
        const std::uint8_t* const row = crossings.ptr<std::uint8_t>(run.y);
        if (std::any_of(row + run.from, row + run.to, [](std::uint8_t pixel) { return pixel != 0; }))
            crossed[run.component] = true;
    }
    for (const ComponentRun& run : spots.runs) {
        const cv::Rect& box = spots.all[run.component].box;
        if (crossed[run.component] && std::max(box.width, box.height) <= largest)
            std::fill(ink.ptr<float>(run.y) + run.from, ink.ptr<float>(run.y) + run.to, 0.0f);
    }
}

} // namespace

RuledLines removeRuledLines(InkMap& map, const RuledLines& known)
{
    RuledLines result;
    if (std::min(map.ink.cols, map.ink.rows) < leastSide)
        return result;
    // Pale lines too: the first look at the ink would tie all of it together by them.
    const float level = lowestInk(map);
    // Each direction is looked for in the untouched map; a pixel that is cleared in either is cleared.
    const PaperLines across = findPaperLines(map.ink.t(), level, {map.whole.height, map.whole.width}, known.across);
    const PaperLines upright = findPaperLines(map.ink, level, map.whole, known.upright);
    if (across.count > 0)
        map.ink.setTo(0, across.ground.t());
    if (upright.count > 0)
        map.ink.setTo(0, upright.ground);
    if (across.count > 0 && upright.count > 0)
        removeCrossings(map.ink, level, across.covered.t() & upright.covered, map.whole);
    result.count = across.count + upright.count;
    result.angle = angleOf(across, upright) * 180 / CV_PI;
    result.across = across.slopes();
    result.upright = upright.slopes();
    return result;
}

} // namespace digitlab
