#include "core/recognition/photo/line_pieces.h"

#include "core/recognition/groups.h"
#include "core/recognition/median.h"
#include "core/recognition/photo/runs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace digitlab {

namespace {

constexpr double mostBend = 0.3; ///< of a piece's length: how far it may run off the slope
constexpr float spread = 0.04f;  ///< how much the slopes of a line's pieces differ

/// From `from` on, and the one after its last.
struct Span {
    int from = 0, to = 0;

    int length() const { return to - from; }
};

/// A long run along a row.
struct Bar {
    int y = 0;
    Span span;
};

/// What is long enough for a bar, in pixels.
struct Lengths {
    Lengths(int width, int thickest, int piece)
        : whole(width)
        , steep((thickest + 2) / 2 + 1)
        , gap(2 * thickest)
        , least(piece)
    {
    }

    int whole;
    int steep; ///< lines of the other direction are steeper than 2 here and leave less: it would close their squares
    int gap;   ///< where something crosses
    int least;
};

/// The pixels of a row, from left to right, and the bars that they make.
class RowOfPixels {
public:
    void add(int x, const Lengths& lengths, int y, std::vector<Bar>& bars)
    {
        if (x < m_run.to)
            return; // two thin runs of a column nearly touch
        if (x > m_run.to)
            endRun(lengths, y, bars);
        if (m_run.length() == 0)
            m_run.from = x;
        m_run.to = x + 1;
    }

    void end(const Lengths& lengths, int y, std::vector<Bar>& bars)
    {
        endRun(lengths, y, bars);
        endBar(lengths, y, bars);
    }

private:
    void endRun(const Lengths& lengths, int y, std::vector<Bar>& bars)
    {
        const Span run = std::exchange(m_run, {});
        if (run.length() == 0 || !isLong(run, lengths.steep, lengths.whole))
            return;
        if (m_bar.length() > 0 && run.from - m_bar.to <= lengths.gap) {
            m_bar.to = run.to;
            return;
        }
        endBar(lengths, y, bars);
        m_bar = {run.from <= lengths.gap / 2 ? 0 : run.from, run.to};
    }

    void endBar(const Lengths& lengths, int y, std::vector<Bar>& bars)
    {
        Span bar = std::exchange(m_bar, {});
        if (bar.length() == 0)
            return;
        if (lengths.whole - bar.to <= lengths.gap / 2)
            bar.to = lengths.whole;
        if (isLong(bar, lengths.least, lengths.whole))
            bars.push_back({y, bar});
    }

    /// At a side half of it is enough, since the rest may lie outside, and from side to side any length.
    static bool isLong(const Span& span, int least, int whole)
    {
        const int sides = (span.from == 0 ? 1 : 0) + (span.to == whole ? 1 : 0);
        return sides == 2 || span.length() >= (sides == 1 ? least - least / 2 : least);
    }

    Span m_run, m_bar; ///< the last ones, which may go on
};

/// Bars that touch, each group in the order of rows; the groups in the order of their first bars.
std::vector<std::vector<Bar>> groupsOf(std::vector<Bar> bars)
{
    std::sort(bars.begin(), bars.end(),
              [](const Bar& a, const Bar& b) { return std::pair(a.y, a.span.from) < std::pair(b.y, b.span.from); });
    Groups joined(bars.size());
    std::size_t above = 0; // the first bar of the row above
    for (std::size_t i = 0; i < bars.size(); ++i) {
        while (bars[above].y < bars[i].y - 1)
            ++above;
        for (std::size_t j = above; bars[j].y < bars[i].y; ++j)
            if (bars[j].span.from <= bars[i].span.to && bars[i].span.from <= bars[j].span.to)
                joined.join(i, j);
    }
    std::vector<std::vector<Bar>> groups;
    std::vector<std::size_t> groupAt(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const std::size_t first = joined.firstOf(i);
        if (first == i) {
            groupAt[i] = groups.size();
            groups.emplace_back();
        }
        groups[groupAt[first]].push_back(bars[i]);
    }
    return groups;
}

/// The line along the middle of bars; none where they are no straight piece.
std::optional<Line> pieceOf(const std::vector<Bar>& bars)
{
    Span box = bars.front().span;
    for (const Bar& bar : bars)
        box = {std::min(box.from, bar.span.from), std::max(box.to, bar.span.to)};
    if (bars.back().y + 1 - bars.front().y > mostBend * box.length() + 4)
        return std::nullopt;
    std::vector<int> sums(static_cast<std::size_t>(box.length())), pixels(sums.size());
    for (const Bar& bar : bars)
        for (int x = bar.span.from; x < bar.span.to; ++x) {
            sums[static_cast<std::size_t>(x - box.from)] += bar.y;
            ++pixels[static_cast<std::size_t>(x - box.from)];
        }
    Line piece{box.from, {}, box.length()};
    for (std::size_t i = 0; i < sums.size(); ++i)
        piece.middles.push_back(static_cast<float>(sums[i]) / static_cast<float>(std::max(pixels[i], 1)));
    return piece;
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

float Line::beyondEnds(int x) const
{
    const auto length = static_cast<float>(middles.size());
    const float slope = std::clamp((middles.back() - middles.front()) / length, -spread, spread);
    return x < first ? middles.front() + slope * static_cast<float>(x - first)
                     : middles.back() + slope * static_cast<float>(x - end() + 1);
}

ThinInk::ThinInk(const cv::Mat& columns, int thickest)
    : m_width(columns.rows)
    , m_thickest(thickest)
{
    std::vector<int> lengths;
    const int step = std::max(1, columns.rows / 200);
    for (int x = 0; x < columns.rows; ++x)
        forEachRun(columns.ptr<std::uint8_t>(x), columns.cols, [&](int top, int bottom) {
            if (bottom - top <= thickest)
                m_runs.push_back({x, top, bottom});
            if (x % step == 0 && bottom - top > 1) // single pixels are noise
                lengths.push_back(bottom - top);
        });
    if (lengths.empty())
        return;
    // On paper with lines most runs of ink in the columns are theirs. What is thicker than they are must not be taken
    // for them, least of all the other direction's lines.
    m_thickest = std::min(m_thickest, 3 * medianOf(lengths) / 2 + 2);
    m_runs.erase(std::remove_if(m_runs.begin(), m_runs.end(),
                                [this](const Run& run) { return run.bottom - run.top > m_thickest; }),
                 m_runs.end());
}

std::vector<Line> ThinInk::lineCandidates(const Levelling& levelling, int least) const
{
    const Lengths lengths(m_width, m_thickest, least);
    std::vector<RowOfPixels> rows(static_cast<std::size_t>(levelling.height()));
    std::vector<Bar> bars;
    for (const Run& run : m_runs) {
        // A line steps from row to row.
        const int from = std::max(0, levelling.levelRow(run.x, run.top) - 1);
        const int to = std::min(levelling.height(), levelling.levelRow(run.x, run.bottom) + 1);
        for (int y = from; y < to; ++y)
            rows[static_cast<std::size_t>(y)].add(run.x, lengths, y, bars);
    }
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y].end(lengths, static_cast<int>(y), bars);
    std::vector<Line> pieces;
    for (const std::vector<Bar>& group : groupsOf(std::move(bars)))
        if (std::optional<Line> piece = pieceOf(group))
            pieces.push_back(std::move(*piece));
    std::stable_sort(pieces.begin(), pieces.end(), [](const Line& a, const Line& b) { return a.first < b.first; });
    return joinedPieces(pieces, m_thickest);
}

} // namespace digitlab
