#include "core/recognition/photo/digit_finder.h"

#include "core/recognition/photo/components.h"
#include "core/recognition/photo/ink_parts.h"
#include "core/recognition/photo/part_shapes.h"
#include "core/recognition/photo/stroke_width.h"
#include "core/recognition/several_digits.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

constexpr float digitLevel = 0.35f; ///< of the digit's own contrast, in a photo: blurred edges and shadows below

// Parts of a digit, as shares of the largest part's long side.
constexpr float speck = 0.06f;          ///< smaller parts are dirt ...
constexpr float speckReach = 0.04f;     ///< ... unless they nearly touch the digit
constexpr float pieceReach = 0.3f;      ///< a piece of a broken digit is no farther from the rest
constexpr float neighbourReach = 1.2f;  ///< another digit beside it, of similar height, is no farther
constexpr float neighbourHeight = 0.5f; ///< of the largest part's height
constexpr float pieceLevel = 0.4f;      ///< of the largest part's level: ruled lines and shine-through are paler

constexpr double mostOnBorder = 0.4;  ///< pixels on the border, of the main part's long side: a digit's crop has fewer
constexpr double leastExtent = 0.025; ///< of the picture's long side: smaller finds in a photo are dirt

// A dot: compact and small, as no digit is.
constexpr int dotPixels = 2;
constexpr double dotExtent = 0.12; ///< of the picture's long side
constexpr double dotFill = 0.68;   ///< of its box; a disc fills 0.79
constexpr double dotAspect = 1.6;

/// How likely a part is the digit: much ink, near the middle, not at the border.
double scoreOf(const InkPart& part, const InkMap& map)
{
    const double width = map.ink.cols;
    const double height = map.ink.rows;
    const double fromMiddle = std::hypot((part.box.x + part.box.width / 2.0) / width - 0.5,
                                         (part.box.y + part.box.height / 2.0) / height - 0.5);
    double score = part.weight * (1 - fromMiddle);
    if (!map.clean && part.onBorder > 0)
        score *= 0.25;
    if (part.edge)
        score *= 0.05;
    return score;
}

/// The gap between two boxes, 0 where they overlap.
double gapBetween(const cv::Rect& a, const cv::Rect& b)
{
    const int x = std::max({0, a.x - b.br().x, b.x - a.br().x});
    const int y = std::max({0, a.y - b.br().y, b.y - a.br().y});
    return std::hypot(x, y);
}

bool belongsTo(const InkPart& part, const InkPart& main, const cv::Rect& soFar)
{
    const double size = main.longSide();
    const double gap = gapBetween(part.box, soFar);
    if (part.level < pieceLevel * main.level || (part.edge && !main.edge))
        return false;
    if (part.longSide() < speck * size)
        return gap <= speckReach * size;
    if (gap <= pieceReach * size)
        return true;
    return part.box.height >= neighbourHeight * main.box.height && gap <= neighbourReach * size;
}

/// The main part and all that belong to it; nearer parts bring farther ones in.
std::vector<InkPart> chosenParts(const InkParts& all, const InkMap& map)
{
    std::vector<InkPart> rest = all.parts;
    if (rest.empty())
        return {};
    const auto best = std::max_element(rest.begin(), rest.end(), [&](const InkPart& a, const InkPart& b) {
        return scoreOf(a, map) < scoreOf(b, map);
    });
    const InkPart main = *best;
    rest.erase(best);
    std::vector<InkPart> chosen{main};
    for (bool grown = true; grown;) {
        const cv::Rect soFar = boxOf(chosen);
        const auto near = std::partition(rest.begin(), rest.end(),
                                         [&](const InkPart& part) { return !belongsTo(part, main, soFar); });
        grown = near != rest.end();
        chosen.insert(chosen.end(), near, rest.end());
        rest.erase(near, rest.end());
    }
    return chosen;
}

bool isDot(const std::vector<InkPart>& parts, cv::Size picture)
{
    const cv::Rect box = boxOf(parts);
    const double longSide = std::max(box.width, box.height);
    if (longSide <= dotPixels)
        return true;
    if (parts.size() > 1 || longSide > dotExtent * std::max(picture.width, picture.height))
        return false;
    return parts[0].area >= dotFill * box.area() && longSide <= dotAspect * std::min(box.width, box.height);
}

/// Squared paper, or a field of noise: ink with more holes than any digit has, and large ones beside their number. The
/// many holes in a stroke of chalk are small.
bool isNet(const cv::Mat& mask)
{
    constexpr int mostHoles = 8;
    constexpr double leastHole = 0.0005; // of the box
    constexpr double leastAll = 0.5;     // of the ink, without a digit's own two
    std::vector<int> holes;
    for (const auto& [box, area] : componentsOf(mask == 0, 4).all) {
        const bool open = box.x == 0 || box.y == 0 || box.br().x == mask.cols || box.br().y == mask.rows;
        if (!open && area > leastHole * static_cast<double>(mask.total()))
            holes.push_back(area);
    }
    if (holes.size() <= mostHoles)
        return false;
    std::sort(holes.begin(), holes.end());
    return std::accumulate(holes.begin(), holes.end() - 2, 0) > leastAll * cv::countNonZero(mask);
}

/// What is left at all four borders where the light falls off.
bool isFrame(const std::vector<InkPart>& parts, const InkMap& map)
{
    constexpr double whole = 0.97;
    const cv::Rect box = boxOf(parts);
    return !map.clean && parts[0].edge && box.width >= whole * map.ink.cols && box.height >= whole * map.ink.rows;
}

/// High for its width, and not a line: a row on its side, or a narrow digit.
bool isColumn(const cv::Mat& mask)
{
    constexpr double narrowest = 0.31; // of most digits that are no line
    constexpr double mostLine = 2.0;   // length of a line's strokes, over its height
    if (mask.cols >= narrowest * mask.rows)
        return false;
    return cv::countNonZero(mask) > mostLine * mask.rows * std::max(1.0, static_cast<double>(strokeWidth(mask)));
}

void tellWhetherSeveral(const InkParts& all, const std::vector<InkPart>& parts, FoundDigit& found)
{
    std::vector<Extent> pieces;
    pieces.reserve(parts.size());
    for (const InkPart& part : parts)
        pieces.push_back(extentOf(part.box));
    if (looksLikeSeveral(pieces)) {
        found.hint = Hint::severalDigits;
        return;
    }
    found.column = isColumn(found.mask(found.box));
    for (const std::vector<std::size_t>& group : groupsApart(pieces)) {
        std::vector<InkPart> members;
        for (const std::size_t i : group)
            members.push_back(parts[i]);
        found.groups.push_back(all.maskOf(members));
    }
}

/// Whether something else in the picture has a digit's size and darkness.
bool hasOthers(const InkParts& all, const std::vector<InkPart>& chosen)
{
    constexpr double least = 0.4, most = 2.5; // of the digit's long side
    constexpr float palest = 0.6f;            // of its level
    const InkPart& main = chosen.front();
    const auto isChosen = [&](const InkPart& part) {
        return std::any_of(chosen.begin(), chosen.end(), [&](const InkPart& one) { return one.label == part.label; });
    };
    return std::any_of(all.parts.begin(), all.parts.end(), [&](const InkPart& part) {
        return !part.edge && part.level >= palest * main.level && part.longSide() >= least * main.longSide()
            && part.longSide() <= most * main.longSide() && !isChosen(part);
    });
}

FoundDigit describe(const InkParts& all, std::vector<InkPart> chosen, const InkMap& map)
{
    FoundDigit found;
    if (chosen.empty()) {
        found.hint = map.clean ? Hint::empty : Hint::noContrast;
        return found;
    }
    found.others = hasOthers(all, chosen);
    const auto isEdge = [](const InkPart& part) { return part.edge; };
    found.leftEdges = std::count_if(all.parts.begin(), all.parts.end(), isEdge)
        > std::count_if(chosen.begin(), chosen.end(), isEdge);
    if (Beside beside = besideDigits(all, chosen); beside.anyLine() || beside.anyMark() || beside.point) {
        if (beside.anyLine()) {
            chosen = without(chosen, beside.lines);
            beside = besideDigits(all, chosen);
        }
        found.doubtful = beside.point;
        if (beside.anyMark())
            found.withoutMarks = all.maskOf(without(chosen, beside.marks));
    }
    const InkPart& main = chosen.front();
    found.doubtful = found.doubtful || (!map.clean && main.edge && main.onBorder > mostOnBorder * main.longSide());
    found.mask = all.maskOf(chosen);
    found.box = boxOf(chosen);
    found.contrast = contrastOf(map.ink, found.mask, found.box);
    const double longSide = std::max(map.whole.width, map.whole.height);
    if (!map.clean && std::max(found.box.width, found.box.height) < leastExtent * longSide)
        found.hint = Hint::noContrast;
    else if (isFrame(chosen, map))
        found.hint = Hint::empty;
    else if (isDot(chosen, map.whole))
        found.hint = Hint::dot;
    else
        tellWhetherSeveral(all, chosen, found);
    return found;
}

} // namespace

FoundDigit findDigit(const InkMap& map)
{
    float level = lowestInk(map);
    const cv::Mat edges = map.clean ? cv::Mat() : edgeRegion(map.ink, level);
    InkParts parts = partsAbove(map.ink, level, edges);
    FoundDigit found = describe(parts, chosenParts(parts, map), map);
    // Its own contrast tells the digit from paler things that it touches; without them the contrast is better known.
    constexpr int mostRounds = 3;
    constexpr float higher = 1.1f; // a smaller step shows nothing new
    for (int round = 0; round < mostRounds && !map.clean && found.contrast * digitLevel > higher * level; ++round) {
        level = found.contrast * digitLevel;
        parts = partsAbove(map.ink, level, edges);
        const std::vector<InkPart> chosen = chosenParts(parts, map);
        if (chosen.empty())
            break;
        found = describe(parts, chosen, map);
    }
    if (!edges.empty() && cv::countNonZero(found.mask & edges) == 0)
        found.edges = edges;
    if (found.hint == Hint::nothing && isNet(found.mask(found.box)))
        found.hint = Hint::empty;
    if (found.hint == Hint::empty || found.hint == Hint::noContrast)
        found.box = {};
    return found;
}

} // namespace digitlab
