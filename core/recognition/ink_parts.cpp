#include "core/recognition/ink_parts.h"

#include "core/recognition/several_digits.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

/// One connected part of the ink.
struct Part {
    int label = 0;
    cv::Rect box;
    int area = 0;
    float level = 0; ///< mean of the ink in it
    float weight = 0; ///< sum of the ink in it
    bool touchesBorder = false;
};

constexpr float leastContrast = 0.06f;       ///< of the ground's light; paper grain stays below
constexpr float noiseFactor = 4;             ///< ink stands this many deviations above the noise
constexpr float leastCleanContrast = 0.012f; ///< three of 256 levels: anything that differs from an even ground is meant
constexpr double speckExtent = 0.02;         ///< of the long side: smaller parts of a photo are dirt

float lowLevel(const InkMap& map)
{
    return map.clean ? leastCleanContrast : std::max(leastContrast, noiseFactor * map.noise);
}

std::vector<Part> partsOf(const cv::Mat& ink, float level, cv::Mat& labels)
{
    const cv::Mat mask = ink > level;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    std::vector<Part> parts;
    for (int i = 1; i < count; ++i) {
        Part part;
        part.label = i;
        part.box = {stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                    stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)};
        part.area = stats.at<int>(i, cv::CC_STAT_AREA);
        part.touchesBorder = part.box.x == 0 || part.box.y == 0 || part.box.br().x == ink.cols
            || part.box.br().y == ink.rows;
        parts.push_back(part);
    }
    std::vector<double> sums(static_cast<std::size_t>(count), 0);
    for (int y = 0; y < ink.rows; ++y)
        for (int x = 0; x < ink.cols; ++x)
            sums[static_cast<std::size_t>(labels.at<int>(y, x))] += static_cast<double>(ink.at<float>(y, x));
    for (Part& part : parts) {
        part.weight = static_cast<float>(sums[static_cast<std::size_t>(part.label)]);
        part.level = part.weight / static_cast<float>(part.area);
    }
    return parts;
}

cv::Mat maskOf(const cv::Mat& labels, const std::vector<Part>& parts)
{
    cv::Mat mask(labels.size(), CV_8U, cv::Scalar(0));
    for (const Part& part : parts)
        mask(part.box).setTo(255, labels(part.box) == part.label);
    return mask;
}

cv::Rect boxOf(const std::vector<Part>& parts)
{
    cv::Rect box;
    for (const Part& part : parts)
        box |= part.box;
    return box;
}

} // namespace

FoundInk findDigit(const InkMap& map)
{
    FoundInk found;
    cv::Mat labels;
    std::vector<Part> parts = partsOf(map.ink, lowLevel(map), labels);
    if (!map.clean) {
        const double longSide = std::max(map.ink.cols, map.ink.rows);
        std::erase_if(parts, [&](const Part& part) {
            return std::max(part.box.width, part.box.height) < speckExtent * longSide;
        });
        const bool inside = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return !part.touchesBorder; });
        if (inside)
            std::erase_if(parts, [](const Part& part) { return part.touchesBorder; });
    }
    if (parts.empty()) {
        found.hint = map.clean ? Hint::empty : Hint::noContrast;
        return found;
    }
    found.mask = maskOf(labels, parts);
    found.box = boxOf(parts);
    double highest = 0;
    cv::minMaxLoc(map.ink, nullptr, &highest, nullptr, nullptr, found.mask);
    found.contrast = static_cast<float>(highest);
    return found;
}

} // namespace digitlab
