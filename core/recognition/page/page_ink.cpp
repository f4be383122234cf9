#include "core/recognition/page/page_ink.h"

#include "core/recognition/median.h"
#include "core/recognition/page/page_binding.h"
#include "core/recognition/page/page_frames.h"
#include "core/recognition/page/sign_size.h"
#include "core/recognition/page/stroke_links.h"
#include "core/recognition/page/weighted_median.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/ruled_lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace digitlab {

namespace {

/// A photo is first looked at in this size, to learn how wide its strokes are.
constexpr int firstLookSide = 800;

constexpr double leastSign = 0.008;   ///< of the page's long side: smaller things are dirt
constexpr int leastPixels = 5;        ///< and so are smaller ones, whatever the page's size
constexpr double largestSign = 0.9;   ///< of the page's long side
constexpr float writingLevel = 0.35f; ///< of the writing's contrast: blurred edges and shadows lie below
constexpr float paleLevel = 0.45f;    ///< of the writing's contrast: paler parts are shine-through and left-over lines
constexpr double smallPiece = 0.16;   ///< of the usual height: smaller pieces are specks
constexpr double tallPiece = 3;       ///< of the usual height: larger pieces are no writing
constexpr std::size_t mostPieces = 2500; ///< more than a page of digits has that can be read

/// largest: of the page's long side.
std::vector<InkPart> significant(const InkParts& all, cv::Size page, double largest = largestSign)
{
    const double longSide = std::max(page.width, page.height);
    const double least = std::max<double>(leastPixels, leastSign * longSide);
    std::vector<InkPart> parts;
    std::copy_if(all.parts.begin(), all.parts.end(), std::back_inserter(parts), [&](const InkPart& part) {
        return part.longSide() >= least && part.longSide() <= largest * longSide && !isEdge(part, page);
    });
    return parts;
}

double sizeOf(const InkParts& all, const InkPart& part)
{
    return signSize(all.labels(part.box) == part.label);
}

double usualContrast(const InkMap& map, const InkParts& all, const std::vector<InkPart>& parts)
{
    return weightedMedian(parts, [&](const InkPart& part) {
        const cv::Mat mask = all.labels(part.box) == part.label;
        return contrastOf(map.ink(part.box), mask, {0, 0, part.box.width, part.box.height});
    });
}

/// Too low, and pale squares tie all signs together to something that reaches the border; too high, and the signs
/// themselves go. The level at which the most ink lies in what may be signs.
float levelOfMostWriting(const InkMap& map)
{
    constexpr float step = 1.6f;
    double highest = 0;
    cv::minMaxLoc(map.ink, nullptr, &highest);
    float best = lowestInk(map);
    double most = 0;
    for (float level = best; level < 0.8 * highest; level *= step) {
        const InkParts all = partsAbove(map.ink, level);
        double ink = 0;
        for (const InkPart& part : significant(all, map.ink.size()))
            ink += part.weight;
        if (ink > most) {
            most = ink;
            best = level;
        }
    }
    return best;
}

/// Takes out what is left of a paper's lines, at its borders and corners above all: paler than the writing, and thinner
/// than its strokes.
void removeLeftOverLines(std::vector<InkPart>& parts, float contrast, double height)
{
    constexpr float palest = 0.65f;   // of the writing's contrast
    constexpr float thinnest = 0.28f; // of the writing's usual area for its long side: a stroke has a third or more
    const auto thickness
        = [](const InkPart& part) { return static_cast<float>(part.area) / static_cast<float>(part.longSide()); };
    std::vector<float> usual;
    for (const InkPart& part : parts)
        if (part.longSide() >= height / 2)
            usual.push_back(thickness(part));
    if (usual.empty())
        return;
    const float least = thinnest * medianOf(usual);
    std::erase_if(parts,
                  [&](const InkPart& part) { return part.level < palest * contrast && thickness(part) < least; });
}

/// Fills in contrast, height and pieces.
void findPieces(PageInk& page)
{
    page.pieces.clear();
    float level = 0;
    InkParts all;
    std::vector<InkPart> parts;
    const auto lookAbove = [&](float newLevel) {
        level = newLevel;
        all = partsAbove(page.map.ink, level);
        parts = significant(all, page.map.ink.size());
        if (const std::vector<InkPart> frames = takeFrames(parts); !frames.empty()) {
            removeFrameLines(page.map.ink, all, frames, usualSide(parts));
            all = partsAbove(page.map.ink, level);
            parts = significant(all, page.map.ink.size());
            takeFrames(parts);
        }
        takeRings(all, parts);
        parts = withoutBinding(all, std::move(parts));
        page.contrast = static_cast<float>(usualContrast(page.map, all, parts));
    };
    lookAbove(levelOfMostWriting(page.map));
    constexpr int rounds = 2;
    for (int round = 0; round < rounds && !page.map.clean && page.contrast * writingLevel > level; ++round)
        lookAbove(page.contrast * writingLevel);
    page.height = weightedMedian(parts, [&](const InkPart& part) { return sizeOf(all, part); });
    std::sort(parts.begin(), parts.end(), [](const InkPart& a, const InkPart& b) { return a.weight > b.weight; });
    std::erase_if(parts, [&](const InkPart& part) {
        return part.level < paleLevel * page.contrast || sizeOf(all, part) > tallPiece * page.height;
    });
    if (page.lines > 0)
        removeLeftOverLines(parts, page.contrast, page.height);
    if (parts.size() > mostPieces)
        parts.resize(mostPieces);
    page.pieces = linkedPieces(page, all, parts, page.height);
    std::erase_if(page.pieces, [&](const PagePiece& piece) {
        return std::max(piece.box.width, piece.box.height) < smallPiece * page.height || isDisc(piece.mask);
    });
}

cv::Mat maskOf(const PageInk& page)
{
    cv::Mat mask(page.map.ink.size(), CV_8U, cv::Scalar(0));
    for (const PagePiece& piece : page.pieces)
        mask(piece.box).setTo(255, piece.mask);
    return mask;
}

/// The angle of a paper's lines, where it has enough of them and they are aslant at all.
double aslantOf(const RuledLines& lines)
{
    constexpr int leastLines = 4; // a table's edge is one, a long 1 another
    constexpr double leastAngle = 1.5;
    return lines.count < leastLines || std::abs(lines.angle) < leastAngle ? 0 : lines.angle;
}

/// What lies along the border, without writing that reaches into it, where the light falls off or a shadow ends:
/// strokes stand out from what is under them, as a table does not from itself.
cv::Mat edgesWithoutWriting(const cv::Mat& ink, float level)
{
    constexpr double widestStroke = 0.02; // of the long side
    constexpr float standsOut = 0.5f;     // of its ink
    constexpr float strong = 2;           // times the level
    constexpr double least = 0.03;        // of the long side: smaller ones are the table's grain
    constexpr double palestAround = 0.17; // of a stroke's ink: a table is darker around its grain
    cv::Mat edges = edgeRegion(ink, level);
    if (edges.empty())
        return edges;
    const double longSide = std::max(ink.cols, ink.rows);
    const int side = 2 * static_cast<int>(widestStroke * longSide / 2) + 3;
    cv::Mat under;
    cv::morphologyEx(ink, under, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
    cv::Mat strokes = cv::Mat::zeros(ink.size(), CV_32F);
    ink.copyTo(strokes, (ink - under > standsOut * ink) & (ink > strong * level) & edges);
    const InkParts all = partsAbove(strokes, 0);
    const cv::Mat near = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    const cv::Mat far = cv::getStructuringElement(cv::MORPH_RECT, {side, side});
    const cv::Rect whole({0, 0}, ink.size());
    for (const InkPart& part : all.parts) {
        if (part.longSide() < least * longSide || part.onBorder > 0)
            continue;
        const cv::Rect box = (part.box + cv::Size(2 * side, 2 * side) - cv::Point(side, side)) & whole;
        cv::Mat writing = all.labels(box) == part.label, around;
        cv::dilate(writing, writing, near);
        cv::dilate(writing, around, far);
        if (cv::mean(ink(box), around & ~writing)[0] < palestAround * static_cast<double>(part.level))
            edges(box).setTo(0, writing);
    }
    return edges;
}

/// The sides of boxes in a row would be taken for lines of the paper.
void clearRings(InkMap& map)
{
    const InkParts all = partsAbove(map.ink, lowestInk(map));
    std::vector<InkPart> parts = significant(all, map.ink.size(), 1);
    const std::vector<InkPart> rings = takeRings(all, parts);
    if (rings.empty())
        return;
    constexpr int blur = 7; // the sides' own, with what lies below the level
    cv::Mat mask;
    cv::dilate(all.maskOf(rings), mask, cv::getStructuringElement(cv::MORPH_RECT, {blur, blur}));
    mask.setTo(0, all.maskOf(parts));
    map.ink.setTo(0, mask);
}

void removeLines(PageInk& page)
{
    clearRings(page.map);
    const RuledLines lines = removeRuledLines(page.map);
    page.lines = lines.count;
    page.aslant = aslantOf(lines);
}

/// The size that holds all of a turned picture, and the map into it.
cv::Size turnedSize(cv::Size size, double degrees, cv::Mat& toTurned)
{
    const double angle = degrees * CV_PI / 180, c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
    const cv::Size larger(static_cast<int>(std::ceil(size.width * c + size.height * s)),
                          static_cast<int>(std::ceil(size.width * s + size.height * c)));
    toTurned = cv::getRotationMatrix2D({static_cast<float>(size.width) / 2, static_cast<float>(size.height) / 2},
                                       -degrees, 1);
    toTurned.at<double>(0, 2) += (larger.width - size.width) / 2.0;
    toTurned.at<double>(1, 2) += (larger.height - size.height) / 2.0;
    return larger;
}

} // namespace

PageInk findPageInk(const cv::Mat& page)
{
    PageInk ink;
    if (std::optional<InkMap> drawn = mapDrawing(page)) {
        ink.map = std::move(*drawn);
        removeLines(ink);
        findPieces(ink);
        return ink;
    }
    ink.map = mapPhoto(reducedTo(page, firstLookSide));
    clearRings(ink.map);
    removeRuledLines(ink.map);
    cv::Mat edges = edgesWithoutWriting(ink.map.ink, lowestInk(ink.map));
    if (!edges.empty())
        ink.map.ink.setTo(0, edges);
    findPieces(ink);
    if (ink.pieces.empty())
        return ink;
    cv::Mat mask;
    cv::resize(maskOf(ink), mask, page.size(), 0, 0, cv::INTER_NEAREST);
    if (!edges.empty())
        cv::resize(edges, edges, page.size(), 0, 0, cv::INTER_NEAREST);
    ink.map = mapPhotoAgain(page, ink.map.lightInk, mask, page.size());
    if (!edges.empty())
        ink.map.ink.setTo(0, edges);
    removeLines(ink);
    findPieces(ink);
    return ink;
}

PageInk findFillingInk(const cv::Mat& page)
{
    constexpr double marginShare = 0.1; // of the long side
    const cv::Mat small = reducedTo(page, firstLookSide);
    PageInk ink;
    ink.margin = std::max(2, static_cast<int>(marginShare * std::max(small.cols, small.rows)));
    ink.map = mapFilled(small, ink.margin);
    findPieces(ink);
    return ink;
}

PageInk turned(const PageInk& page, double degrees, cv::Mat& toTurned)
{
    const cv::Size size = page.map.ink.size();
    const cv::Size larger = turnedSize(size, degrees, toTurned);
    PageInk result;
    result.map = page.map;
    result.map.ink = cv::Mat();
    result.map.whole = larger;
    result.lines = page.lines;
    // Only the writing goes along: without the borders' corners nothing new comes in.
    cv::Mat writing(size, CV_32F, cv::Scalar(0));
    cv::Mat around;
    cv::dilate(maskOf(page), around, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    page.map.ink.copyTo(writing, around);
    cv::warpAffine(writing, result.map.ink, toTurned, larger, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(0));
    findPieces(result);
    return result;
}

PagePiece joined(const PagePiece& a, const PagePiece& b)
{
    PagePiece both;
    both.box = a.box | b.box;
    both.mask = cv::Mat::zeros(both.box.size(), CV_8U);
    for (const PagePiece* piece : {&a, &b})
        both.mask(piece->box - both.box.tl()).setTo(255, piece->mask);
    return both;
}

} // namespace digitlab
