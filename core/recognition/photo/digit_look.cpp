#include "core/recognition/photo/digit_look.h"

#include "core/recognition/normaliser.h"
#include "core/recognition/photo/components.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <utility>

namespace digitlab {

namespace {

/// Long side of the copy that tells roughly where the digit is, and of the next one where that told nothing: fine
/// squares run together in the first.
constexpr std::array lookSides{160, 800};

/// At the second look the digit's long side has this many pixels or up to twice as many, if the picture has them: three
/// and more to each of those that the network sees. It is never smaller than at the first.
constexpr int digitLookSide = 72;

/// Around the digit, as a share of its long side: what belongs to it, and ground to tell the light by. Lines of the
/// paper have to be seen beyond the strokes that cross them.
constexpr double margin = 0.4;
constexpr double marginWithLines = 1.0;

/// Where there are lines nothing of the digit is farther than this from what the first look saw of it, but perhaps
/// pieces of lines are.
constexpr double besideLines = 0.3;

/// By halves, and by less than another one.
cv::Mat reducedTo(Halvings& picture, int longSide)
{
    return resizedTo(picture.at(picture.downTo(longSide)), longSide, cv::INTER_LINEAR);
}

double scaleOf(const cv::Mat& small, const Halvings& picture)
{
    const cv::Mat& whole = picture.whole();
    return static_cast<double>(std::max(small.cols, small.rows)) / std::max(whole.cols, whole.rows);
}

LookedAt lookAtAll(Halvings& picture, const std::optional<cv::Scalar>& ground, int longSide)
{
    const cv::Mat small = reducedTo(picture, longSide);
    LookedAt look;
    look.scale = scaleOf(small, picture);
    look.map = ground ? mapDrawing(small, *ground, small.size()) : mapPhoto(small);
    look.lines = removeRuledLines(look.map);
    look.found = findDigit(look.map);
    return look;
}

/// How often the picture is halved for the closer look.
int halvingsFor(const LookedAt& first)
{
    const cv::Rect digit = first.inWhole(first.found.box);
    const int longSide = std::max(digit.width, digit.height);
    int halvings = 0;
    while (longSide >> halvings >= 2 * digitLookSide && std::ldexp(first.scale, halvings + 1) <= 1)
        ++halvings;
    return halvings;
}

/// The part of a copy with so much around the digit; `toCopy`: pixels of the copy to one of the first look.
cv::Rect partAround(const LookedAt& first, double share, double toCopy, cv::Size copy)
{
    const cv::Rect& box = first.found.box;
    const double around = share * std::max(box.width, box.height) + 2;
    const auto inCopy = [toCopy](double value) { return static_cast<int>(std::lround(value * toCopy)); };
    const cv::Point from(inCopy(box.x - around), inCopy(box.y - around));
    const cv::Point to(inCopy(box.br().x + around), inCopy(box.br().y + around));
    return cv::Rect(from, to) & cv::Rect({}, copy);
}

/// A part of a filled shape that is thicker than any stroke: the rest of it was taken for ground.
bool isCutOut(const LookedAt& look, const cv::Mat& picture)
{
    constexpr double mostFlat = 0.13;          // of the outline
    constexpr double mostFlatWithLines = 0.32; // lines of the paper that were removed end at it, too
    const FoundDigit& found = look.found;
    return !look.map.clean && !nothingToRead(found.hint)
        && flatShare(picture, look.map, found.mask, found.box, found.contrast)
        > (look.lines.count > 0 ? mostFlatWithLines : mostFlat);
}

void clearFarFrom(const cv::Rect& digit, cv::Mat& ink)
{
    cv::Mat near(ink.size(), CV_32F, cv::Scalar(0));
    ink(digit).copyTo(near(digit));
    ink = near;
}

LookedAt closerLook(Halvings& picture, const std::optional<cv::Scalar>& ground, const LookedAt& first)
{
    const int halvings = halvingsFor(first);
    const cv::Size copy = picture.sizeAt(halvings);
    LookedAt look;
    look.scale = std::ldexp(1.0, -halvings);
    const double toFirst = first.scale / look.scale;
    const double around = first.lines.count > 0 ? marginWithLines : margin;
    const cv::Rect area = partAround(first, around, 1 / toFirst, copy);
    const cv::Mat close = picture.part(halvings, area);
    look.corner = area.tl() * (1 << halvings);
    look.lines = first.lines;
    // What the first look saw, at this scale.
    const auto seen = [&](const cv::Mat& mask) {
        const double middle = (toFirst - 1) / 2; // of pixels
        const cv::Matx23d map(toFirst, 0, area.x * toFirst + middle, 0, toFirst, area.y * toFirst + middle);
        cv::Mat result;
        cv::warpAffine(mask, result, map, close.size(), cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        return result;
    };
    look.map = ground ? mapDrawing(close, *ground, copy)
                      : mapPhotoAgain(close, first.map.lightInk, seen(first.found.mask), copy);
    if (!first.found.edges.empty())
        look.map.ink.setTo(0, seen(first.found.edges));
    if (first.lines.count > 0) {
        removeRuledLines(look.map, first.lines);
        clearFarFrom(partAround(first, besideLines, 1 / toFirst, copy) - area.tl(), look.map.ink);
    }
    look.found = findDigit(look.map);
    look.found.doubtful = look.found.doubtful || isCutOut(look, close);
    return look;
}

/// Whether what was found goes on beyond the part that was looked at: thin lines are broken in the small copy.
bool goesOn(const LookedAt& look, const cv::Mat& whole)
{
    if (nothingToRead(look.found.hint))
        return false;
    const cv::Rect& box = look.found.box;
    const cv::Size size = look.map.ink.size();
    const cv::Rect area = look.inWhole(cv::Rect({}, size));
    const cv::Size beyond = whole.size() - cv::Size(area.br()); // less than a pixel of the copy was dropped
    return (box.x == 0 && area.x > 0) || (box.y == 0 && area.y > 0)
        || (box.br().x == size.width && beyond.width * look.scale >= 1)
        || (box.br().y == size.height && beyond.height * look.scale >= 1);
}

bool hangsTogether(const cv::Mat& mask)
{
    constexpr double most = 0.8; // the rest are specks
    int largest = 0;
    for (const Component& part : componentsOf(mask).all)
        largest = std::max(largest, part.area);
    return largest > most * cv::countNonZero(mask);
}

/// Looks at a larger part as long as that shows more of the digit. Its strokes' width and colour are those of what the
/// first look saw.
LookedAt closerLooks(Halvings& picture, const std::optional<cv::Scalar>& ground, LookedAt first)
{
    constexpr int most = 3;
    LookedAt look = closerLook(picture, ground, first);
    for (int i = 1; i < most && goesOn(look, picture.whole()); ++i) {
        const cv::Rect seen = look.inWhole(look.found.box);
        const auto inFirst = [&](int value) { return static_cast<int>(std::lround(value * first.scale)); };
        first.found.box |= cv::Rect(cv::Point(inFirst(seen.x), inFirst(seen.y)),
                                    cv::Point(inFirst(seen.br().x), inFirst(seen.br().y)));
        LookedAt larger = closerLook(picture, ground, first);
        // What seemed to be several is one only if it hangs together, not if there is something large beside it.
        if (nothingToRead(larger.found.hint)
            || (look.found.hint == Hint::severalDigits && !hangsTogether(larger.found.mask)))
            break;
        look = std::move(larger);
    }
    return look;
}

/// Whether there is nothing to read, or what was found is the paper.
bool isLost(const LookedAt& look)
{
    constexpr double whole = 0.95;
    const cv::Rect& box = look.found.box;
    const bool all = box.width >= whole * look.map.ink.cols && box.height >= whole * look.map.ink.rows;
    return nothingToRead(look.found.hint) || (all && !look.map.clean);
}

} // namespace

cv::Rect LookedAt::inWhole(const cv::Rect& box) const
{
    const auto back = [this](double value) { return value / scale; };
    const cv::Point from(static_cast<int>(std::floor(back(box.x))), static_cast<int>(std::floor(back(box.y))));
    const cv::Point to(static_cast<int>(std::ceil(back(box.br().x))), static_cast<int>(std::ceil(back(box.br().y))));
    return {corner + from, corner + to};
}

LookedAt lookForDigit(Halvings& picture, const std::optional<cv::Scalar>& ground)
{
    LookedAt look;
    for (const int side : lookSides) {
        look = lookAtAll(picture, ground, side);
        const bool whole = look.scale == 1;
        const bool nothing = nothingToRead(look.found.hint) && look.found.hint != Hint::dot;
        if (!nothing && !(ground && whole)) {
            // The closer look sees the digit alone.
            const bool others = look.found.others, leftEdges = look.found.leftEdges;
            look = closerLooks(picture, ground, std::move(look));
            look.found.others = others;
            look.found.leftEdges = leftEdges;
        }
        if (whole || !isLost(look))
            break;
    }
    return look;
}

std::optional<LookedAt> lookForFillingDigit(Halvings& picture)
{
    constexpr int side = 120;
    constexpr int leastSide = 8;         // no strip shows a digit
    constexpr double marginShare = 0.2;  // of the long side
    constexpr double mostOnBorder = 0.4; // of the border: more, and it is a frame
    const cv::Mat small = reducedTo(picture, side);
    if (std::min(small.cols, small.rows) < leastSide)
        return std::nullopt;
    const int around = std::max(2, static_cast<int>(marginShare * std::max(small.cols, small.rows)));
    LookedAt look;
    look.scale = scaleOf(small, picture);
    look.corner = cv::Point(1, 1) * -static_cast<int>(std::lround(around / look.scale));
    look.map = mapFilled(small, around);
    look.found = findDigit(look.map);
    const cv::Rect& box = look.found.box;
    if (nothingToRead(look.found.hint) || box.width < fillingShare * small.cols
        || box.height < fillingShare * small.rows)
        return std::nullopt;
    const cv::Mat inside = look.found.mask(cv::Rect({around, around}, small.size()));
    if (setAtBorder(inside) > mostOnBorder * 2 * (inside.rows + inside.cols))
        return std::nullopt;
    return look;
}

} // namespace digitlab
