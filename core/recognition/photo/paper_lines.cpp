#include "core/recognition/photo/paper_lines.h"

#include "core/recognition/median.h"
#include "core/recognition/photo/line_pieces.h"
#include "core/recognition/photo/line_slope.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

namespace digitlab {

namespace {

/// A line is put together from straight pieces of at least this share of the width: long enough for no stroke to have
/// many of them, short enough for a line that is a few degrees off the others.
constexpr double pieceShare = 0.08;

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

/// Perspective spreads the lines of one direction: those that the commonest slope leaves are looked for again, so many
/// times at the slope near it that is then the commonest, at last with these differences from the first.
constexpr int mostRounds = 3;
constexpr double nearSlope = 0.24;
constexpr double aslant = 0.8; ///< from here on lines of the other direction may lie nearer to level, too
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

/// A run of ink in a column.
struct Run {
    int top = 0, bottom = 0; ///< without bottom; empty where there is none
    int length() const { return bottom - top; }
};

/// This row or one next to it that has ink.
std::optional<int> inkNear(const cv::Mat& columns, int x, int y)
{
    const std::uint8_t* const column = columns.ptr<std::uint8_t>(x);
    const auto isInk = [&](int row) { return row >= 0 && row < columns.cols && column[row]; };
    for (const int row : {y, y - 1, y + 1})
        if (isInk(row))
            return row;
    return std::nullopt;
}

/// That which this row lies in or next to.
Run runAt(const cv::Mat& columns, int x, int y)
{
    const std::optional<int> near = inkNear(columns, x, y);
    if (!near)
        return {};
    const std::uint8_t* const column = columns.ptr<std::uint8_t>(x);
    Run run{*near, *near + 1};
    while (run.top > 0 && column[run.top - 1])
        --run.top;
    while (run.bottom < columns.cols && column[run.bottom])
        ++run.bottom;
    return run;
}

/// A mask, and how the lines looked for lie level in it.
struct LevelledMask {
    const cv::Mat& columns;
    Levelling levelling;

    /// The row of the mask that a line's middle lies in; may lie outside.
    int rowOf(const Line& line, int x) const { return levelling.oldRow(x, line.rowAt(x)); }
};

/// Whether a line comes within `reach` of the picture's side. `beyond`: towards the outside, 1 or -1.
bool reachesSide(const Levelling& levelling, const Line& line, int reach, int beyond)
{
    const int x = (beyond < 0 ? line.first : line.end() - 1) + beyond * reach;
    return !levelling.isInside(x, line.rowAt(x));
}

/// The lines among them; `before` ones of the same direction are known.
std::vector<Line> paperLinesAmong(std::vector<Line> candidates, const LevelledMask& mask, int side, int before)
{
    const int width = mask.columns.rows;
    std::vector<Line> lines, corners;
    bool anyWhole = false;
    for (Line& line : candidates) {
        const auto length = static_cast<int>(line.middles.size());
        const int way = mask.levelling.lengthOf(static_cast<int>(line.middles[line.middles.size() / 2]));
        if (length < leastLength * way || line.inPieces < leastPieces * way)
            continue;
        int inked = 0;
        for (int x = line.first; x < line.end(); ++x)
            inked += inkNear(mask.columns, x, mask.rowOf(line, x)).has_value();
        if (inked < leastInk * length)
            continue;
        const bool whole = reachesSide(mask.levelling, line, side, -1) && reachesSide(mask.levelling, line, side, 1);
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
    const cv::Mat& columns = mask.columns;
    const int from = std::max(0, line.first - on), to = std::min(columns.rows, line.end() + on);
    struct Place {
        int y;
        Run run;
        float amount; ///< of ink in the run
    };
    std::vector<Place> places;
    std::vector<float> usual;
    std::vector<int> lengths;
    const auto most = static_cast<std::size_t>(to - from);
    places.reserve(most);
    usual.reserve(most);
    lengths.reserve(most);
    for (int x = from; x < to; ++x) {
        const int y = mask.rowOf(line, x);
        const Run run = runAt(columns, x, y);
        const float* column = ink.ptr<float>(x) + run.top;
        places.push_back({y, run, std::accumulate(column, column + run.length(), 0.0f)});
        if (run.length() > 0 && x >= line.first && x < line.end()) {
            usual.push_back(places.back().amount);
            lengths.push_back(run.length());
        }
    }
    const float crossed = crossing * medianOf(usual); // where a stroke runs along it for a while does not count
    const int half = medianOf(lengths) / 2 + 1;
    const auto fill = [](cv::Mat& marked, int x, int first, int last) {
        std::uint8_t* const column = marked.ptr<std::uint8_t>(x);
        std::fill(column + std::clamp(first, 0, marked.cols), column + std::clamp(last, 0, marked.cols),
                  std::uint8_t{255});
    };
    const auto markAt = [&](int x) {
        const Place& place = places[static_cast<std::size_t>(x - from)];
        if (place.run.length() == 0)
            return false;
        fill(covered, x, place.y - half, place.y + half + 1);
        if (place.amount <= crossed)
            fill(ground, x, place.run.top - 1, place.run.bottom + 1);
        return true;
    };
    for (int x = line.first; x < line.end(); ++x)
        markAt(x);
    for (int x = line.first - 1; x >= from && markAt(x); --x) {}
    for (int x = line.end(); x < to && markAt(x); ++x) {}
}

/// Finds the lines of one slope after the other.
class LineSearch {
public:
    LineSearch(const cv::Mat& columns, float level, cv::Size whole)
        : m_ink(columns)
        , m_mask(columns > level)
        , m_rest(m_mask.clone()) // what is assigned to it would go into the mask's own pixels
        , m_limits(whole)
        , m_thin(m_rest, m_limits.thickest)
        , m_found{cv::Mat::zeros(columns.size(), CV_8U), cv::Mat::zeros(columns.size(), CV_8U), 0, 0}
    {
    }

    PaperLines& found() { return m_found; }

    const cv::Mat& rest() const { return m_rest; }

    /// Adds the lines of about this slope; returns how many there are.
    int look(double slope)
    {
        const LevelledMask mask{m_rest, {m_rest.size(), slope}};
        const std::vector<Line> lines = paperLinesAmong(m_thin.lineCandidates(mask.levelling, m_limits.piece), mask,
                                                        m_limits.side, m_found.count);
        if (lines.empty())
            return 0;
        for (const Line& line : lines)
            mark(mask, m_ink, line, m_limits.piece, m_found.ground, m_found.covered);
        m_found.count += static_cast<int>(lines.size());
        m_rest = m_mask & ~m_found.covered;
        m_thin = ThinInk(m_rest, m_limits.thickest);
        return static_cast<int>(lines.size());
    }

private:
    cv::Mat m_ink;
    cv::Mat m_mask;
    cv::Mat m_rest; ///< of the mask, without what was found
    Limits m_limits;
    ThinInk m_thin; ///< of the rest
    PaperLines m_found;
};

} // namespace

double thickestLine(cv::Size picture)
{
    const int longSide = std::max(picture.width, picture.height);
    return std::max(mostThickness * longSide + 1, mostThicknessSmall * longSide + blurred);
}

SlopeRange PaperLines::slopes() const
{
    return count > 0 && std::abs(slope) < aslant ? SlopeRange{slope, nearSlope, true} : SlopeRange{};
}

PaperLines findPaperLines(const cv::Mat& columns, float level, cv::Size whole, const SlopeRange& slopes)
{
    LineSearch search(columns, level, whole);
    PaperLines& found = search.found();
    found.slope = slopeOfLines(search.rest(), slopes);
    if (search.look(found.slope) == 0 && std::abs(found.slope) > flat) {
        found.slope = 0;
        search.look(0);
    }
    if (found.count < 2)
        return found;
    for (int round = 0; round < mostRounds && search.look(slopeOfLines(search.rest(), found.slopes())) > 1; ++round) {}
    if (!slopes.known) // a part of the picture shows less of the perspective
        for (const double off : perspective)
            search.look(found.slope + off);
    return found;
}

} // namespace digitlab
