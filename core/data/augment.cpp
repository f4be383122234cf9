#include "core/data/augment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace digitlab {

namespace {

constexpr int side = digitSide;
constexpr float centre = (side - 1) / 2.0f;
/// Knots a side of the coarse random field that the elastic displacement is interpolated from.
constexpr int knots = 5;

using Field = std::array<float, knots * knots>;
using Pixels = std::array<float, digitPixels>;

/// Maps a place in the new picture to the place in the old one.
struct Affine {
    float xx, xy, yx, yy, x0, y0;
};

Affine randomAffine(const Augmentation& a, Philox& random)
{
    const auto symmetric = [&](double most) { return static_cast<float>(most) * random.uniform(-1, 1); };
    const float angle = symmetric(a.rotationDegrees) * std::numbers::pi_v<float> / 180;
    const float shear = symmetric(a.shear);
    const float scaleX = 1 / (1 + symmetric(a.scale)), scaleY = 1 / (1 + symmetric(a.scale));
    const float cosine = std::cos(angle), sine = std::sin(angle);
    return {scaleX * (cosine + shear * sine), scaleX * (shear * cosine - sine), scaleY * sine, scaleY * cosine,
            symmetric(a.shiftPixels),         symmetric(a.shiftPixels)};
}

Field randomField(float size, Philox& random)
{
    Field field{};
    for (float& knot : field)
        knot = size * std::clamp(random.normal(), -2.0f, 2.0f);
    return field;
}

/// Cubic weights make the displacement smooth (uniform B-spline would shrink it; smoothstep keeps the knots' size).
float at(const Field& field, float x, float y)
{
    const float scale = (knots - 1) / static_cast<float>(side - 1);
    const float fx = x * scale, fy = y * scale;
    const int ix = std::min(static_cast<int>(fx), knots - 2), iy = std::min(static_cast<int>(fy), knots - 2);
    const auto smooth = [](float t) { return t * t * (3 - 2 * t); };
    const float tx = smooth(fx - static_cast<float>(ix)), ty = smooth(fy - static_cast<float>(iy));
    const float* row = field.data() + iy * knots + ix;
    const float top = row[0] + (row[1] - row[0]) * tx;
    const float bottom = row[knots] + (row[knots + 1] - row[knots]) * tx;
    return top + (bottom - top) * ty;
}

float pixel(std::span<const std::uint8_t, digitPixels> picture, int x, int y)
{
    const int at = y * side + x;
    return x < 0 || y < 0 || x >= side || y >= side ? 0.0f : picture[static_cast<std::size_t>(at)];
}

float bilinear(std::span<const std::uint8_t, digitPixels> picture, float x, float y)
{
    const float left = std::floor(x), top = std::floor(y);
    const float tx = x - left, ty = y - top;
    const int ix = static_cast<int>(left), iy = static_cast<int>(top);
    const float upper = pixel(picture, ix, iy) * (1 - tx) + pixel(picture, ix + 1, iy) * tx;
    const float lower = pixel(picture, ix, iy + 1) * (1 - tx) + pixel(picture, ix + 1, iy + 1) * tx;
    return upper * (1 - ty) + lower * ty;
}

/// Blends each pixel with the largest (thicker) or smallest (thinner) of its cross of neighbours.
void changeStroke(std::span<float, digitPixels> picture, float amount)
{
    Pixels old;
    std::copy(picture.begin(), picture.end(), old.begin());
    const float share = std::abs(amount);
    for (int y = 1; y < side - 1; ++y) {
        for (int x = 1; x < side - 1; ++x) {
            const int at = y * side + x;
            const float* p = old.data() + at;
            const float other = amount > 0 ? std::max({p[0], p[-1], p[1], p[-side], p[side]})
                                           : std::min({p[0], p[-1], p[1], p[-side], p[side]});
            picture[static_cast<std::size_t>(at)] = p[0] + share * (other - p[0]);
        }
    }
}

} // namespace

void augment(const Augmentation& a, std::span<const std::uint8_t, digitPixels> in, std::span<float, digitPixels> out,
             Philox& random)
{
    const Affine affine = randomAffine(a, random);
    const bool elastic = a.elasticPixels > 0;
    Field fieldX{}, fieldY{};
    if (elastic) {
        fieldX = randomField(static_cast<float>(a.elasticPixels), random);
        fieldY = randomField(static_cast<float>(a.elasticPixels), random);
    }
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const float dx = static_cast<float>(x) - centre, dy = static_cast<float>(y) - centre;
            float fromX = affine.xx * dx + affine.xy * dy + centre + affine.x0;
            float fromY = affine.yx * dx + affine.yy * dy + centre + affine.y0;
            if (elastic) {
                fromX += at(fieldX, static_cast<float>(x), static_cast<float>(y));
                fromY += at(fieldY, static_cast<float>(x), static_cast<float>(y));
            }
            const int place = y * side + x;
            out[static_cast<std::size_t>(place)] = bilinear(in, fromX, fromY) / 255;
        }
    }
    if (a.strokePixels > 0)
        changeStroke(out, static_cast<float>(a.strokePixels) * random.uniform(-1, 1));
}

} // namespace digitlab
