#include "core/recognition/page/row_search.h"

#include "core/recognition/page/page_pieces.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr double widestSign = 1.3;    // in the row's height
constexpr double widestUsual = 0.9;   ///< of a sign, in its own height
constexpr double widestSure = 0.95;   ///< wider pieces may be several, however sure the network is
constexpr double narrowest = 0.4;     ///< narrower pieces are not several
constexpr double joinGap = 0.18;      ///< between the parts of a broken digit
constexpr double sureSign = 0.97;     ///< probability of a sign that is not cut
constexpr std::size_t mostParts = 16; ///< of one sign
constexpr double leastPart = 0.5;     ///< of the row's height: lower parts of a cut piece are no signs
constexpr double usualPart = 0.9;     ///< of the row's height: lower parts are less likely signs

// In natural logarithms of probability; found by logistic regression over all ways to cut generated rows.
constexpr double doubtWeight = 0.24;
constexpr double unsureCost = 0.5;
constexpr double cutCost = 0.23;
constexpr double inkCost = 0.2; ///< of each stroke width that a cut goes through
constexpr double joinCost = 0.15;
constexpr double shortCost = 0.43;  ///< of a part of a cut piece, for each height that it is too low
constexpr double wideCost = 1.4;    ///< of a sign, for each height that it is wider than high
constexpr double tooWideCost = 1.3; ///< for each of the row's heights that it is too wide
constexpr double onesCost = 3;      ///< of two ones that are cut apart
constexpr double fragmentCost = 4;  ///< of a part of a cut piece that is too low for a sign
constexpr double unreadable = -9;   ///< what is given up: about the least likely with the most doubt

/// Of the class and the network's doubt; 0 at best.
double valueOf(const Reading& reading)
{
    return likelihood(reading) - doubtWeight * doubt(reading) - (reading.verdict == Verdict::digit ? 0 : unsureCost);
}

/// Of a sign with another size than signs of the row have.
double shapeCost(const cv::Rect& box, double height, bool cut)
{
    const double high = box.height / height, wide = box.width / height;
    return (cut ? shortCost * std::max(0.0, usualPart - high) : 0) + wideCost * std::max(0.0, wide / high - widestUsual)
        + tooWideCost * std::max(0.0, wide - widestSure);
}

} // namespace

bool mayBeSeveral(const PagePiece& piece, const Reading& reading, double height)
{
    const double width = piece.box.width;
    const bool sure = reading.verdict == Verdict::digit && likelihood(reading) > std::log(sureSign)
        && width <= widestSure * std::max<double>(height, piece.box.height);
    return !sure && width >= narrowest * height;
}

RowSearch::RowSearch(const PageInk& page, const PieceRow& row, std::vector<Reading> readings,
                     const std::vector<bool>& isCut, Cutting cutting)
    : m_page(page)
    , m_row(row)
    , m_partsOf(row.pieces.size(), 1)
    , m_readings(std::move(readings))
{
    findParts(isCut, cutting);
    findCandidates();
}

void RowSearch::findParts(const std::vector<bool>& isCut, Cutting cutting)
{
    for (std::size_t i = 0; i < m_row.pieces.size(); ++i) {
        if (!isCut[i]) {
            m_parts.push_back({m_row.pieces[i], i, 0});
            continue;
        }
        std::vector<CutPart> parts = cutApart(m_row.pieces[i], cutting);
        m_partsOf[i] = parts.size();
        for (CutPart& part : parts)
            m_parts.push_back({std::move(part.piece), i, part.inkBefore});
    }
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& a, const Part& b) { return a.piece.box.x < b.piece.box.x; });
}

bool RowSearch::isCutBefore(std::size_t part) const
{
    return part > 0 && part < m_parts.size() && m_parts[part - 1].source == m_parts[part].source;
}

/// All runs of parts that may be one sign.
void RowSearch::findCandidates()
{
    for (std::size_t first = 0; first < m_parts.size(); ++first) {
        cv::Rect box = m_parts[first].piece.box;
        int joins = 0;
        add(first, first, box, joins);
        for (std::size_t last = first + 1; last < std::min(m_parts.size(), first + mostParts); ++last) {
            const cv::Rect& next = m_parts[last].piece.box;
            const bool same = isCutBefore(last);
            if (!same && next.x - box.br().x > joinGap * m_row.height)
                break;
            box |= next;
            joins += same ? 0 : 1;
            if (box.width > widestSign * std::max<double>(m_row.height, box.height))
                break;
            add(first, last, box, joins);
        }
    }
}

void RowSearch::add(std::size_t first, std::size_t last, const cv::Rect& box, int joins)
{
    Candidate candidate{{first, last, -joinCost * joins}, m_candidates.size(), box, isCutBefore(first)};
    // Between parts of one piece the pen went on: a sign that begins or ends there was cut off.
    if (candidate.cutBefore)
        candidate.score -= cutCost + inkCost * m_parts[first].inkBefore;
    const bool cut = candidate.cutBefore || isCutBefore(last + 1);
    candidate.score -= shapeCost(box, m_row.height, cut);
    const std::size_t source = m_parts[first].source;
    const bool whole = last - first + 1 == m_partsOf[source]
        && std::all_of(m_parts.begin() + static_cast<std::ptrdiff_t>(first),
                       m_parts.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                       [&](const Part& part) { return part.source == source; });
    candidate.tooLow = cut && box.height < leastPart * m_row.height;
    if (candidate.tooLow)
        candidate.score -= fragmentCost;
    m_candidates.push_back(candidate);
    if (whole && !candidate.tooLow)
        take(m_candidates.back(), source);
}

/// Counts a reading.
void RowSearch::take(Candidate& candidate, std::size_t reading)
{
    candidate.isRead = true;
    if (m_gaveUp)
        candidate.score -= unreadable;
    candidate.reading = reading;
    candidate.isOne = isOne(m_readings[reading]);
    candidate.score += valueOf(m_readings[reading]);
}

void RowSearch::search()
{
    // Of two strokes that were cut apart: a tick or a letter, seldom an 11.
    m_way = bestSigns(m_candidates, m_parts.size(), [](const Candidate& left, const Candidate& right) {
        return right.cutBefore && right.isOne && left.isOne ? onesCost : 0;
    });
    m_unread.clear();
    for (const Candidate& candidate : m_way)
        if (!candidate.isRead && !candidate.tooLow)
            m_unread.push_back(candidate.itself);
}

DigitImage RowSearch::imageOf(std::size_t candidate) const
{
    return digitlab::imageOf(m_page, pieceOf(m_candidates[candidate]));
}

void RowSearch::setReading(std::size_t candidate, Reading reading)
{
    m_readings.push_back(std::move(reading));
    take(m_candidates[candidate], m_readings.size() - 1);
}

void RowSearch::giveUp()
{
    m_gaveUp = true;
    for (Candidate& candidate : m_candidates)
        if (!candidate.isRead && !candidate.tooLow)
            candidate.score += unreadable;
}

PagePiece RowSearch::pieceOf(const Candidate& candidate) const
{
    if (candidate.first == candidate.last)
        return m_parts[candidate.first].piece;
    PagePiece piece{candidate.box, cv::Mat::zeros(candidate.box.size(), CV_8U)};
    for (std::size_t i = candidate.first; i <= candidate.last; ++i)
        piece.mask(m_parts[i].piece.box - candidate.box.tl()).setTo(255, m_parts[i].piece.mask);
    return piece;
}

std::vector<PageSign> RowSearch::signs() const
{
    std::vector<PageSign> signs;
    for (const Candidate& candidate : m_way) {
        PageSign sign{pieceOf(candidate), {}, -fragmentCost};
        if (candidate.isRead) {
            sign.reading = m_readings[candidate.reading];
            sign.likelihood = likelihood(sign.reading);
        }
        signs.push_back(std::move(sign));
    }
    return signs;
}

} // namespace digitlab
