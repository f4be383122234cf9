#include "core/recognition/page/page_signs.h"

#include "core/recognition/best_signs.h"
#include "core/recognition/median.h"
#include "core/recognition/page/page_pieces.h"
#include "core/recognition/photo/picture_placement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr double widestSign = 1.3;    // in the row's height
constexpr double widestUsual = 0.9;   ///< of a sign, in its own height
constexpr double widestSure = 0.95;   ///< wider pieces may be several, however sure the network is
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

/// The smallest part of a row that the search puts signs together from.
struct RowPart {
    PagePiece piece;
    std::size_t source = 0; ///< parts of one connected piece have the same
    double inkBefore = 0;   ///< see CutPart
};

/// Several parts as one sign.
struct Candidate : SignPlace {
    PageSign sign;
    bool cutBefore = false;
};

std::vector<RowPart> partsOf(const PageInk& page, const std::vector<PagePiece>& pieces, double height,
                             const Judge& judge, Cutting cutting)
{
    std::vector<DigitImage> images;
    images.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        images.push_back(imageOf(page, piece));
    const std::vector<Reading> readings = judge(images);
    std::vector<RowPart> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double width = pieces[i].box.width;
        const bool sure = readings[i].verdict == Verdict::digit && likelihood(readings[i]) > std::log(sureSign)
            && width <= widestSure * std::max<double>(height, pieces[i].box.height);
        if (sure || width < 0.4 * height) {
            parts.push_back({pieces[i], i, 0});
            continue;
        }
        for (CutPart& part : cutApart(pieces[i], cutting))
            parts.push_back({std::move(part.piece), i, part.inkBefore});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const RowPart& a, const RowPart& b) { return a.piece.box.x < b.piece.box.x; });
    return parts;
}

/// Of a sign with another size than signs of the row have.
double shapeCost(const cv::Rect& box, double height, bool cut)
{
    const double high = box.height / height, wide = box.width / height;
    return (cut ? shortCost * std::max(0.0, usualPart - high) : 0) + wideCost * std::max(0.0, wide / high - widestUsual)
        + tooWideCost * std::max(0.0, wide - widestSure);
}

/// All runs of parts that may be one sign, read.
std::vector<Candidate> candidatesOf(const PageInk& page, const std::vector<RowPart>& parts, double height,
                                    const Judge& judge)
{
    std::vector<Candidate> candidates;
    std::vector<DigitImage> images;
    const auto cutAt
        = [&](std::size_t i) { return i > 0 && i < parts.size() && parts[i - 1].source == parts[i].source; };
    for (std::size_t first = 0; first < parts.size(); ++first) {
        PagePiece piece = parts[first].piece;
        int joins = 0;
        for (std::size_t last = first; last < std::min(parts.size(), first + mostParts); ++last) {
            if (last > first) {
                const PagePiece& next = parts[last].piece;
                const bool same = cutAt(last);
                if (!same && next.box.x - piece.box.br().x > joinGap * height)
                    break;
                piece = joined(piece, next);
                joins += same ? 0 : 1;
                if (piece.box.width > widestSign * std::max<double>(height, piece.box.height))
                    break;
            }
            Candidate candidate{{first, last, -joinCost * joins}, {piece, {}, 0}, cutAt(first)};
            // Between parts of one piece the pen went on: a sign that begins or ends there was cut off.
            if (cutAt(first))
                candidate.score -= cutCost + inkCost * parts[first].inkBefore;
            const bool cut = cutAt(first) || cutAt(last + 1);
            candidate.score -= shapeCost(piece.box, height, cut);
            if (cut && piece.box.height < leastPart * height)
                candidate.score += candidate.sign.likelihood = -fragmentCost;
            else
                images.push_back(imageOf(page, piece));
            candidates.push_back(std::move(candidate));
        }
    }
    std::vector<Reading> readings = judge(images);
    std::size_t next = 0;
    for (Candidate& candidate : candidates) {
        if (candidate.sign.likelihood < 0)
            continue;
        candidate.sign.reading = std::move(readings[next++]);
        candidate.sign.likelihood = likelihood(candidate.sign.reading);
        candidate.score += candidate.sign.likelihood - doubtWeight * doubt(candidate.sign.reading);
        candidate.score -= candidate.sign.reading.verdict == Verdict::digit ? 0 : unsureCost;
    }
    return candidates;
}

/// Of two strokes that were cut apart: a tick or a letter, seldom an 11.
double costBetween(const Candidate& left, const Candidate& right)
{
    return right.cutBefore && isOne(left.sign.reading) && isOne(right.sign.reading) ? onesCost : 0;
}

} // namespace

DigitImage imageOf(const PageInk& page, const PagePiece& piece)
{
    return placeDigit(cutOut(page.map, piece.mask, piece.box, page.contrast), Placement::rough).image;
}

std::vector<PageSign> signsOf(const PageInk& page, const std::vector<PagePiece>& pieces, double height,
                              const Judge& judge, Cutting cutting)
{
    const std::vector<RowPart> parts = partsOf(page, pieces, height, judge, cutting);
    std::vector<Candidate> candidates = candidatesOf(page, parts, height, judge);
    std::vector<PageSign> signs;
    for (Candidate& candidate : bestSigns(candidates, parts.size(), costBetween))
        signs.push_back(std::move(candidate.sign));
    return signs;
}

} // namespace digitlab
