#include "core/recognition/photo/line_pieces.h"

#include "core/recognition/median.h"
#include "core/recognition/photo/components.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace digitlab {

namespace {

constexpr double mostBend = 0.3; ///< of a piece's length: how far it may run off the slope
constexpr float spread = 0.04f;  ///< how much the slopes of a line's pieces differ

/// Calls `use` with the first pixel of each run of ink and the one after its last.
template <class Function>
void forEachRun(const std::uint8_t* pixels, int length, const Function& use)
{
    const std::uint8_t* const end = pixels + length;
    const auto next = [end](const std::uint8_t* from, int value) {
        const void* const found
            = from == end ? nullptr : std::memchr(from, value, static_cast<std::size_t>(end - from));
        return found ? static_cast<const std::uint8_t*>(found) : end;
    };
    for (const std::uint8_t* from = next(pixels, 255); from != end;) {
        const std::uint8_t* const to = next(from, 0);
        use(static_cast<int>(from - pixels), static_cast<int>(to - pixels));
        from = next(to, 255);
    }
}

/// The thickest that lines are here: on paper with lines most runs of ink in the columns are theirs. What is thicker
/// than they are must not be taken for them, least of all the other direction's lines.
int thicknessLimit(const cv::Mat& columns, int most)
{
    std::vector<int> lengths;
    const int step = std::max(1, columns.rows / 200);
    for (int x = 0; x < columns.rows; x += step)
        forEachRun(columns.ptr<std::uint8_t>(x), columns.cols, [&](int top, int bottom) {
            if (bottom - top > 1) // single pixels are noise
                lengths.push_back(bottom - top);
        });
    return lengths.empty() ? most : std::min(most, 3 * medianOf(lengths) / 2 + 2);
}

/// The mask without what is thicker than a line, no longer transposed.
cv::Mat thinInk(const cv::Mat& columns, int thickest)
{
    cv::Mat thin = cv::Mat::zeros(columns.size(), CV_8U);
    for (int x = 0; x < thin.rows; ++x) {
        std::uint8_t* const column = thin.ptr<std::uint8_t>(x);
        forEachRun(columns.ptr<std::uint8_t>(x), columns.cols, [&](int top, int bottom) {
            if (bottom - top <= thickest) // a line steps from row to row
                std::fill(column + std::max(0, top - 1), column + std::min(thin.cols, bottom + 1), std::uint8_t{255});
        });
    }
    return thin.t();
}

/// Runs along a row, from which longer ones are made.
class StraightRuns {
public:
    StraightRuns(std::uint8_t* row, int length, int thickest, int least)
        : m_row(row)
        , m_length(length)
        // Lines of the other direction are steeper than 2 here: what they leave is shorter than this, and would close
        // the squares between them.
        , m_steep((thickest + 2) / 2 + 1)
        , m_gap(2 * thickest) // where something crosses
        , m_least(least)
    {
    }

    void add(int from, int to)
    {
        if (!isLong(from, to, m_steep))
            return;
        if (m_to > 0 && from - m_to <= m_gap) {
            m_to = to;
            return;
        }
        finish();
        m_from = from <= m_gap / 2 ? 0 : from;
        m_to = to;
    }

    void finish()
    {
        if (m_to == 0)
            return;
        if (m_length - m_to <= m_gap / 2)
            m_to = m_length;
        if (isLong(m_from, m_to, m_least))
            std::fill(m_row + m_from, m_row + m_to, std::uint8_t{255});
    }

private:
    /// At a side half of it is enough, since the rest may lie outside, and from side to side any length.
    bool isLong(int from, int to, int least) const
    {
        const int sides = (from == 0 ? 1 : 0) + (to == m_length ? 1 : 0);
        return sides == 2 || to - from >= (sides == 1 ? least - least / 2 : least);
    }

    std::uint8_t* m_row;
    int m_length, m_steep, m_gap, m_least;
    int m_from = 0, m_to = 0; ///< the last one; none yet where `m_to` is 0
};

std::vector<Line> straightPieces(const cv::Mat& columns, int thickest, int least)
{
    const cv::Mat thin = thinInk(columns, thickest);
    cv::Mat straight = cv::Mat::zeros(thin.size(), CV_8U);
    for (int y = 0; y < thin.rows; ++y) {
        StraightRuns runs(straight.ptr<std::uint8_t>(y), thin.cols, thickest, least);
        forEachRun(thin.ptr<std::uint8_t>(y), thin.cols, [&](int from, int to) { runs.add(from, to); });
        runs.finish();
    }
    if (cv::countNonZero(straight) == 0)
        return {};
    const Components bars = componentsOf(straight);
    std::vector<Line> pieces;
    for (std::size_t i = 0; i < bars.all.size(); ++i) {
        const cv::Rect& box = bars.all[i].box;
        if (box.height > mostBend * box.width + 4)
            continue;
        std::vector<int> sums(static_cast<std::size_t>(box.width)), pixels(sums.size());
        for (int y = box.y; y < box.br().y; ++y) {
            const int* const row = bars.labels.ptr<int>(y) + box.x;
            for (std::size_t x = 0; x < sums.size(); ++x)
                if (row[x] == static_cast<int>(i) + 1) {
                    sums[x] += y;
                    ++pixels[x];
                }
        }
        Line piece{box.x, {}, box.width};
        for (std::size_t x = 0; x < sums.size(); ++x)
            piece.middles.push_back(static_cast<float>(sums[x]) / static_cast<float>(std::max(pixels[x], 1)));
        pieces.push_back(std::move(piece));
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Line& a, const Line& b) { return a.first < b.first; });
    return pieces;
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
            const double off = std::abs(line.at(piece.first) - piece.middles.front());
            if (off <= 2 + thickest / 4.0 + spread / 2 * static_cast<float>(std::max(gap, 0))
                && (!best || off < nearest)) {
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

} // namespace

float Line::at(int x) const
{
    const auto length = static_cast<float>(middles.size());
    if (x >= first && x < end())
        return middles[static_cast<std::size_t>(x - first)];
    const float slope = std::clamp((middles.back() - middles.front()) / length, -spread, spread);
    return x < first ? middles.front() + slope * static_cast<float>(x - first)
                     : middles.back() + slope * static_cast<float>(x - end() + 1);
}

std::vector<Line> lineCandidates(const cv::Mat& columns, int thickest, int least)
{
    const int limit = thicknessLimit(columns, thickest);
    return joinedPieces(straightPieces(columns, limit, least), limit);
}

} // namespace digitlab
