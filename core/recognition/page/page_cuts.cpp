#include "core/recognition/page/page_cuts.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr int searchRows = 40;       ///< at which ways are looked for; finer ones are hardly better
constexpr float aside = 0.04f;       ///< cost of a step aside, in pixels of ink: ways are no longer than need be
constexpr int mostAside = 2;         ///< columns that a way goes aside in a row
constexpr double mostInk = 3.5;      ///< a cut goes through no more ink than this, in stroke widths
constexpr double leastBetween = 0.1; ///< ink between two cuts, as the length of a stroke over the height
constexpr double fineCuts = 10;      ///< for each height of a piece's width
constexpr double roughCuts = 6;
constexpr float straightCost = 0.3f; ///< of a straight cut beside a way, in stroke widths

struct Way {
    std::vector<int> x;
    float ink = 0; ///< in pixels
    float cost = 0;
};

using Costs = cv::Mat_<float>;

/// The least cost of a way from the first row to each cell; `from` has the column that it comes from.
Costs costsDown(const Costs& ink, cv::Mat_<int>& from)
{
    Costs costs(ink.size());
    from.create(ink.size());
    ink.row(0).copyTo(costs.row(0));
    for (int y = 1; y < ink.rows; ++y) {
        for (int x = 0; x < ink.cols; ++x) {
            float best = costs(y - 1, x);
            int origin = x;
            for (const int side : {-1, 1}) {
                float passed = 0;
                for (int step = 1; step <= mostAside; ++step) {
                    const int other = x + side * step;
                    if (other < 0 || other >= ink.cols)
                        break;
                    const float cost = costs(y - 1, other) + passed + aside * static_cast<float>(step);
                    passed += ink(y, other);
                    if (cost < best) {
                        best = cost;
                        origin = other;
                    }
                }
            }
            costs(y, x) = best + ink(y, x);
            from(y, x) = origin;
        }
    }
    return costs;
}

float inkAlong(const Costs& ink, const std::vector<int>& x)
{
    float sum = 0;
    for (int y = 0; y < ink.rows; ++y) {
        const int at = x[static_cast<std::size_t>(y)];
        const int before = y > 0 ? x[static_cast<std::size_t>(y - 1)] : at;
        // A step aside goes through what lies between, too.
        for (int i = std::min(at, before + (before < at ? 1 : 0)); i <= std::max(at, before - (before > at ? 1 : 0));
             ++i)
            if (i >= 0 && i < ink.cols)
                sum += ink(y, i);
    }
    return sum;
}

/// The cheapest ways through the cells of some rows.
std::vector<Way> cheapestWays(const Costs& ink)
{
    Costs flipped;
    cv::flip(ink, flipped, 0);
    cv::Mat_<int> fromAbove, fromBelow;
    const Costs above = costsDown(ink, fromAbove);
    const Costs below = costsDown(flipped, fromBelow);
    std::vector<Way> ways;
    constexpr std::array<double, 3> anchors{0.2, 0.5, 0.8};
    for (const double anchor : anchors) {
        const int y = static_cast<int>(anchor * (ink.rows - 1));
        const auto costAt = [&](int x) { return above(y, x) + below(ink.rows - 1 - y, x) - ink(y, x); };
        for (int x = 1; x + 1 < ink.cols; ++x) {
            if (costAt(x) > costAt(x - 1) || costAt(x) > costAt(x + 1))
                continue;
            Way way;
            way.x.resize(static_cast<std::size_t>(ink.rows));
            for (int row = y, at = x; row >= 0; at = fromAbove(row, at), --row)
                way.x[static_cast<std::size_t>(row)] = at;
            for (int row = ink.rows - 1 - y, at = x; row >= 0; at = fromBelow(row, at), --row)
                way.x[static_cast<std::size_t>(ink.rows - 1 - row)] = at;
            way.ink = inkAlong(ink, way.x);
            way.cost = way.ink;
            ways.push_back(std::move(way));
        }
    }
    return ways;
}

void addStraightCuts(const Costs& ink, float cost, std::vector<Way>& ways)
{
    constexpr std::array<double, 5> slants{0.0, -0.15, 0.15, -0.3, 0.3};
    for (int x = 1; x + 1 < ink.cols; x += 2) {
        Way best;
        for (const double slant : slants) {
            Way way;
            for (int y = 0; y < ink.rows; ++y)
                way.x.push_back(static_cast<int>(std::lround(x + slant * (y - ink.rows / 2.0))));
            for (int y = 0; y < ink.rows; ++y) {
                const int at = way.x[static_cast<std::size_t>(y)];
                way.ink += at >= 0 && at < ink.cols ? ink(y, at) : 0;
            }
            if (best.x.empty() || way.ink < best.ink)
                best = std::move(way);
        }
        best.cost = best.ink + cost;
        ways.push_back(std::move(best));
    }
}

/// Ink on the left of each cell, row by row.
Costs inkBefore(const Costs& ink)
{
    Costs sums(ink.rows, ink.cols + 1, 0.0f);
    for (int y = 0; y < ink.rows; ++y)
        for (int x = 0; x < ink.cols; ++x)
            sums(y, x + 1) = sums(y, x) + ink(y, x);
    return sums;
}

/// Whether there is less ink than that between two ways.
bool isLessBetween(const Costs& sums, const std::vector<int>& a, const std::vector<int>& b, double least)
{
    double sum = 0;
    for (int y = 0; y < sums.rows && sum < least; ++y) { // most ways are far apart
        const auto at = [&](const std::vector<int>& way) {
            return sums(y, std::clamp(way[static_cast<std::size_t>(y)], 0, sums.cols - 1));
        };
        sum += std::abs(static_cast<double>(at(a)) - static_cast<double>(at(b)));
    }
    return sum < least;
}

/// The cheapest ways with enough ink between them, from left to right.
std::vector<Way> chosenWays(const Costs& ink, std::vector<Way> ways, double strokeWidth, Cutting cutting)
{
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.cost < b.cost; });
    const Costs sums = inkBefore(ink);
    const double least = leastBetween * ink.rows * strokeWidth;
    const double perHeight = cutting == Cutting::fine ? fineCuts : roughCuts;
    const auto most = static_cast<std::size_t>(std::ceil(perHeight * ink.cols / ink.rows));
    const std::vector<int> leftEdge(static_cast<std::size_t>(ink.rows), 0);
    const std::vector<int> rightEdge(static_cast<std::size_t>(ink.rows), ink.cols);
    std::vector<Way> chosen;
    for (Way& way : ways) {
        if (chosen.size() == most || way.ink > mostInk * strokeWidth)
            break;
        if (isLessBetween(sums, leftEdge, way.x, least) || isLessBetween(sums, way.x, rightEdge, least))
            continue;
        if (std::none_of(chosen.begin(), chosen.end(),
                         [&](const Way& other) { return isLessBetween(sums, way.x, other.x, least); }))
            chosen.push_back(std::move(way));
    }
    const auto middle = [](const Way& way) { return std::accumulate(way.x.begin(), way.x.end(), 0); };
    std::stable_sort(chosen.begin(), chosen.end(), [&](const Way& a, const Way& b) { return middle(a) < middle(b); });
    for (std::size_t i = 1; i < chosen.size(); ++i)
        for (std::size_t y = 0; y < chosen[i].x.size(); ++y)
            chosen[i].x[y] = std::max(chosen[i].x[y], chosen[i - 1].x[y]);
    return chosen;
}

} // namespace

std::vector<InkCut> cutsThrough(const cv::Mat& mask, double strokeWidth, Cutting cutting)
{
    const double scale = std::min(1.0, static_cast<double>(searchRows) / mask.rows);
    const cv::Size size = scaledSize(mask.size(), scale);
    cv::Mat small;
    cv::resize(mask, small, size, 0, 0, cv::INTER_AREA);
    Costs ink;
    small.convertTo(ink, CV_32F, 1.0 / 255);
    const double width = std::max(1.0, strokeWidth * scale);
    std::vector<Way> ways = cheapestWays(ink);
    addStraightCuts(ink, static_cast<float>(straightCost * width), ways);
    std::vector<InkCut> cuts;
    for (const Way& way : chosenWays(ink, std::move(ways), width, cutting)) {
        InkCut cut;
        cut.ink = static_cast<double>(way.ink) / width;
        for (int y = 0; y < mask.rows; ++y) {
            const double row = std::clamp((y + 0.5) * scale - 0.5, 0.0, size.height - 1.0);
            const auto above = static_cast<std::size_t>(row);
            const std::size_t below = std::min(above + 1, way.x.size() - 1);
            const double x = way.x[above] + (row - static_cast<double>(above)) * (way.x[below] - way.x[above]);
            cut.right.push_back(static_cast<int>(std::lround((x + 0.5) / scale)));
        }
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

} // namespace digitlab
