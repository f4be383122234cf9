#include "core/recognition/photo/paper_lines.h"

#include "core/recognition/median.h"
#include "core/recognition/photo/line_slope.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

/// A line is put together from straight pieces of at least this share of the width: long enough for no stroke to have
/// many of them, short enough for a line that is a few degrees off the others.
constexpr double pieceShare = 0.08;
constexpr double mostBend = 0.3; ///< of a piece's length: how far it may run off the slope

// Of the way through the picture.
constexpr double leastLength = 0.75; ///< from the first piece to the last
constexpr double leastPieces = 0.5;  ///< the pieces alone: digits lie over the rest ...
constexpr double leastInk = 0.85;    ///< ... so that there is ink nearly everywhere

// Of the width.
constexpr double sideShare = 0.008; ///< a line that comes this near to both sides goes through
constexpr double cornerShare = 0.3; ///< so short a way through a corner has to be filled whole

/// Of the picture's long side, and pixels: in small copies the blur makes up most of a line.
constexpr double mostThickness = 0.014;
constexpr double mostThicknessSmall = 0.01;
constexpr double blurred = 2.5;

/// Where there is so much more ink than on the line elsewhere, a stroke crosses it or runs along it. The ink tells more
/// than the thickness: blur makes thin lines thicker, and a pen is darker than most paper's lines.
constexpr float crossing = 1.7f;

constexpr double spread = 0.04; ///< how much the slopes of a line's pieces differ

/// Perspective spreads the lines of one direction: those that the commonest slope leaves are looked for again, so many
/// times at the slope that is then the commonest, at last with these differences from the first.
constexpr int mostRounds = 3;
constexpr std::array<double, 4> perspective{-0.06, 0.06, -0.12, 0.12};

constexpr double flat = 0.03; ///< slope up to which lines are found without being levelled

/// What may be a line in a picture of this transposed size, in pixels.
struct Limits {
    explicit Limits(cv::Size whole)
        : thickest(static_cast<int>(thickestLine(whole)))
        , piece(std::max(9, static_cast<int>(pieceShare * whole.height)))
        , side(static_cast<int>(sideShare * whole.height) + 2)
    {
    }

    int thickest;
    int piece; ///< the shortest straight piece
    int side;  ///< what comes this near to a side reaches it
};

/// Part of a line or all of it: its middle at each x from `first` on.
struct Line {
    int first = 0;
    std::vector<float> middles;
    int inPieces = 0; ///< how many of the middles were seen; the others lie between pieces

    int end() const { return first + static_cast<int>(middles.size()); }
};

/// The mask without what is thicker than a line, small gaps where something crosses closed again.
cv::Mat thinInk(const cv::Mat& columns, int thickest)
{
    cv::Mat thin = columns.clone();
    for (int x = 0; x < thin.rows; ++x) {
        std::uint8_t* column = thin.ptr<std::uint8_t>(x);
        for (int y = 0; y < thin.cols; ++y) {
            if (!column[y])
                continue;
            const int top = y;
            while (y < thin.cols && column[y])
                ++y;
            if (y - top > thickest)
                std::fill(column + top, column + y, std::uint8_t{0});
        }
    }
    cv::dilate(thin, thin, cv::getStructuringElement(cv::MORPH_RECT, {3, 1})); // a line steps from row to row
    // Lines of the other direction are steeper than 2 here: what they leave is shorter than this, and would close the
    // squares between them.
    const int steep = (thickest + 2) / 2 + 1;
    cv::morphologyEx(thin, thin, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, steep}));
    cv::morphologyEx(thin, thin, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {1, 2 * thickest + 1}));
    return thin;
}

/// The thickest that lines are here: on paper with lines most runs of ink in the columns are theirs. What is thicker
/// than they are must not be taken for them, least of all the other direction's lines.
int thicknessLimit(const cv::Mat& columns, int most)
{
    std::vector<int> lengths;
    const int step = std::max(1, columns.rows / 200);
    for (int x = 0; x < columns.rows; x += step) {
        const std::uint8_t* column = columns.ptr<std::uint8_t>(x);
        int length = 0;
        for (int y = 0; y <= columns.cols; ++y) {
            if (y < columns.cols && column[y]) {
                ++length;
                continue;
            }
            if (length > 1) // single pixels are noise
                lengths.push_back(length);
            length = 0;
        }
    }
    return lengths.empty() ? most : std::min(most, 3 * medianOf(lengths) / 2 + 2);
}

/// The straight pieces of the ink, from left to right.
std::vector<Line> piecesOf(const cv::Mat& columns, int thickest, int least)
{
    cv::Mat straight = thinInk(columns, thickest);
    cv::morphologyEx(straight, straight, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, least}));
    if (cv::countNonZero(straight) == 0)
        return {};
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(straight, labels, stats, centres, 8, CV_32S);
    std::vector<Line> pieces;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        if (box.width > mostBend * box.height + 4)
            continue;
        Line piece{box.y, {}, box.height};
        for (int x = box.y; x < box.br().y; ++x) {
            const int* row = labels.ptr<int>(x);
            int sum = 0, pixels = 0;
            for (int y = box.x; y < box.br().x; ++y) {
                sum += row[y] == i ? y : 0;
                pixels += row[y] == i;
            }
            piece.middles.push_back(static_cast<float>(sum) / static_cast<float>(std::max(pixels, 1)));
        }
        pieces.push_back(std::move(piece));
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Line& a, const Line& b) { return a.first < b.first; });
    return pieces;
}

/// Where a line would go on to, or come from.
float at(const Line& line, int x)
{
    const auto length = static_cast<int>(line.middles.size());
    if (x >= line.first && x < line.end())
        return line.middles[static_cast<std::size_t>(x - line.first)];
    const float slope = std::clamp((line.middles.back() - line.middles.front()) / static_cast<float>(length),
                                   -static_cast<float>(spread), static_cast<float>(spread));
    return x < line.first ? line.middles.front() + slope * static_cast<float>(x - line.first)
                          : line.middles.back() + slope * static_cast<float>(x - line.end() + 1);
}

void append(Line& line, const Line& piece)
{
    const float from = line.middles.back(), to = piece.middles.front();
    const int gap = piece.first - line.end();
    for (int i = 1; i <= gap; ++i)
        line.middles.push_back(from + (to - from) * static_cast<float>(i) / static_cast<float>(gap + 1));
    line.middles.insert(line.middles.end(), piece.middles.begin() + std::max(0, -gap), piece.middles.end());
    line.inPieces += piece.inPieces - std::max(0, -gap);
}

/// Pieces that follow one another along the same way.
std::vector<Line> joinedPieces(const std::vector<Line>& pieces, int thickest)
{
    std::vector<Line> lines;
    for (const Line& piece : pieces) {
        Line* best = nullptr;
        double nearest = 0;
        for (Line& line : lines) {
            const int gap = piece.first - line.end();
            if (gap < -2 * thickest || piece.end() <= line.end())
                continue;
            const double off = std::abs(at(line, piece.first) - piece.middles.front());
            if (off <= 2 + thickest / 4.0 + spread / 2 * std::max(gap, 0) && (!best || off < nearest)) {
                best = &line;
                nearest = off;
            }
        }
        if (best)
            append(*best, piece);
        else
            lines.push_back(piece);
    }
    return lines;
}

/// A run of ink in a column.
struct Run {
    int top = 0, bottom = 0; ///< without bottom; empty where there is none
    int length() const { return bottom - top; }
};

/// That which a line's middle lies in or next to.
Run runAt(const cv::Mat& columns, int x, float middle, int reach)
{
    const std::uint8_t* column = columns.ptr<std::uint8_t>(x);
    const int y = static_cast<int>(std::lround(middle));
    for (int i = 0; i <= 2 * reach; ++i) {
        const int near = y + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
        if (near < 0 || near >= columns.cols || !column[near])
            continue;
        Run run{near, near + 1};
        while (run.top > 0 && column[run.top - 1])
            --run.top;
        while (run.bottom < columns.cols && column[run.bottom])
            ++run.bottom;
        return run;
    }
    return {};
}

/// Whether a line comes within `reach` of the picture's side. `beyond`: towards the outside, 1 or -1.
bool reachesSide(const LevelledMask& mask, const Line& line, int reach, int beyond)
{
    const int x = (beyond < 0 ? line.first : line.end() - 1) + beyond * reach;
    return !mask.isInside(x, static_cast<int>(std::lround(at(line, x))));
}

/// The lines among them; `before` ones of the same direction are known.
std::vector<Line> paperLinesAmong(std::vector<Line> candidates, const LevelledMask& mask, int side, int before)
{
    const int width = mask.columns().rows;
    std::vector<Line> lines, corners;
    bool anyWhole = false;
    for (Line& line : candidates) {
        const auto length = static_cast<int>(line.middles.size());
        const int way = mask.lengthOf(static_cast<int>(line.middles[line.middles.size() / 2]));
        if (length < leastLength * way || line.inPieces < leastPieces * way)
            continue;
        int inked = 0;
        for (int x = line.first; x < line.end(); ++x)
            inked += runAt(mask.columns(), x, at(line, x), 1).length() > 0;
        if (inked < leastInk * length)
            continue;
        const bool whole = reachesSide(mask, line, side, -1) && reachesSide(mask, line, side, 1);
        if (way >= cornerShare * width) {
            anyWhole = anyWhole || whole;
            lines.push_back(std::move(line));
        } else if (whole) {
            corners.push_back(std::move(line));
        }
    }
    // A single line that stops short of the sides may be a stroke, and so may what crosses a corner alone.
    const std::size_t known = lines.size() + static_cast<std::size_t>(before);
    if (known < 2 && !anyWhole)
        lines.clear();
    if (known >= 2)
        lines.insert(lines.end(), corners.begin(), corners.end());
    return lines;
}

/// Marks a line, and as ground all of it that nothing crosses. It may go on beyond its ends by up to `on` pixels, as
/// far as there is ink.
void mark(const LevelledMask& mask, const cv::Mat& ink, const Line& line, int on, cv::Mat& ground, cv::Mat& covered)
{
    const cv::Mat& columns = mask.columns();
    const int from = std::max(0, line.first - on), to = std::min(columns.rows, line.end() + on);
    std::vector<Run> runs;
    std::vector<float> amounts, usual;
    std::vector<int> lengths;
    for (int x = from; x < to; ++x) {
        const Run run = runAt(columns, x, at(line, x), 1);
        const float* column = ink.ptr<float>(x) + mask.oldRow(x, run.top);
        runs.push_back(run);
        amounts.push_back(std::accumulate(column, column + run.length(), 0.0f));
        if (run.length() > 0 && x >= line.first && x < line.end()) {
            usual.push_back(amounts.back());
            lengths.push_back(run.length());
        }
    }
    const float most = crossing * medianOf(usual); // where a stroke runs along it for a while does not count
    const int half = medianOf(lengths) / 2 + 1;
    const auto range = [&](int first, int last) {
        return cv::Range(std::clamp(first, 0, columns.cols), std::clamp(last, 0, columns.cols));
    };
    const auto markAt = [&](int x) {
        const auto i = static_cast<std::size_t>(x - from);
        if (runs[i].length() == 0)
            return false;
        const int y = static_cast<int>(std::lround(at(line, x)));
        covered(cv::Range(x, x + 1), range(y - half, y + half + 1)).setTo(255);
        if (amounts[i] <= most)
            ground(cv::Range(x, x + 1), range(runs[i].top - 1, runs[i].bottom + 1)).setTo(255);
        return true;
    };
    for (int x = line.first; x < line.end(); ++x)
        markAt(x);
    for (int x = line.first - 1; x >= from && markAt(x); --x) {}
    for (int x = line.end(); x < to && markAt(x); ++x) {}
}

/// Adds the lines of about one slope to those found; returns how many there are.
int addLines(PaperLines& found, const cv::Mat& columns, const cv::Mat& ink, double slope, const Limits& limits)
{
    const LevelledMask mask(columns, slope);
    const int thickest = thicknessLimit(mask.columns(), limits.thickest);
    const std::vector<Line> lines
        = paperLinesAmong(joinedPieces(piecesOf(mask.columns(), thickest, limits.piece), thickest), mask, limits.side,
                          found.count);
    if (lines.empty())
        return 0;
    cv::Mat ground = cv::Mat::zeros(mask.columns().size(), CV_8U);
    cv::Mat covered = ground.clone();
    for (const Line& line : lines)
        mark(mask, ink, line, limits.piece, ground, covered);
    found.ground |= mask.back(ground);
    found.covered |= mask.back(covered);
    found.count += static_cast<int>(lines.size());
    return static_cast<int>(lines.size());
}

} // namespace

double thickestLine(cv::Size picture)
{
    const int longSide = std::max(picture.width, picture.height);
    return std::max(mostThickness * longSide + 1, mostThicknessSmall * longSide + blurred);
}

PaperLines findPaperLines(const cv::Mat& columns, float level, cv::Size whole)
{
    const Limits limits(whole);
    PaperLines found{cv::Mat::zeros(columns.size(), CV_8U), cv::Mat::zeros(columns.size(), CV_8U)};
    const cv::Mat mask = columns > level;
    cv::Mat rest = mask.clone(); // what is assigned to it would go into the mask's own pixels
    const auto look = [&](double slope) {
        const int added = addLines(found, rest, columns, slope, limits);
        if (added > 0)
            rest = mask & ~found.covered;
        return added;
    };
    found.slope = slopeOfLines(rest);
    if (look(found.slope) == 0 && std::abs(found.slope) > flat) {
        found.slope = 0;
        look(0);
    }
    if (found.count < 2)
        return found;
    for (int round = 0; round < mostRounds && look(slopeOfLines(rest)) > 1; ++round) {}
    for (const double off : perspective)
        look(found.slope + off);
    return found;
}

} // namespace digitlab
