#include "core/generation/row_piece.h"

#include "core/recognition/photo/part_shapes.h"
#include "core/recognition/photo/picture_placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr int fineness = 3; ///< parts of a pixel, so that a cut has no steps
constexpr int height = (digitSide + 8) * fineness;
constexpr int width = (2 * digitSide + 8) * fineness;
constexpr int tries = 12;

constexpr int faint = 40; ///< paler pixels don't count for where a digit ends
constexpr double wholeKept = 0.9, wholeForeign = 0.12;
constexpr double nearlyKept = 0.7, nearlyForeign = 0.3; ///< between these and the above it is neither
constexpr double halfKept = 0.55;                       ///< most of a digit that stands alone
constexpr double leastKept = 0.2;                       ///< of the ink of one digit
constexpr double leastSpread = 0.28; ///< of a part across over along: straight lines would be like a 1
constexpr double lowest = 0.5;       ///< of a part, in the digit's height: the reader takes no lower

/// One digit on the row's canvas, CV_8U.
struct Layer {
    cv::Mat ink;
    cv::Rect box;
    double sum = 0;
};

cv::Mat matOf(const DigitImage& image)
{
    cv::Mat result(digitSide, digitSide, CV_8U);
    std::copy(image.begin(), image.end(), result.data);
    return result;
}

Layer layerOf(const cv::Mat& digit, double scale, double left, double top)
{
    Layer layer;
    const double size = scale * fineness;
    const cv::Mat change = (cv::Mat_<double>(2, 3) << size, 0, left * fineness, 0, size, top * fineness);
    cv::warpAffine(digit, layer.ink, change, {width, height}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(0));
    layer.box = cv::boundingRect(layer.ink > faint);
    layer.sum = cv::sum(layer.ink)[0];
    return layer;
}

/// How far the right layer may go to the left until both touch, row by row.
int freeWay(const Layer& left, const Layer& right)
{
    constexpr int reach = fineness; // rows above and below
    std::array<int, height> end;
    end.fill(std::numeric_limits<int>::min());
    for (int y = 0; y < height; ++y)
        for (int x = width - 1; x >= 0 && end[static_cast<std::size_t>(y)] < 0; --x)
            if (left.ink.at<std::uint8_t>(y, x) > faint)
                end[static_cast<std::size_t>(y)] = x;
    int way = right.box.x - left.box.x; // nothing beside it: until their left edges meet
    for (int y = 0; y < height; ++y) {
        int first = 0;
        while (first < width && right.ink.at<std::uint8_t>(y, first) <= faint)
            ++first;
        if (first == width)
            continue;
        for (int other = std::max(0, y - reach); other <= std::min(height - 1, y + reach); ++other)
            if (end[static_cast<std::size_t>(other)] >= 0)
                way = std::min(way, first - end[static_cast<std::size_t>(other)]);
    }
    return way;
}

cv::Mat movedLeft(const cv::Mat& ink, int by)
{
    const cv::Mat change = (cv::Mat_<double>(2, 3) << 1, 0, -by, 0, 1, 0);
    cv::Mat result;
    cv::warpAffine(ink, result, change, ink.size(), cv::INTER_NEAREST, cv::BORDER_CONSTANT, cv::Scalar(0));
    return result;
}

/// Clears what lies on one side of a line that crosses the row at x.
void cutAway(cv::Mat& keep, double x, double slope, bool leftSide)
{
    for (int y = 0; y < keep.rows; ++y) {
        const double edge = x + slope * (y - keep.rows / 2.0);
        const int at = std::clamp(static_cast<int>(std::lround(edge)), 0, keep.cols);
        std::uint8_t* const row = keep.ptr<std::uint8_t>(y);
        if (leftSide)
            std::fill(row, row + at, std::uint8_t{0});
        else
            std::fill(row + at, row + keep.cols, std::uint8_t{0});
    }
}

double keptOf(const Layer& layer, const cv::Mat& keep)
{
    cv::Mat kept(layer.ink.size(), CV_8U, cv::Scalar(0));
    layer.ink.copyTo(kept, keep);
    return cv::sum(kept)[0] / layer.sum;
}

bool is(RowCut wanted, const Layer& digit, double kept, const Layer& neighbour, double keptOther, const cv::Mat& piece)
{
    const double foreign = keptOther * neighbour.sum / digit.sum;
    if (wanted == RowCut::whole)
        return kept >= wholeKept && foreign <= wholeForeign;
    const auto nearly = [](const Layer& one, double share, const Layer& other, double otherShare) {
        return share > nearlyKept && otherShare * other.sum < nearlyForeign * std::max(one.sum, other.sum / 2);
    };
    const bool alone = kept <= 0 || keptOther <= 0;
    return !nearly(digit, kept, neighbour, keptOther) && !nearly(neighbour, keptOther, digit, kept)
        && kept + keptOther >= leastKept && !(alone && kept + keptOther > halfKept)
        && piece.rows >= lowest * digit.box.height && spreadOf(piece) >= leastSpread;
}

} // namespace

std::optional<DigitImage> cutFromRow(const DigitImage& digit, const DigitImage& neighbour, RowCut wanted,
                                     Philox& random)
{
    const std::uint32_t kind = random.below(20); // once, or what seldom succeeds would be rare
    for (int i = 0; i < tries; ++i) {
        const bool digitLeft = random.below(2) == 0;
        Layer own = layerOf(matOf(digit), 1, digitLeft ? 4 : digitSide + 4, 4);
        const double scale = random.uniform(0.85f, 1.15f);
        const double centred = (digitSide + 8 - scale * digitSide) / 2;
        Layer other = layerOf(matOf(neighbour), scale, digitLeft ? digitSide + 2 : 2, centred + random.uniform(-2, 2));
        if (own.box.empty() || other.box.empty())
            return std::nullopt;
        const double overlap = random.uniform(-0.5f, 4);
        Layer& left = digitLeft ? own : other;
        Layer& right = digitLeft ? other : own;
        const int most = right.box.x - left.box.x - left.box.width / 3; // not one over the other
        const int way = std::min(freeWay(left, right) + static_cast<int>(overlap * fineness), most);
        right.ink = movedLeft(right.ink, way);
        right.box.x -= way;

        cv::Mat keep(height, width, CV_8U, cv::Scalar(255));
        const auto slope = [&] { return 0.12 * static_cast<double>(random.normal()); };
        const auto between = [&](double low, double high) {
            return random.uniform(static_cast<float>(low), static_cast<float>(high));
        };
        if (wanted == RowCut::whole) {
            const double margin = 1.5 * fineness;
            const double low = right.box.x - margin, high = left.box.br().x + margin;
            cutAway(keep, between(std::min(low, high), std::max(low, high)), slope(), !digitLeft);
        } else {
            if (kind < 8)
                other.ink.setTo(0); // a half of the one
            if (kind < 16) {
                const cv::Rect all = kind < 8 ? own.box : own.box | other.box;
                cutAway(keep, between(all.x, all.br().x), slope(), random.below(2) == 0);
                if (kind >= 14)
                    cutAway(keep, between(all.x, all.br().x), slope(), random.below(2) == 0);
            }
        }
        cv::Mat row, piece(height, width, CV_8U, cv::Scalar(0));
        cv::max(own.ink, other.ink, row);
        row.copyTo(piece, keep);
        const cv::Rect box = cv::boundingRect(piece > faint);
        const double keptOther = cv::countNonZero(other.ink) > 0 ? keptOf(other, keep) : 0;
        if (!box.empty() && is(wanted, own, keptOf(own, keep), other, keptOther, piece(box)))
            return placeDigit(piece(box), Placement::rough).image;
    }
    return std::nullopt;
}

} // namespace digitlab
