#include "core/recognition/photo/flatten.h"

#include "core/pictures/picture_matrix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

/// From this mean opacity on the opaque part is a picture with a ground of its own.
constexpr double mostlyOpaque = 0.6;

/// What the opaque part of a picture looks like.
struct OpaquePart {
    std::array<double, 3> colour{}; ///< mean, weighted by alpha
    double share = 0;               ///< mean alpha, 0..1
};

OpaquePart opaquePart(const Picture& picture)
{
    OpaquePart part;
    double weight = 0;
    for (std::size_t at = 0; at < picture.pixels.size(); at += 4) {
        const double alpha = picture.pixels[at + 3];
        weight += alpha;
        for (std::size_t i = 0; i < 3; ++i)
            part.colour[i] += alpha * picture.pixels[at + i];
    }
    for (double& value : part.colour)
        value = weight > 0 ? value / weight : 255;
    const std::size_t pixels = picture.pixels.size() / 4;
    part.share = weight / (255.0 * static_cast<double>(pixels));
    return part;
}

double luminance(const std::array<double, 3>& rgb)
{
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
}

std::array<int, 3> groundFor(const OpaquePart& part)
{
    if (part.share < mostlyOpaque)
        return luminance(part.colour) < 128 ? std::array{255, 255, 255} : std::array{0, 0, 0};
    const auto rounded = [](double value) { return static_cast<int>(std::lround(value)); };
    return {rounded(part.colour[0]), rounded(part.colour[1]), rounded(part.colour[2])};
}

cv::Mat withoutAlpha(const Picture& picture)
{
    const std::array<int, 3> ground = groundFor(opaquePart(picture));
    cv::Mat result(picture.height, picture.width, CV_8UC3);
    const std::uint8_t* from = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y) {
        std::uint8_t* to = result.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.width; ++x, from += 4, to += 3) {
            const int alpha = from[3];
            for (std::size_t i = 0; i < 3; ++i)
                to[i] = static_cast<std::uint8_t>((from[i] * alpha + ground[i] * (255 - alpha) + 127) / 255);
        }
    }
    return result;
}

/// Of a block's side: the sum of its pixels stays in 16 bits.
constexpr int mostHalvings = 4;

/// The sums of four rows, added to what is there where these are `more`.
void sumRows(const std::array<const std::uint8_t*, 4>& rows, bool more, std::vector<std::uint16_t>& sums)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = static_cast<std::uint16_t>((more ? sums[i] : 0) + rows[0][i] + rows[1][i] + rows[2][i] + rows[3][i]);
}

/// The means of blocks of so many halvings, two or more. Faster than one halving after the other, since what is between
/// them needs no memory.
template <int channels>
cv::Mat blockMeans(const cv::Mat& picture, int halvings, int rowStep)
{
    constexpr int atOnce = 4; // rows: the same ones again where there are fewer
    const int block = 1 << halvings;
    rowStep = std::min(rowStep, block);
    const int rows = std::max(atOnce, block / rowStep);
    const int pixels = block * rows, shift = std::countr_zero(static_cast<unsigned>(pixels)); // that are added up
    cv::Mat result(picture.rows / block, picture.cols / block, picture.type());
    std::vector<std::uint16_t> sums(static_cast<std::size_t>(result.cols * block * channels)); // of a block's column
    for (int y = 0; y < result.rows; ++y) {
        const auto row
            = [&](int i) { return picture.ptr<std::uint8_t>(block * y + rowStep / 2 + rowStep * i % block); };
        for (int i = 0; i < rows; i += atOnce)
            sumRows({row(i), row(i + 1), row(i + 2), row(i + 3)}, i > 0, sums);
        // Of two columns, then of two of those, and so on: at each pixel, which is faster than at every second one.
        for (std::size_t apart = channels; apart < static_cast<std::size_t>(block * channels); apart *= 2)
            for (std::size_t i = 0; i + apart < sums.size(); ++i)
                sums[i] = static_cast<std::uint16_t>(sums[i] + sums[i + apart]);
        const std::uint16_t* from = sums.data();
        std::uint8_t* to = result.ptr<std::uint8_t>(y);
        for (int x = 0; x < result.cols; ++x, from += block * channels, to += channels)
            for (int i = 0; i < channels; ++i)
                to[i] = static_cast<std::uint8_t>((from[i] + pixels / 2) >> shift);
    }
    return result;
}

cv::Mat halvedOnce(const cv::Mat& picture)
{
    const cv::Size half(std::max(1, picture.cols / 2), std::max(1, picture.rows / 2));
    const cv::Rect even(0, 0, std::min(picture.cols, 2 * half.width), std::min(picture.rows, 2 * half.height));
    cv::Mat result;
    cv::resize(picture(even), result, half, 0, 0, cv::INTER_AREA);
    return result;
}

} // namespace

cv::Mat flattened(const Picture& picture)
{
    return picture.channels == 4 ? withoutAlpha(picture) : matrixOf(picture);
}

cv::Size scaledSize(cv::Size size, double scale)
{
    return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
            std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

cv::Mat halved(const cv::Mat& picture, int times, int rowStep)
{
    int blockwise = std::min(times, mostHalvings);
    while (std::min(picture.cols, picture.rows) >> blockwise == 0)
        --blockwise;
    if (blockwise < 2)
        blockwise = 0;
    cv::Mat result = picture;
    if (blockwise > 0)
        result = picture.channels() == 1 ? blockMeans<1>(picture, blockwise, rowStep)
                                         : blockMeans<3>(picture, blockwise, rowStep);
    for (times -= blockwise; times > 0; --times)
        result = halvedOnce(result);
    return result;
}

cv::Mat halvedTo(const cv::Mat& picture, int longSide)
{
    int times = 0;
    while (2 * (std::max(picture.cols, picture.rows) >> times) > 3 * longSide)
        ++times;
    return halved(picture, times);
}

cv::Mat resizedTo(const cv::Mat& picture, int longSide, int interpolation)
{
    const int side = std::max(picture.cols, picture.rows);
    if (side <= longSide)
        return picture;
    const double scale = static_cast<double>(longSide) / side;
    cv::Mat result;
    cv::resize(picture, result, scaledSize(picture.size(), scale), 0, 0, interpolation);
    return result;
}

cv::Mat reducedTo(const cv::Mat& picture, int longSide)
{
    const int side = std::max(picture.cols, picture.rows);
    if (side <= longSide)
        return picture;
    const double scale = static_cast<double>(longSide) / side;
    const cv::Size size = scaledSize(picture.size(), scale);
    // By halves as far as that goes: other factors weigh each pixel and take ten times as long.
    int times = 0;
    while (picture.cols >> times >= 2 * size.width && picture.rows >> times >= 2 * size.height)
        ++times;
    const cv::Mat near = halved(picture, times);
    if (near.size() == size)
        return near;
    cv::Mat small;
    cv::resize(near, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace digitlab
