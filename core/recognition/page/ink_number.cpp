#include "core/recognition/page/ink_number.h"

#include "core/recognition/best_signs.h"
#include "core/recognition/ink/ink_path.h"
#include "core/recognition/ink/ink_shapes.h"
#include "core/recognition/normaliser.h"
#include "core/recognition/page/ink_marks.h"
#include "core/recognition/page/mark_pieces.h"
#include "core/recognition/page/stroke_touch.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace digitlab {

namespace {

constexpr std::size_t mostStrokes = 80; ///< more are no number that somebody wrote on a canvas
constexpr std::size_t mostOfOne = 6;    ///< strokes of one sign

// In the usual height of a sign.
constexpr float widestSign = 1.3f;
constexpr float joinGap = 0.25f;      ///< between strokes of one sign
constexpr float lowestSign = 0.45f;   ///< lower ones are points, dashes and ticks
constexpr float lowestRefused = 0.6f; ///< what is no digit is told only when it has a digit's height
constexpr float crossingEnds = 0.12f; ///< of a line on either side of a crossing
constexpr float clearGap = 0.2f;      ///< between signs: nobody takes them for one

// In natural logarithms of probability.
constexpr double leftOutCost = 1.5;   ///< of a small mark that is no part of a sign
constexpr double tickCost = 0.3;      ///< of a tick that is none
constexpr double leastOfTicks = -0.1; ///< what makes a digit of a tick
constexpr double gapCost = 2.0;       ///< of joining over a gap of the usual height
constexpr double lateCost = 0.2;      ///< of a sign that was left and gone back to
constexpr double overlapCost = 1.8;   ///< of signs of which one stands over the other with its whole width
constexpr double nearCost = 0.07;     ///< of signs with no gap between them
constexpr double onesCost = 2;        ///< of two ones that meet: a letter, or two strokes of a sign
constexpr double doubtWeight = 0.3;   ///< of doubt(), among others
constexpr double unsureCost = 0.1;    ///< of a sign that is unsure, among others
constexpr double refusedCost = 1.5;   ///< of a sign that is no digit, among others

// Of strokes that go on from one digit into the next.
constexpr float leastCutWidth = 0.5f; ///< of the usual height: narrower strokes are not cut
constexpr double mostDoubt = 4;       ///< of a sign whose strokes are not cut
constexpr double cutCost = 0.75;      ///< of a stroke that is cut
constexpr double lowPieceCost = 4;    ///< of a piece that is too low for a sign
constexpr double cutNearCost = 3;     ///< of digits from one stroke, for each height that they are nearer than cutGap
constexpr double cutNarrowCost = 4.5; ///< the same for each height that both are narrower together than cutWidth
constexpr double cutOnesCost = 3;     ///< of two ones from one stroke: a letter
constexpr float cutGap = 0.15f;
constexpr float cutWidth = 1.2f;

/// What it costs that two signs meet.
struct MeetingCosts {
    double touch;       ///< of signs that touch
    double narrow;      ///< the same where both together are no wider than one
    double cross;       ///< of signs that cross, well away from the ends of their lines
    double narrowCross; ///< the same where both together are no wider than one
    float narrowWidth;  ///< two signs that touch are wider than this
};
constexpr MeetingCosts amongOthers{0.1, 0.5, 0.3, 1.5, 0.6f};

// A drawing that may be one sign, such as a letter, is a number only when each
// of its parts surely is a digit.
constexpr float widestCompact = 1.8f; ///< of the usual height, also where strokes stand apart
constexpr MeetingCosts inCompact{0.35, 0.55, 0.45, 1.0, 0.9f};
constexpr double sureness = 6;          ///< how much more a part's doubt counts
constexpr double partDoubtWeight = 0.6; ///< of a part's doubt(), as far as it is more than usualDoubt
constexpr double usualDoubt = 2;        ///< most digits leave less
constexpr double unsurePartCost = 1;    ///< of a part that is not surely a digit
constexpr double rowCost = 1.0;         ///< of another row, beside the whole drawing as one sign

/// How marks of a row meet, found out once for each pair that is asked for.
class Meetings {
public:
    enum class Kind : std::uint8_t { unknown, none, touch, cross };

    Meetings(std::size_t marks, float height)
        : m_count(marks)
        , m_height(height)
        , m_known(marks * marks, Kind::unknown)
    {
    }

    Kind of(const Mark& a, const Mark& b)
    {
        Kind& known = m_known[a.time * m_count + b.time];
        if (known == Kind::unknown)
            known = !marksTouch(a, b, m_height)                               ? Kind::none
                : crossEachOther(a.stroke, b.stroke, crossingEnds * m_height) ? Kind::cross
                                                                              : Kind::touch;
        return known;
    }

private:
    std::size_t m_count;
    float m_height;
    std::vector<Kind> m_known;
};

/// Neighbouring marks of a row as one sign.
struct Candidate : SignPlace {
    std::vector<const Mark*> marks;
    Extent extent;
    bool cut = false;       ///< begins or ends inside a stroke
    bool leftOut = false;   ///< too small for a sign, or a tick
    bool overPoint = false; ///< as `!` and `?` are
    Reading reading;
};

/// Sets what pieces of strokes make of a sign; false where they make none.
bool putPiecesTogether(Candidate& candidate)
{
    const std::vector<const Mark*> written = asWritten(candidate.marks);
    if (std::none_of(written.begin(), written.end(), [](const Mark* mark) { return mark->piece > 0 || mark->goesOn; }))
        return true;
    const std::optional<int> cuts = cutsBefore(written);
    if (!cuts)
        return false;
    candidate.cut = *cuts > 0 || endsInside(written);
    candidate.score -= cutCost * *cuts;
    candidate.extent = extentOf(inkOf(written, {}).strokes);
    return true;
}

void judgeAll(std::vector<Candidate>& candidates, const Judge& judge)
{
    std::vector<DigitImage> images;
    images.reserve(candidates.size());
    for (Candidate& candidate : candidates) {
        const Normalised sign = normalise(inkOf(candidate.marks, {}), false); // in no box: none is too small for it
        images.push_back(sign.image);
        candidate.overPoint = sign.doubtful;
    }
    const std::vector<Reading> readings = judge(images);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate& candidate = candidates[i];
        candidate.reading = readings[i];
        candidate.score += candidate.leftOut ? -leftOutCost : likelihood(candidate.reading);
        if (candidate.marks.size() == 1 && !candidate.leftOut && isTick(candidate.marks.front()->stroke)
            && likelihood(candidate.reading) < leastOfTicks) {
            candidate.leftOut = true;
            candidate.score = -tickCost;
        }
    }
}

std::vector<Candidate> candidatesOf(const std::vector<const Mark*>& row, float height, bool compact, const Judge& judge)
{
    std::vector<Candidate> candidates;
    for (std::size_t first = 0; first < row.size(); ++first) {
        Candidate candidate;
        candidate.first = first;
        candidate.extent = row[first]->extent;
        std::size_t strokes = 0;
        for (std::size_t last = first; last < row.size(); ++last) {
            const Mark* next = row[last];
            const bool same = std::any_of(candidate.marks.begin(), candidate.marks.end(), [next](const Mark* mark) {
                return goesOnIn(*mark, *next) || goesOnIn(*next, *mark);
            });
            strokes += same ? 0 : 1;
            if (strokes > mostOfOne)
                break;
            const float gap = same ? 0 : std::max(0.0f, next->extent.left - candidate.extent.right);
            candidate.marks.push_back(next);
            candidate.last = last;
            candidate.extent = united(candidate.extent, next->extent);
            candidate.score -= gapCost * static_cast<double>(gap / height);
            const float tall = std::max(height, candidate.extent.height());
            if (last > first && (gap > joinGap * height || candidate.extent.width() > widestSign * tall))
                break;
            Candidate sign = candidate;
            if (!putPiecesTogether(sign))
                continue;
            const bool low = sign.extent.height() < lowestSign * height;
            sign.leftOut = low && !sign.cut;
            sign.score -= low && sign.cut ? lowPieceCost : 0;
            sign.score -= wasGoneBackTo(sign.marks) ? lateCost : 0;
            candidates.push_back(std::move(sign));
        }
    }
    judgeAll(candidates, judge);
    for (Candidate& candidate : candidates) {
        if (candidate.leftOut)
            continue;
        if (!compact) {
            candidate.score -= doubtWeight * doubt(candidate.reading);
            if (candidate.reading.verdict == Verdict::none)
                candidate.score -= refusedCost;
            else if (candidate.reading.verdict == Verdict::unsure)
                candidate.score -= unsureCost;
        } else if (candidate.marks.size() < row.size()) {
            candidate.score += (sureness - 1) * likelihood(candidate.reading);
            candidate.score -= partDoubtWeight * std::max(0.0, doubt(candidate.reading) - usualDoubt);
            if (candidate.reading.verdict != Verdict::digit)
                candidate.score -= unsurePartCost;
        }
    }
    return candidates;
}

/// Of two signs side by side that stand over one another, or touch.
double costBetween(const Candidate& a, const Candidate& b, float height, const MeetingCosts& costs, Meetings& meetings)
{
    const float least = std::max(0.1f * height, std::min(a.extent.width(), b.extent.width()));
    const float across = std::min(a.extent.right, b.extent.right) - std::max(a.extent.left, b.extent.left);
    double cost = overlapCost * static_cast<double>(std::clamp(across / least, 0.0f, 1.0f));
    cost += nearCost * static_cast<double>(std::clamp(1 + across / (clearGap * height), 0.0f, 1.0f));
    if (across < -touchDistance * height && !a.cut)
        return cost;
    Meetings::Kind closest = Meetings::Kind::none;
    bool oneStroke = false;
    for (const Mark* m : a.marks)
        for (const Mark* n : b.marks)
            if (goesOnIn(*m, *n) || goesOnIn(*n, *m))
                oneStroke = true;
            else
                closest = std::max(closest, meetings.of(*m, *n));
    const float together = united(a.extent, b.extent).width();
    if (oneStroke) {
        cost += cutNearCost * static_cast<double>(std::max(0.0f, across / height + cutGap));
        cost += cutNarrowCost * static_cast<double>(std::max(0.0f, cutWidth - together / height));
        cost += isOne(a.reading) && isOne(b.reading) ? cutOnesCost : 0;
    }
    const bool narrow = together < costs.narrowWidth * height;
    if (closest != Meetings::Kind::none && isOne(a.reading) && isOne(b.reading))
        cost += onesCost;
    switch (closest) {
    case Meetings::Kind::cross:
        return cost + (narrow ? costs.narrowCross : costs.cross);
    case Meetings::Kind::touch:
        return cost + (narrow ? costs.narrow : costs.touch);
    default:
        return cost;
    }
}

/// Takes out what is neither a digit nor stands where one could.
void keepSigns(std::vector<Candidate>& signs, float height)
{
    for (Candidate& sign : signs)
        if (sign.overPoint)
            sign.reading.verdict = Verdict::none;
    const bool readable = std::any_of(signs.begin(), signs.end(), [](const Candidate& sign) {
        return !sign.leftOut && sign.reading.verdict == Verdict::digit;
    });
    std::erase_if(signs, [&](const Candidate& sign) {
        if (sign.leftOut)
            return true;
        if (sign.reading.verdict == Verdict::none)
            return !readable || sign.extent.height() < lowestRefused * height;
        return !readable && sign.reading.verdict != Verdict::digit;
    });
}

PageDigit digitOf(Candidate& sign, const Ink& whole)
{
    const Extent& e = sign.extent;
    PageDigit digit{{Point{e.left, e.top}, {e.right, e.top}, {e.right, e.bottom}, {e.left, e.bottom}},
                    std::move(sign.reading),
                    {}};
    digit.reading.steps = normalise(inkOf(sign.marks, whole)).steps;
    return digit;
}

/// The wide strokes of signs that are not surely digits: they may go on from one digit into the next.
std::vector<const Mark*> doubtfulStrokes(const std::vector<Candidate>& signs, float height)
{
    std::vector<const Mark*> wide;
    for (const Candidate& sign : signs)
        if (sign.reading.verdict != Verdict::digit || doubt(sign.reading) > mostDoubt)
            for (const Mark* mark : sign.marks)
                if (mark->extent.width() >= leastCutWidth * height)
                    wide.push_back(mark);
    return wide;
}

/// The whole drawing as one sign, where it can be one.
std::optional<Candidate> wholeSign(const std::vector<Mark>& marks, const Extent& all, const Judge& judge)
{
    if (all.width() > widestSign * all.height())
        return std::nullopt;
    std::vector<Candidate> whole(1);
    for (const Mark& mark : marks)
        whole[0].marks.push_back(&mark);
    whole[0].extent = all;
    judgeAll(whole, judge);
    return std::move(whole[0]);
}

} // namespace

PageReading readNumber(const Ink& ink, const Judge& judge)
{
    PageReading reading;
    std::vector<Mark> marks;
    const std::vector<Stroke> strokes = cleanStrokes(ink);
    for (Stroke& stroke : without(strokes, besideDigits(strokes).lines)) {
        const Extent extent = extentOf(stroke);
        marks.push_back({std::move(stroke), extent, marks.size()});
    }
    if (marks.empty() || marks.size() > mostStrokes)
        return reading;
    const MarkRows found = rowsOfMarks(marks);
    if (!(found.height > 0))
        return reading;
    const float height = found.height;
    const bool compact = found.extent.width() < widestCompact * height;
    const MeetingCosts& costs = compact ? inCompact : amongOthers;

    std::vector<std::vector<Candidate>> rows;
    std::vector<std::vector<Mark>> pieces; // of cut rows: their signs point to them
    pieces.reserve(found.rows.size());
    double total = rowCost;
    const auto signsOf = [&](const std::vector<const Mark*>& row) {
        Meetings meetings(asWritten(row).back()->time + 1, height);
        std::vector<Candidate> candidates = candidatesOf(row, height, compact, judge);
        return bestSigns(candidates, row.size(), [&](const Candidate& a, const Candidate& b) {
            return costBetween(a, b, height, costs, meetings);
        });
    };
    for (const std::vector<const Mark*>& row : found.rows) {
        rows.push_back(signsOf(row));
        pieces.push_back(inPieces(row, doubtfulStrokes(rows.back(), height), height));
        if (!pieces.back().empty()) {
            std::vector<Candidate> others = signsOf(fromTheLeft(pieces.back()));
            if (!others.empty() && others.back().best > rows.back().back().best)
                rows.back() = std::move(others);
        }
        total += rows.back().back().best - rowCost;
        // A drawing of many rows is not one sign because each of its digits leaves a little doubt.
        for (const Candidate& sign : rows.back())
            total += compact || sign.leftOut ? 0 : doubtWeight * doubt(sign.reading);
    }
    if (rows.size() > 1)
        if (std::optional<Candidate> whole = wholeSign(marks, found.extent, judge); whole && whole->score >= total)
            rows = {{std::move(*whole)}};
    for (std::vector<Candidate>& row : rows) {
        keepSigns(row, height);
        std::vector<PageDigit> digits;
        digits.reserve(row.size());
        for (Candidate& sign : row)
            digits.push_back(digitOf(sign, ink));
        if (!digits.empty())
            reading.rows.push_back(std::move(digits));
    }
    return reading;
}

} // namespace digitlab
