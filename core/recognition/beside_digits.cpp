#include "core/recognition/beside_digits.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace digitlab {

namespace {

// A line under digits, in the height of the tallest that stands on it where nothing else is said.
constexpr float flatness = 0.2f;    ///< its height, of its own width
constexpr float underGap = 0.06f;   ///< the least way up from it; the foot of a 1 is nearer
constexpr float underReach = 0.6f;  ///< the farthest way up
constexpr float underWidth = 0.6f;  ///< of the width of what stands on it
constexpr float shortest = 0.25f;   ///< width
constexpr float leastStand = 0.45f; ///< height of what stands on it, of that line's width and its own

// A ring around digits.
constexpr float leastInside = 0.3f; ///< of its long side; smaller is a dotted zero
constexpr float barInside = 0.25f;  ///< width over height of what may be the bar of a zero ...
constexpr float roundRing = 0.75f;  ///< ... in a ring that is narrower than this
constexpr float boxFill = 0.9f;     ///< of a box, which is no zero whatever is in it

// A mark beside the rest, in the rest's height.
constexpr float largestMark = 0.5f;
constexpr float leastTick = 2; ///< of the pen's width
constexpr float largestTick = 1.3f;
constexpr float tickGap = 0.1f; ///< that no broken digit has
constexpr float markGap = 0.03f;

// A point under the rest.
constexpr float largestPoint = 0.12f;
constexpr float thinnestPoint = 0.7f; ///< of the pen's width; thinner is dirt
constexpr float pointAside = 0.12f;
constexpr float nearestPoint = 0.04f;
constexpr float farthestPoint = 0.5f;

float across(const Extent& a, const Extent& b)
{
    return std::min(a.right, b.right) - std::max(a.left, b.left);
}

bool isFlat(const Extent& e, float pen)
{
    return e.height() - pen < flatness * e.width();
}

bool contains(const Extent& outer, const Extent& inner)
{
    return inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom;
}

/// Around the shapes that fulfil a condition; nothing where there are none.
template <class Condition>
std::optional<Extent> around(std::span<const InkShape> shapes, const Condition& condition)
{
    std::optional<Extent> all;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (condition(i))
            all = all ? united(*all, shapes[i].extent) : shapes[i].extent;
    return all;
}

bool isRing(std::span<const InkShape> shapes, std::size_t ring)
{
    if (!shapes[ring].ring)
        return false;
    const Extent& outer = shapes[ring].extent;
    const std::optional<Extent> inside
        = around(shapes, [&](std::size_t i) { return i != ring && contains(outer, shapes[i].extent); });
    if (!inside || inside->longSide() < leastInside * outer.longSide())
        return false;
    const auto isInside = [&](const InkShape& shape) { return contains(outer, shape.extent); };
    const bool bar = inside->width() <= barInside * inside->height()
        || (std::count_if(shapes.begin(), shapes.end(), isInside) == 1
            && std::find_if(shapes.begin(), shapes.end(), isInside)->bar);
    return !bar || shapes[ring].fill > boxFill || outer.width() > roundRing * outer.height();
}

/// Whether a line lies under others, nearer to them than to what is below.
bool isUnderline(std::span<const InkShape> shapes, std::size_t line, float pen, float least)
{
    const Extent& own = shapes[line].extent;
    if (!isFlat(own, pen))
        return false;
    const auto meets = [&](std::size_t i) {
        const Extent& other = shapes[i].extent;
        return i != line && across(own, other) >= 0.5f * std::min(own.width(), other.width());
    };
    const std::optional<Extent> above
        = around(shapes, [&](std::size_t i) { return meets(i) && shapes[i].extent.bottom < own.top; });
    const std::optional<Extent> below
        = around(shapes, [&](std::size_t i) { return meets(i) && shapes[i].extent.bottom >= own.top; });
    if (!above || own.width() < underWidth * above->width())
        return false;
    float tallest = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (meets(i) && shapes[i].extent.bottom < own.top && !isFlat(shapes[i].extent, pen))
            tallest = std::max(tallest, shapes[i].extent.height());
    const float gap = own.top - above->bottom;
    return own.width() > shortest * tallest
        && tallest > std::max(least, leastStand * std::min(own.width(), above->width() / 2))
        && gap + pen / 2 > underGap * tallest && gap < underReach * tallest
        && (!below || below->top - own.bottom > gap);
}

void findMarks(std::span<const InkShape> shapes, float pen, Beside& beside)
{
    // A point that is a little aslant has the shape of a tick.
    const auto isLargeTick
        = [&](std::size_t i) { return shapes[i].tick && shapes[i].extent.longSide() > leastTick * pen; };
    const auto isWriting = [&](std::size_t i) { return !beside.lines[i] && !isLargeTick(i); };
    const std::optional<Extent> writing = around(shapes, isWriting);
    if (!writing)
        return;
    float largest = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (isWriting(i))
            largest = std::max(largest, shapes[i].extent.longSide());
    const auto isSmall = [&](std::size_t i) {
        const float size = shapes[i].extent.longSide() - pen;
        return size < (isLargeTick(i) ? largestTick * writing->height() : largestMark * (largest - pen));
    };
    const std::optional<Extent> rest = around(shapes, [&](std::size_t i) { return !beside.lines[i] && !isSmall(i); });
    if (!rest)
        return;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Extent& own = shapes[i].extent;
        const float gap = gapBetween(own, *rest);
        if (beside.lines[i] || !isSmall(i) || gap <= markGap * rest->height())
            continue;
        const bool surely = isLargeTick(i) && gap > tickGap * rest->height();
        (surely ? beside.lines : beside.marks)[i] = true;
    }
}

bool standsOverPoint(std::span<const InkShape> shapes, float pen, const Beside& beside)
{
    for (std::size_t point = 0; point < shapes.size(); ++point) {
        const Extent& own = shapes[point].extent;
        const InkShape* lowest = nullptr;
        std::optional<Extent> rest;
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (i == point || beside.lines[i] || shapes[i].extent.top > own.top)
                continue;
            rest = rest ? united(*rest, shapes[i].extent) : shapes[i].extent;
            lowest = lowest && lowest->extent.bottom >= shapes[i].extent.bottom ? lowest : &shapes[i];
        }
        if (!lowest)
            continue;
        const float height = rest->height(), gap = own.top - rest->bottom + pen;
        if (own.longSide() - pen < largestPoint * height && std::min(own.width(), own.height()) >= thinnestPoint * pen
            && gap > nearestPoint * height && gap < farthestPoint * height
            && std::abs((own.left + own.right) / 2 - lowest->footX) < pointAside * height)
            return true;
    }
    return false;
}

} // namespace

bool Beside::anyLine() const
{
    return std::find(lines.begin(), lines.end(), true) != lines.end();
}

bool Beside::anyMark() const
{
    return std::find(marks.begin(), marks.end(), true) != marks.end();
}

Beside besideDigits(std::span<const InkShape> shapes, float pen, float least)
{
    Beside beside{std::vector<bool>(shapes.size()), std::vector<bool>(shapes.size())};
    if (shapes.size() < 2)
        return beside;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        beside.lines[i] = isRing(shapes, i);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        beside.lines[i] = beside.lines[i] || isUnderline(shapes, i, pen, least);
    findMarks(shapes, pen, beside);
    beside.point = standsOverPoint(shapes, pen, beside);
    return beside;
}

bool isTick(const Stroke& stroke)
{
    // Of the height.
    constexpr float leastShort = 0.15f, mostShort = 0.75f, leastReach = 0.25f, wave = 0.06f;
    if (stroke.size() < 3)
        return false;
    Stroke path = stroke;
    if (path.front().x > path.back().x)
        std::reverse(path.begin(), path.end());
    const Extent extent = extentOf(path);
    const float height = extent.height();
    const auto foot = std::max_element(path.begin(), path.end(), [](Point a, Point b) { return a.y < b.y; });
    if (foot->y - path.front().y < leastShort * height || foot->y - path.front().y > mostShort * height
        || path.back().y > extent.top + 0.12f * height || path.back().x - foot->x < leastReach * height
        || foot->x < path.front().x)
        return false;
    const auto goesBack = [&](Point a, Point b, bool down) {
        return b.x < a.x - wave * height || (down ? b.y < a.y - wave * height : b.y > a.y + wave * height);
    };
    Point reached = path.front();
    for (auto at = path.begin(); at != path.end(); ++at) {
        if (goesBack(reached, *at, at <= foot))
            return false;
        const bool down = at <= foot;
        reached = {std::max(reached.x, at->x), down ? std::max(reached.y, at->y) : std::min(reached.y, at->y)};
    }
    return true;
}

} // namespace digitlab
