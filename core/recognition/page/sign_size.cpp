#include "core/recognition/page/sign_size.h"

#include <algorithm>
#include <cstdint>

namespace digitlab {

namespace {

constexpr double longest = 2.2;   ///< of a sign's short side, but for a 1
constexpr double mostLines = 1.3; ///< that one meets across a stroke, at its places together

/// Lines met on the way down the columns of a mask, all columns together.
int linesDown(const cv::Mat& mask)
{
    int lines = 0;
    for (int y = 0; y < mask.rows; ++y) {
        const std::uint8_t* row = mask.ptr<std::uint8_t>(y);
        const std::uint8_t* above = y > 0 ? mask.ptr<std::uint8_t>(y - 1) : nullptr;
        for (int x = 0; x < mask.cols; ++x)
            lines += row[x] && !(above && above[x]) ? 1 : 0;
    }
    return lines;
}

} // namespace

bool isChain(const cv::Mat& mask)
{
    const auto [shorter, longer] = std::minmax(mask.cols, mask.rows);
    return longer > longest * shorter
        && linesDown(mask.cols > mask.rows ? mask : cv::Mat(mask.t())) > mostLines * longer;
}

double signSize(const cv::Mat& mask)
{
    return isChain(mask) ? std::min(mask.cols, mask.rows) : std::max(mask.cols, mask.rows);
}

} // namespace digitlab
