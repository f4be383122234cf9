#include "core/recognition/photo/even_ground.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

using Histogram = std::array<int, 256>;

/// This share of the pixels has exactly the commonest level: more than camera noise leaves of any paper.
constexpr double exactShare = 0.35;

/// This share of the border is within `evenness` grey levels of it; the rest may be ink that reaches the border.
constexpr double borderShare = 0.6;
constexpr int evenness = 3;

/// Long side of the sample that tells whether the ground is even: single pixels, since means of several hide noise.
constexpr int sampleSide = 200;

void count(Histogram& histogram, const cv::Mat& channel)
{
    for (int y = 0; y < channel.rows; ++y) {
        const std::uint8_t* row = channel.ptr<std::uint8_t>(y);
        for (int x = 0; x < channel.cols; ++x)
            ++histogram[row[x]];
    }
}

/// The commonest level, when it is the ground's.
std::optional<int> evenLevel(const cv::Mat& channel)
{
    Histogram all{};
    count(all, channel);
    const auto commonest = std::max_element(all.begin(), all.end());
    const int level = static_cast<int>(commonest - all.begin());
    if (*commonest < exactShare * static_cast<double>(channel.total()))
        return std::nullopt;
    Histogram border{};
    for (const cv::Mat& side :
         {channel.row(0), channel.row(channel.rows - 1), channel.col(0), channel.col(channel.cols - 1)})
        count(border, side);
    double near = 0;
    for (int i = std::max(0, level - evenness); i <= std::min(255, level + evenness); ++i)
        near += border[static_cast<std::size_t>(i)];
    if (near < borderShare * 2 * (channel.rows + channel.cols))
        return std::nullopt;
    return level;
}

} // namespace

std::optional<cv::Scalar> evenGround(const cv::Mat& picture)
{
    cv::Mat channel;
    cv::Scalar colour;
    for (int i = 0; i < picture.channels(); ++i) {
        cv::extractChannel(picture, channel, i);
        const std::optional<int> level = evenLevel(channel);
        if (!level)
            return std::nullopt;
        colour[i] = *level;
    }
    return colour;
}

std::optional<cv::Scalar> sampledEvenGround(const cv::Mat& picture)
{
    return evenGround(resizedTo(picture, sampleSide, cv::INTER_NEAREST));
}

cv::Mat distanceFrom(const cv::Mat& picture, const cv::Scalar& colour)
{
    std::vector<cv::Mat> channels;
    cv::Mat difference;
    cv::absdiff(picture, colour, difference);
    cv::split(difference, channels);
    for (std::size_t i = 1; i < channels.size(); ++i)
        cv::max(channels[0], channels[i], channels[0]);
    cv::Mat result;
    channels[0].convertTo(result, CV_32F, 1.0 / 255);
    return result;
}

} // namespace digitlab
