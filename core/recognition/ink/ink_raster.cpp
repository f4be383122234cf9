#include "core/recognition/ink/ink_raster.h"

#include "core/recognition/placement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace digitlab {

namespace {

constexpr int samples = 4; ///< a pixel and direction: finer ones change no pixel by more than 2 of 255
constexpr int fineSide = digitSide * samples;

/// Closer points than this, in fine pixels, add nothing to the line.
constexpr float leastStep = 0.5f;

using FineImage = std::array<float, static_cast<std::size_t>(fineSide) * fineSide>;

int clampToSide(float value)
{
    return static_cast<int>(std::clamp(value, 0.0f, static_cast<float>(fineSide)));
}

/// Lays one straight piece with round ends over the image; coordinates and radius in fine pixels.
void drawPiece(FineImage& image, Point from, Point to, float radius)
{
    const float reach = radius + 0.5f;
    const int left = clampToSide(std::floor(std::min(from.x, to.x) - reach));
    const int right = clampToSide(std::ceil(std::max(from.x, to.x) + reach));
    const int top = clampToSide(std::floor(std::min(from.y, to.y) - reach));
    const int bottom = clampToSide(std::ceil(std::max(from.y, to.y) + reach));
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float square = dx * dx + dy * dy;
    const float perSquare = square > 0 ? 1 / square : 0;
    for (int y = top; y < bottom; ++y) {
        float* row = image.data() + static_cast<std::ptrdiff_t>(y) * fineSide;
        const float py = static_cast<float>(y) + 0.5f - from.y;
        for (int x = left; x < right; ++x) {
            const float px = static_cast<float>(x) + 0.5f - from.x;
            const float along = std::clamp((px * dx + py * dy) * perSquare, 0.0f, 1.0f);
            const float ox = px - along * dx;
            const float oy = py - along * dy;
            const float distance = std::sqrt(ox * ox + oy * oy);
            row[x] = std::max(row[x], std::min(reach - distance, 1.0f));
        }
    }
}

DigitImage averaged(const FineImage& fine)
{
    DigitImage image{};
    for (int y = 0; y < digitSide; ++y) {
        for (int x = 0; x < digitSide; ++x) {
            float sum = 0;
            for (int i = 0; i < samples; ++i)
                for (int j = 0; j < samples; ++j) {
                    const int at = (y * samples + i) * fineSide + x * samples + j;
                    sum += fine[static_cast<std::size_t>(at)];
                }
            const int place = y * digitSide + x;
            image[static_cast<std::size_t>(place)]
                = static_cast<std::uint8_t>(std::lround(sum * 255 / (samples * samples)));
        }
    }
    return image;
}

} // namespace

DigitImage rasterise(const std::vector<Stroke>& strokes, InkPlacement placement, float width)
{
    FineImage fine{};
    const float radius = width * samples / 2;
    const auto placed = [&](Point point) {
        return Point{(point.x * placement.scale + placement.left) * samples,
                     (point.y * placement.scale + placement.top) * samples};
    };
    for (const Stroke& stroke : strokes) {
        Point last = placed(stroke.front());
        if (stroke.size() == 1)
            drawPiece(fine, last, last, radius);
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            const Point next = placed(stroke[i]);
            const bool isEnd = i + 1 == stroke.size();
            if (!isEnd && std::hypot(next.x - last.x, next.y - last.y) < leastStep)
                continue;
            drawPiece(fine, last, next, radius);
            last = next;
        }
    }
    return averaged(fine);
}

CentredDrawing centredDrawing(const std::vector<Stroke>& lines, float width)
{
    const Extent extent = extentOf(lines);
    InkPlacement placement;
    placement.scale = (boxSide - width) / extent.longSide();
    placement.left = digitSide / 2.0f - (extent.left + extent.right) / 2 * placement.scale;
    placement.top = digitSide / 2.0f - (extent.top + extent.bottom) / 2 * placement.scale;
    CentredDrawing drawing;
    drawing.inBox = rasterise(lines, placement, width);
    const Point shift = shiftToCentre(centreOfMass(drawing.inBox));
    placement.left += shift.x;
    placement.top += shift.y;
    drawing.centred = rasterise(lines, placement, width);
    return drawing;
}

} // namespace digitlab
