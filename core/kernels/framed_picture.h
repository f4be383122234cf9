#pragma once

#include "core/kernels/aligned.h"

#include <algorithm>
#include <cstddef>

namespace digitlab {

/// A picture with a border of zeros all around: (height + 2 border) x (width + 2 border).
class FramedPicture {
public:
    FramedPicture(std::size_t height, std::size_t width, std::size_t border)
        : m_height(height)
        , m_width(width)
        , m_border(border)
        , m_pixels(alignedFloats((height + 2 * border) * stride()))
    {
        std::fill_n(m_pixels.get(), (height + 2 * border) * stride(), 0.0f);
    }

    /// height x width, in the place of the one before.
    void take(const float* picture)
    {
        for (std::size_t row = 0; row < m_height; ++row)
            std::copy_n(picture + row * m_width, m_width, m_pixels.get() + (row + m_border) * stride() + m_border);
    }

    /// From the border's upper left corner on.
    const float* pixels() const { return m_pixels.get(); }
    std::size_t stride() const { return m_width + 2 * m_border; }

private:
    std::size_t m_height;
    std::size_t m_width;
    std::size_t m_border;
    AlignedFloats m_pixels;
};

} // namespace digitlab
