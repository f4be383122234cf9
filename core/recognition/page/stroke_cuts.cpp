#include "core/recognition/page/stroke_cuts.h"

#include "core/recognition/ink/ink_path.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace digitlab {

namespace {

// In the usual height of a digit.
constexpr float straight = 0.06f;   ///< a line that strays less is straight
constexpr float leastPart = 0.5f;   ///< height of what lies before and after a cut
constexpr float mostShared = 0.15f; ///< of the width that both have
constexpr float leastWay = 0.06f;   ///< of a way to the right
constexpr std::size_t mostCuts = 5;

/// Indices of the points that a stroke of straight lines has its corners at.
std::vector<std::size_t> cornersOf(const Stroke& stroke, float height)
{
    std::vector<cv::Point2f> points, corners;
    points.reserve(stroke.size());
    for (const Point& point : stroke)
        points.emplace_back(point.x, point.y);
    cv::approxPolyDP(points, corners, static_cast<double>(straight * height), false);
    std::vector<std::size_t> indices;
    std::size_t next = 0;
    for (const cv::Point2f& corner : corners) {
        while (next < points.size() && points[next] != corner)
            ++next;
        if (next == points.size())
            break;
        indices.push_back(next++);
    }
    return indices;
}

/// Around the points up to each one.
std::vector<Extent> extentsUpTo(const Stroke& stroke)
{
    std::vector<Extent> extents;
    extents.reserve(stroke.size());
    for (const Point& p : stroke) {
        const Extent one{p.x, p.y, p.x, p.y};
        extents.push_back(extents.empty() ? one : united(extents.back(), one));
    }
    return extents;
}

} // namespace

std::vector<StrokeCut> cutsOf(const Stroke& stroke, float height)
{
    struct Possible {
        StrokeCut cut;
        float shared = 0;
    };
    const std::vector<std::size_t> corners = cornersOf(stroke, height);
    const std::vector<Extent> before = extentsUpTo(stroke);
    std::vector<Extent> after = extentsUpTo(Stroke(stroke.rbegin(), stroke.rend()));
    std::reverse(after.begin(), after.end());
    std::vector<Possible> possible;
    for (std::size_t i = 1; i + 2 < corners.size(); ++i) {
        const StrokeCut cut{corners[i], corners[i + 1]};
        const Extent &left = before[cut.from], &right = after[cut.to];
        const float shared = left.right - right.left;
        if (left.height() >= leastPart * height && right.height() >= leastPart * height
            && stroke[cut.to].x >= stroke[cut.from].x + leastWay * height && shared <= mostShared * height
            && left.left + left.right < right.left + right.right)
            possible.push_back({cut, shared});
    }
    std::stable_sort(possible.begin(), possible.end(),
                     [](const Possible& a, const Possible& b) { return a.shared < b.shared; });
    possible.resize(std::min(possible.size(), mostCuts));
    std::vector<StrokeCut> cuts;
    cuts.reserve(possible.size());
    for (const Possible& one : possible)
        cuts.push_back(one.cut);
    std::sort(cuts.begin(), cuts.end(), [](const StrokeCut& a, const StrokeCut& b) { return a.from < b.from; });
    return cuts;
}

} // namespace digitlab
