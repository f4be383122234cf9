#include "core/generation/pen.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace digitlab {

namespace {

/// Points between two knots.
constexpr int pieces = 10;

float normal(float deviation, Philox& random)
{
    return deviation * std::clamp(random.normal(), -2.2f, 2.2f);
}

KnotStroke wobbled(KnotStroke knots, float deviation, Philox& random)
{
    for (Knot& knot : knots) {
        knot.x += normal(deviation, random);
        knot.y += normal(deviation, random);
    }
    return knots;
}

/// A centripetal Catmull-Rom curve (Yuksel, Schaefer and Keyser 2011) through knots `first` to `last`, which are
/// corners or ends; Barry and Goldman's pyramid gives its points.
void appendCurve(Stroke& stroke, const KnotStroke& knots, std::size_t first, std::size_t last)
{
    const auto at = [&](std::ptrdiff_t i) -> Point {
        // Beyond an end the curve goes on as it came: the neighbour mirrored in the end.
        const auto knot = [&](std::size_t k) { return Point{knots[k].x, knots[k].y}; };
        if (i < static_cast<std::ptrdiff_t>(first)) {
            const Point end = knot(first), next = knot(first + 1);
            return {2 * end.x - next.x, 2 * end.y - next.y};
        }
        if (i > static_cast<std::ptrdiff_t>(last)) {
            const Point end = knot(last), next = knot(last - 1);
            return {2 * end.x - next.x, 2 * end.y - next.y};
        }
        return knot(static_cast<std::size_t>(i));
    };
    for (std::size_t k = first; k < last; ++k) {
        const auto i = static_cast<std::ptrdiff_t>(k);
        const Point p0 = at(i - 1), p1 = at(i), p2 = at(i + 1), p3 = at(i + 2);
        const auto time = [](Point a, Point b) { return std::max(std::sqrt(std::hypot(b.x - a.x, b.y - a.y)), 1e-4f); };
        const float t1 = time(p0, p1), t2 = t1 + time(p1, p2), t3 = t2 + time(p2, p3);
        const auto mix = [](Point a, Point b, float ta, float tb, float t) {
            const float share = (t - ta) / (tb - ta);
            return Point{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        };
        for (int j = 0; j < pieces; ++j) {
            const float t = t1 + (t2 - t1) * static_cast<float>(j) / pieces;
            const Point a1 = mix(p0, p1, 0, t1, t), a2 = mix(p1, p2, t1, t2, t), a3 = mix(p2, p3, t2, t3, t);
            const Point b1 = mix(a1, a2, 0, t2, t), b2 = mix(a2, a3, t1, t3, t);
            stroke.push_back(mix(b1, b2, t1, t2, t));
        }
    }
    stroke.push_back({knots[last].x, knots[last].y});
}

Stroke curveThrough(const KnotStroke& knots)
{
    Stroke stroke;
    std::size_t first = 0;
    for (std::size_t k = 1; k < knots.size(); ++k) {
        if (!knots[k].corner && k + 1 < knots.size())
            continue;
        appendCurve(stroke, knots, first, k);
        first = k;
    }
    return stroke;
}

/// Lacks up to `most` of its points at each end, and now and then more.
Stroke trimmed(Stroke stroke, float most, Philox& random)
{
    const auto count
        = [&] { return static_cast<std::size_t>(random.uniform(0, most) * static_cast<float>(stroke.size())); };
    const std::size_t front = count(), back = count();
    if (front + back + 4 > stroke.size())
        return stroke;
    stroke.erase(stroke.end() - static_cast<std::ptrdiff_t>(back), stroke.end());
    stroke.erase(stroke.begin(), stroke.begin() + static_cast<std::ptrdiff_t>(front));
    return stroke;
}

} // namespace

PenHabit habitOf(char sign)
{
    PenHabit habit;
    if (sign == '1' || sign == '7') {
        habit.slant = 0.12f;
        habit.rotationDegrees = 3;
        habit.wobble = 0.03f;
    }
    if (sign == '1')
        habit.width = 0.5f;
    return habit;
}

std::vector<Stroke> write(const StrokeTemplate& form, const PenHabit& habit, Philox& random)
{
    const float width = habit.width * std::exp(normal(habit.widthChange, random));
    const float shear = habit.slantMean + normal(habit.slant, random);
    const float angle = normal(habit.rotationDegrees, random) * std::numbers::pi_v<float> / 180;
    const float cosine = std::cos(angle), sine = std::sin(angle);
    const float wobble = habit.wobble * random.uniform(0.3f, 1.5f);
    const float phaseX = random.uniform(0, 6.3f), phaseY = random.uniform(0, 6.3f);
    const float waveX = normal(habit.wave, random), waveY = normal(habit.wave, random);
    // Strokes that belong together do not always meet where they should.
    const float apart = 0.5f * wobble;

    std::vector<Stroke> strokes;
    for (const KnotStroke& knots : form.strokes) {
        Stroke stroke = trimmed(curveThrough(wobbled(knots, wobble, random)), habit.cut, random);
        const float offsetX = normal(apart, random), offsetY = normal(apart, random);
        for (Point& point : stroke) {
            const float x0 = (point.x + offsetX - 0.5f) * width, y0 = point.y + offsetY - 0.5f;
            const float x = x0 - shear * y0 + waveX * std::sin(5 * y0 + phaseX);
            const float y = y0 + waveY * std::sin(5 * x0 + phaseY);
            point = {cosine * x - sine * y, sine * x + cosine * y};
        }
        strokes.push_back(std::move(stroke));
    }
    return strokes;
}

} // namespace digitlab
