#include "core/recognition/page/filling_row.h"

#include "core/recognition/best_signs.h"
#include "core/recognition/photo/digit_look.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

cv::Rect boxOf(const PageDigit& digit)
{
    std::vector<cv::Point2f> corners;
    for (const Point& p : digit.corners)
        corners.emplace_back(p.x, p.y);
    return cv::boundingRect(corners);
}

bool has(const std::vector<PageDigit>& row, const PageDigit& wanted)
{
    constexpr double share = 0.5; // of both boxes together
    const cv::Rect box = boxOf(wanted);
    return std::any_of(row.begin(), row.end(), [&](const PageDigit& digit) {
        const cv::Rect own = boxOf(digit);
        const int both = (own & box).area();
        return digit.reading.best == wanted.reading.best && both >= share * (own.area() + box.area() - both);
    });
}

/// Whether the digits go from border to border of the picture, each of them by half or more.
bool fillsPicture(const PageReading& reading, cv::Size picture)
{
    constexpr double leastHeight = 0.5; // of the picture's
    cv::Rect all;
    int lowest = picture.height, narrowest = picture.width;
    for (const std::vector<PageDigit>& row : reading.rows)
        for (const PageDigit& digit : row) {
            const cv::Rect box = boxOf(digit);
            all |= box;
            lowest = std::min(lowest, box.height);
            narrowest = std::min(narrowest, box.width);
        }
    return all.width >= fillingShare * picture.width && all.height >= fillingShare * picture.height
        && (lowest >= leastHeight * picture.height || narrowest >= leastHeight * picture.width);
}

} // namespace

bool isFillingRow(const PageReading& filling, const PageReading& reading, cv::Size picture)
{
    if (filling.rows.size() != 1 || !fillsPicture(filling, picture) || filling.size() < reading.size())
        return false;
    const std::vector<PageDigit>& digits = filling.rows.front();
    const auto ones
        = std::count_if(digits.begin(), digits.end(), [](const PageDigit& digit) { return isOne(digit.reading); });
    if (digits.size() < 2 || 2 * static_cast<std::size_t>(ones) > digits.size()
        || !std::all_of(digits.begin(), digits.end(),
                        [](const PageDigit& digit) { return isSureOfFilling(digit.reading); }))
        return false;
    std::size_t known = 0;
    for (const std::vector<PageDigit>& row : reading.rows)
        for (const PageDigit& digit : row) {
            if (!isSureOfFilling(digit.reading))
                continue;
            if (!has(digits, digit))
                return false;
            ++known;
        }
    return known < digits.size();
}

} // namespace digitlab
