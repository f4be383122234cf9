#include "core/recognition/placement.h"

#include <algorithm>

namespace digitlab {

Point centreOfMass(const DigitImage& image)
{
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < digitSide; ++row) {
        for (int column = 0; column < digitSide; ++column) {
            const int at = row * digitSide + column;
            const double weight = image[static_cast<std::size_t>(at)];
            sum += weight;
            x += weight * (column + 0.5);
            y += weight * (row + 0.5);
        }
    }
    if (sum <= 0)
        return {digitSide / 2.0f, digitSide / 2.0f};
    return {static_cast<float>(x / sum), static_cast<float>(y / sum)};
}

Point shiftToCentre(Point mass)
{
    constexpr float centre = digitSide / 2.0f;
    constexpr float margin = (digitSide - boxSide) / 2.0f;
    return {std::clamp(centre - mass.x, -margin, margin), std::clamp(centre - mass.y, -margin, margin)};
}

} // namespace digitlab
