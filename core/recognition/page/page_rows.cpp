#include "core/recognition/page/page_rows.h"

#include "core/recognition/median.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace digitlab {

namespace {

constexpr double farthest = 0.55; ///< of the taller one's height: how far a sign may stand off its row
constexpr double steepest = 0.4;  ///< slope that a row may have
constexpr double slopeSpan = 2.5; ///< heights a row must be wide before its slope counts

cv::Point2d middleOf(const cv::Rect& box)
{
    return {box.x + box.width / 2.0, box.y + box.height / 2.0};
}

/// The least-squares slope of a row's middles; nothing where it is too short.
std::optional<double> slopeOf(std::span<const cv::Rect> boxes, const std::vector<std::size_t>& row)
{
    double x = 0, y = 0, xx = 0, xy = 0, height = 0;
    const auto n = static_cast<double>(row.size());
    for (const std::size_t i : row) {
        const cv::Point2d p = middleOf(boxes[i]);
        x += p.x / n;
        y += p.y / n;
        height += boxes[i].height / n;
    }
    for (const std::size_t i : row) {
        const cv::Point2d p = middleOf(boxes[i]);
        xx += (p.x - x) * (p.x - x);
        xy += (p.x - x) * (p.y - y);
    }
    if (row.size() < 3 || middleOf(boxes[row.back()]).x - middleOf(boxes[row.front()]).x < slopeSpan * height)
        return std::nullopt;
    return std::clamp(xy / xx, -steepest, steepest);
}

/// How far a box stands off the row's line, which goes on from its last box; its foot or its middle may hold the line.
double distanceFrom(std::span<const cv::Rect> boxes, const std::vector<std::size_t>& row, const cv::Rect& box,
                    double slope)
{
    const cv::Rect& last = boxes[row.back()];
    const double rise = slopeOf(boxes, row).value_or(slope) * (middleOf(box).x - middleOf(last).x);
    return std::min(std::abs(middleOf(box).y - middleOf(last).y - rise), std::abs(box.br().y - last.br().y - rise));
}

std::vector<std::vector<std::size_t>> chain(std::span<const cv::Rect> boxes, double slope)
{
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return middleOf(boxes[a]).x < middleOf(boxes[b]).x; });
    std::vector<std::vector<std::size_t>> rows;
    for (const std::size_t i : order) {
        std::vector<std::size_t>* nearest = nullptr;
        double least = 0;
        for (std::vector<std::size_t>& row : rows) {
            const cv::Rect& last = boxes[row.back()];
            const double distance = distanceFrom(boxes, row, boxes[i], slope);
            if (distance > farthest * std::max(last.height, boxes[i].height))
                continue;
            if (!nearest || distance < least) {
                nearest = &row;
                least = distance;
            }
        }
        if (nearest)
            nearest->push_back(i);
        else
            rows.push_back({i});
    }
    return rows;
}

/// The slope that most boxes' rows have.
double commonSlope(std::span<const cv::Rect> boxes, const std::vector<std::vector<std::size_t>>& rows)
{
    std::vector<double> slopes;
    for (const std::vector<std::size_t>& row : rows)
        if (const std::optional<double> slope = slopeOf(boxes, row))
            slopes.insert(slopes.end(), row.size(), *slope);
    return slopes.empty() ? 0 : medianOf(slopes);
}

} // namespace

PageRows rowsOf(std::span<const cv::Rect> boxes)
{
    PageRows result;
    result.rows = chain(boxes, 0);
    result.slope = commonSlope(boxes, result.rows);
    if (std::abs(result.slope) > 0.02)
        result.rows = chain(boxes, result.slope);
    const auto top = [&](const std::vector<std::size_t>& row) {
        double sum = 0;
        for (const std::size_t i : row)
            sum += middleOf(boxes[i]).y - result.slope * middleOf(boxes[i]).x;
        return sum / static_cast<double>(row.size());
    };
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [&](const auto& a, const auto& b) { return top(a) < top(b); });
    return result;
}

} // namespace digitlab
