#include "core/recognition/page/page_frames.h"

#include "core/recognition/page/weighted_median.h"
#include "core/recognition/photo/components.h"
#include "core/recognition/photo/part_shapes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr double larger = 2; ///< a frame than each of those inside, and than the page's signs

/// The lines in a mask that are as long as `length` and nearly level, without what crosses them.
cv::Mat levelLines(const cv::Mat& mask, int length, int thickest)
{
    // A line that is a little aslant steps from row to row.
    cv::Mat lines, crossing;
    cv::dilate(mask, lines, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(lines, lines, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {length, 1}));
    cv::morphologyEx(mask, crossing, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, thickest + 1}));
    return lines & mask & ~crossing;
}

/// Whether a ring has no strokes of its own inside, but for lines from side to side: writing that touches it.
bool isPlain(const cv::Mat& ring)
{
    constexpr double rim = 0.12;         // of the short side
    constexpr double mostStrokes = 0.02; // of its ink
    const int side = std::min(ring.cols, ring.rows), reach = static_cast<int>(rim * side);
    cv::Mat inside = withOutside(ring) != 128;
    cv::erode(inside, inside, cv::getStructuringElement(cv::MORPH_RECT, {2 * reach + 1, 2 * reach + 1}), {-1, -1}, 1,
              cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::Mat strokes = ring & inside(cv::Rect(1, 1, ring.cols, ring.rows)), lines;
    const cv::Mat all = levelLines(ring, side / 2, reach) | levelLines(ring.t(), side / 2, reach).t();
    cv::dilate(all, lines, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    strokes.setTo(0, lines);
    return cv::countNonZero(strokes) <= mostStrokes * cv::countNonZero(ring);
}

} // namespace

std::vector<InkPart> takeFrames(std::vector<InkPart>& parts)
{
    constexpr double fullest = 0.3;      // of its box: what a table's lines leave are its fields
    constexpr int leastInside = 2;       // a digit may have a ring around it
    constexpr float leastWeight = 0.05f; // of its ink: less is dirt in a 0
    const auto goesAround = [&](const InkPart& part) {
        if (part.area > fullest * part.box.area())
            return false;
        int inside = 0;
        float weight = 0;
        for (const InkPart& other : parts) {
            if ((other.box & part.box) != other.box || part.longSide() < larger * other.longSide())
                continue;
            ++inside;
            weight += other.weight;
        }
        return inside >= leastInside && weight >= leastWeight * part.weight;
    };
    std::vector<InkPart> around, rest;
    std::partition_copy(parts.begin(), parts.end(), std::back_inserter(around), std::back_inserter(rest), goesAround);
    const double usual = usualSide(rest);
    const auto frames = std::partition(around.begin(), around.end(), [&](const InkPart& part) {
        return part.longSide() < larger * usual; // a digit in pieces
    });
    rest.insert(rest.end(), around.begin(), frames);
    around.erase(around.begin(), frames);
    parts = std::move(rest);
    return around;
}

std::vector<InkPart> takeRings(const InkParts& all, std::vector<InkPart>& parts)
{
    constexpr double leastInside = 0.3;     // of a ring's short side, of the largest inside
    constexpr std::size_t mostParts = 4000; // a page of noise must not take minutes
    if (parts.size() > mostParts)
        return {};
    std::vector<InkPart> taken;
    std::vector<bool> rings(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::vector<InkPart> group{parts[i]};
        int largest = 0;
        for (std::size_t j = 0; j < parts.size(); ++j) {
            if (j == i || (parts[j].box & parts[i].box) != parts[j].box)
                continue;
            group.push_back(parts[j]);
            largest = std::max(largest, parts[j].longSide());
        }
        rings[i] = largest >= leastInside * std::min(parts[i].box.width, parts[i].box.height)
            && besideDigits(all, group).lines.front() && isPlain(all.labels(parts[i].box) == parts[i].label);
        if (rings[i])
            taken.push_back(parts[i]);
    }
    parts = without(parts, rings);
    return taken;
}

void removeFrameLines(cv::Mat& ink, const InkParts& all, const std::vector<InkPart>& frames, double height)
{
    constexpr double longest = 1.1;     // of the usual height: a straight stroke is shorter
    constexpr double mostThick = 0.007; // of the page's long side
    constexpr double theirs = 0.6;      // of a piece beside the lines: more, and it is a line's
    const int thickest = static_cast<int>(mostThick * std::max(ink.cols, ink.rows)) + 2;
    const int length = std::max(8 * thickest, static_cast<int>(longest * height));
    for (const InkPart& frame : frames) {
        const cv::Mat mask = all.labels(frame.box) == frame.label;
        const cv::Mat lines = levelLines(mask, length, thickest) | levelLines(mask.t(), length, thickest).t();
        // Their blurred sides would come out at a lower level.
        cv::Mat sides;
        cv::dilate(lines, sides, cv::getStructuringElement(cv::MORPH_RECT, {2 * thickest + 1, 2 * thickest + 1}));
        ink(frame.box).setTo(0, lines | (sides & ~mask));
        const cv::Mat strokes = mask & ~lines;
        const Components pieces = componentsOf(strokes);
        for (std::size_t i = 0; i < pieces.all.size(); ++i) { // what lies along them is theirs
            const auto& [box, area] = pieces.all[i];
            const cv::Mat own = pieces.maskOf(i);
            if (cv::countNonZero(own & sides(box)) > theirs * area)
                ink(box + frame.box.tl()).setTo(0, own);
        }
    }
}

} // namespace digitlab
