#include "core/pictures/exif.h"

#include "core/pictures/picture_matrix.h"
#include "core/pictures/tiff_directory.h"

#include <exception>
#include <opencv2/core.hpp>
#include <string_view>

namespace digitlab {

int exifOrientation(std::span<const std::uint8_t> block) noexcept
{
    using namespace std::string_view_literals;
    try {
        if (ByteView(block).has(0, "Exif\0\0"sv))
            block = block.subspan(6);
        const std::uint64_t orientation = TiffDirectory(block).value(TiffTag::orientation, 1);
        return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
    } catch (const std::exception&) {
        return 1;
    }
}

Picture upright(Picture stored, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return stored;
    const bool onItsSide = orientation >= 5;
    Picture turned;
    turned.width = onItsSide ? stored.height : stored.width;
    turned.height = onItsSide ? stored.width : stored.height;
    turned.channels = stored.channels;
    turned.pixels.resize(stored.pixels.size());
    const cv::Mat from = matrixOf(stored);
    cv::Mat to = matrixOf(turned);
    if (onItsSide) {
        cv::transpose(from, to);
        // 5 is the transposition itself; the others follow from it by mirroring in place.
        if (orientation == 6)
            cv::flip(to, to, 1);
        else if (orientation == 7)
            cv::flip(to, to, -1);
        else if (orientation == 8)
            cv::flip(to, to, 0);
    } else {
        cv::flip(from, to, orientation == 2 ? 1 : orientation == 3 ? -1 : 0);
    }
    return turned;
}

} // namespace digitlab
