#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace digitlab {

/// A picture in memory: height x width x channels bytes, row by row, no padding.
/// channels: 1 grey, 3 RGB, 4 RGBA (colour not premultiplied by alpha).
struct Picture {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> pixels;

    bool empty() const { return width <= 0 || height <= 0; }
};

inline constexpr int digitSide = 28;
inline constexpr int digitPixels = digitSide * digitSide;

/// What a network gets to see of one digit: 28 x 28, row by row, 0 is ground and 255 is full ink, as in MNIST.
using DigitImage = std::array<std::uint8_t, digitPixels>;

struct Point {
    float x = 0;
    float y = 0;
};

/// One line of the pen, from down to up. A stroke of one point is a dot.
using Stroke = std::vector<Point>;

/// A drawing as vectors: y points down, coordinates in the units of the box, which has any size.
struct Ink {
    float width = 0;
    float height = 0;
    std::vector<Stroke> strokes;
    /// How hard the pen pressed, 0..1, for those who show the drawing: a list a stroke, one value a point; an empty
    /// list for a stroke of unknown pressure, nothing at all where no stroke has any. Reading does not look at it.
    std::vector<std::vector<float>> pressure{};

    bool empty() const
    {
        for (const Stroke& stroke : strokes)
            if (!stroke.empty())
                return false;
        return true;
    }
};

/// One line of an ink file: a drawing, or why it is none. Empty lines are no entries.
struct InkEntry {
    std::size_t line = 0; ///< from 1
    Ink ink;
    std::string label; ///< empty when the line has none
    std::string error; ///< empty when the line is good
    /// The keys of the line that have no meaning here, as a JSON object of their own; empty when there are none.
    std::string further{};
};

} // namespace digitlab
