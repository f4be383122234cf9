#include "core/recognition/ink_parts.h"

#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Adds up weight, level and border pixels of all parts in one pass.
void measure(const cv::Mat& ink, const cv::Mat& labels, std::vector<InkPart>& parts)
{
    for (int y = 0; y < ink.rows; ++y) {
        const bool edgeRow = y == 0 || y == ink.rows - 1;
        const float* inkRow = ink.ptr<float>(y);
        const int* labelRow = labels.ptr<int>(y);
        for (int x = 0; x < ink.cols; ++x) {
            if (labelRow[x] == 0)
                continue;
            InkPart& part = parts[static_cast<std::size_t>(labelRow[x] - 1)];
            part.weight += inkRow[x];
            part.onBorder += edgeRow || x == 0 || x == ink.cols - 1;
        }
    }
    for (InkPart& part : parts)
        part.level = part.weight / static_cast<float>(part.area);
}

} // namespace

cv::Mat InkParts::maskOf(const std::vector<InkPart>& chosen) const
{
    cv::Mat mask(labels.size(), CV_8U, cv::Scalar(0));
    for (const InkPart& part : chosen)
        mask(part.box).setTo(255, labels(part.box) == part.label);
    return mask;
}

InkParts partsAbove(const cv::Mat& ink, float level)
{
    InkParts found;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink > level, found.labels, stats, centres, 8, CV_32S);
    for (int i = 1; i < count; ++i) {
        InkPart part;
        part.label = i;
        part.box = {stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                    stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)};
        part.area = stats.at<int>(i, cv::CC_STAT_AREA);
        found.parts.push_back(part);
    }
    measure(ink, found.labels, found.parts);
    return found;
}

cv::Rect boxOf(const std::vector<InkPart>& parts)
{
    cv::Rect box;
    for (const InkPart& part : parts)
        box |= part.box;
    return box;
}

} // namespace digitlab
