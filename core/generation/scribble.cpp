#include "core/generation/scribble.h"

#include <array>
#include <cmath>
#include <numbers>

namespace digitlab {

namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

std::vector<Stroke> wandering(Philox& random)
{
    Stroke stroke{{0, 0}};
    float heading = random.uniform(0, turn), bend = 0;
    const int steps = 60 + static_cast<int>(random.below(160));
    for (int i = 0; i < steps; ++i) {
        bend = 0.8f * bend + 0.22f * random.normal();
        heading += bend;
        // Drawn back to the middle, or it would run away in a line.
        const Point last = stroke.back();
        stroke.push_back(
            {last.x + 0.06f * std::cos(heading) - 0.03f * last.x, last.y + 0.06f * std::sin(heading) - 0.03f * last.y});
    }
    return {stroke};
}

std::vector<Stroke> zigzag(Philox& random)
{
    Stroke stroke;
    const int turns = 5 + static_cast<int>(random.below(8));
    const float slant = random.uniform(-0.4f, 0.4f), step = random.uniform(0.06f, 0.3f);
    const bool lying = random.below(2) == 0;
    for (int i = 0; i <= turns; ++i) {
        const float along = static_cast<float>(i) * step + 0.04f * random.normal();
        const float across = (i % 2 ? 1.0f : 0.0f) + 0.08f * random.normal();
        const Point point{along + slant * across, across};
        stroke.push_back(lying ? Point{point.y, point.x} : point);
    }
    return {stroke};
}

std::vector<Stroke> spiral(Philox& random)
{
    Stroke stroke;
    const float turns = random.uniform(2.2f, 4.5f), flat = random.uniform(0.7f, 1.2f);
    const float direction = random.below(2) == 0 ? 1.0f : -1.0f, start = random.uniform(0, turn);
    constexpr int points = 120;
    for (int i = 0; i <= points; ++i) {
        const float share = static_cast<float>(i) / points;
        const float radius = 0.05f + 0.45f * share, angle = start + direction * turn * turns * share;
        stroke.push_back({flat * radius * std::cos(angle), radius * std::sin(angle)});
    }
    return {stroke};
}

std::vector<Stroke> loops(Philox& random)
{
    Stroke stroke;
    const float count = random.uniform(2.6f, 6.0f), drift = random.uniform(0.2f, 0.45f);
    const float size = random.uniform(0.25f, 0.5f), direction = random.below(2) == 0 ? 1.0f : -1.0f;
    constexpr int points = 150;
    for (int i = 0; i <= points; ++i) {
        const float angle = turn * count * static_cast<float>(i) / points;
        stroke.push_back({direction * (drift * angle / turn + 0.5f * size * std::sin(angle)), size * std::cos(angle)});
    }
    return {stroke};
}

/// Lying or slanted to the left; one that stands upright would be a 1.
std::vector<Stroke> dash(Philox& random)
{
    const float angle = random.uniform(-0.45f, 0.45f);
    Stroke stroke;
    const float bend = random.uniform(-0.12f, 0.12f);
    constexpr int points = 12;
    for (int i = 0; i <= points; ++i) {
        const float x = static_cast<float>(i) / points - 0.5f;
        stroke.push_back({x, std::tan(angle) * x + bend * (1 - 4 * x * x)});
    }
    std::vector<Stroke> strokes{stroke};
    if (random.below(4) == 0) {
        for (Point& point : stroke)
            point.y += random.uniform(0.2f, 0.21f);
        strokes.push_back(stroke);
    }
    return strokes;
}

/// A blot: a few short strokes over one another.
std::vector<Stroke> blot(Philox& random)
{
    std::vector<Stroke> strokes;
    const int count = 3 + static_cast<int>(random.below(6));
    strokes.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        strokes.push_back({{random.uniform(-0.2f, 0.2f), random.uniform(-0.2f, 0.2f)},
                           {random.uniform(-0.2f, 0.2f), random.uniform(-0.2f, 0.2f)}});
    return strokes;
}

/// Strokes that have nothing to do with each other.
std::vector<Stroke> looseStrokes(Philox& random)
{
    std::vector<Stroke> strokes;
    const int count = 4 + static_cast<int>(random.below(6));
    for (int i = 0; i < count; ++i) {
        const float x = random.uniform(0, 1), y = random.uniform(0, 1), angle = random.uniform(0, turn);
        const float length = random.uniform(0.15f, 0.6f);
        strokes.push_back({{x, y}, {x + length * std::cos(angle), y + length * std::sin(angle)}});
    }
    return strokes;
}

} // namespace

std::vector<Stroke> scribble(Philox& random)
{
    using Maker = std::vector<Stroke> (*)(Philox&);
    static constexpr std::array<Maker, 8> makers{wandering, wandering, zigzag, spiral, loops, dash, blot, looseStrokes};
    return makers[random.below(makers.size())](random);
}

} // namespace digitlab
