#include "core/recognition/page/lone_digit.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace digitlab {

namespace {

constexpr float leastSure = 0.9f;       ///< probability of a digit where the page has none
constexpr float leastAmongMany = 0.97f; ///< ... where it has several, all of them in the digit's box
constexpr float leastShare = 0.6f;      ///< of the digit's long side, of a sign on the page that may be the same
constexpr float around = 0.1f;          ///< of the digit's long side

struct Box {
    Point from, to;

    float longSide() const { return std::max(to.x - from.x, to.y - from.y); }
    bool holds(Point p, float margin) const
    {
        return p.x >= from.x - margin && p.x <= to.x + margin && p.y >= from.y - margin && p.y <= to.y + margin;
    }
};

/// In the picture's pixels.
std::optional<Box> boxOf(const Reading& one, const Picture& picture)
{
    for (const Step& step : one.steps) {
        if (step.kind != StepKind::original || step.boxWidth == 0)
            continue;
        const float scale = static_cast<float>(picture.width) / static_cast<float>(step.picture.width);
        const auto place = [scale](int x, int y) {
            return Point{scale * static_cast<float>(x), scale * static_cast<float>(y)};
        };
        return Box{place(step.boxLeft, step.boxTop), place(step.boxLeft + step.boxWidth, step.boxTop + step.boxHeight)};
    }
    return std::nullopt;
}

Box boxOf(const PageDigit& sign)
{
    Box box{sign.corners[0], sign.corners[0]};
    for (const Point corner : sign.corners) {
        box.from = {std::min(box.from.x, corner.x), std::min(box.from.y, corner.y)};
        box.to = {std::max(box.to.x, corner.x), std::max(box.to.y, corner.y)};
    }
    return box;
}

float sureness(const Reading& reading)
{
    return reading.verdict == Verdict::digit ? reading.probabilities[static_cast<std::size_t>(reading.best)] : 0;
}

bool isLone(const PageReading& page, const Reading& one, const Box& box)
{
    for (const std::vector<PageDigit>& row : page.rows) {
        for (const PageDigit& sign : row) {
            const Box own = boxOf(sign);
            const Point middle{(own.from.x + own.to.x) / 2, (own.from.y + own.to.y) / 2};
            if (!box.holds(middle, around * box.longSide()))
                return false;
            const bool same = page.size() == 1 && own.longSide() > leastShare * box.longSide();
            if (same && sureness(sign.reading) >= leastSure)
                return false;
        }
    }
    return sureness(one) >= (page.size() > 1 ? leastAmongMany : leastSure);
}

} // namespace

void preferLoneDigit(PageReading& page, const Reading& one, const Picture& picture)
{
    const std::optional<Box> box = boxOf(one, picture);
    if (!box || !isLone(page, one, *box))
        return;
    PageDigit digit{{box->from, {box->to.x, box->from.y}, box->to, {box->from.x, box->to.y}}, one, {}};
    std::erase_if(digit.reading.steps,
                  [](const Step& step) { return step.kind == StepKind::original || step.kind == StepKind::cropped; });
    page.angle = 0;
    page.rows.clear();
    page.rows.push_back({std::move(digit)});
}

} // namespace digitlab
