#include "core/recognition/page_reader.h"

#include "core/recognition/flatten.h"
#include "core/recognition/median.h"
#include "core/recognition/page_ink.h"
#include "core/recognition/page_pieces.h"
#include "core/recognition/page_rows.h"
#include "core/recognition/picture_placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Long side at which a page is read: a digit of a twentieth of it still has 80 pixels.
constexpr int pageSide = 1600;

constexpr double leastSlope = 0.03;    ///< rows flatter than this need no turning
constexpr double uprightBonus = 0.5;   ///< over the root of the number of signs: a page most likely stands upright
constexpr std::size_t mostProbed = 60; ///< signs that tell how a page is turned
constexpr int mostCutProbed = 12;      ///< of these, pieces that have to be cut apart, which takes long

// What may be one sign, in the row's height.
constexpr double widestSign = 1.3;
constexpr double widestSure = 0.95;   ///< wider pieces may be several, however sure the network is
constexpr double joinGap = 0.18;      ///< between the parts of a broken digit
constexpr std::size_t mostParts = 8;  ///< of one sign
constexpr double lowestRow = 0.7;     ///< of the page's usual height
constexpr double lowestSign = 0.45;   ///< lower ones are dots, dashes and ticks
constexpr double lowestRefused = 0.6; ///< what is no digit is told only when it has a digit's height
constexpr double tallestRefused = 1.8;

// In natural logarithms of probability.
constexpr double cutCost = 0.12;
constexpr double joinCost = 0.12;
constexpr double leastProbability = 1e-3;

PlacedDigit placedOf(const PageInk& page, const PagePiece& piece, Placement placement = Placement::exact)
{
    return placeDigit(cutOut(page.map, piece.mask, piece.box, page.contrast), placement);
}

DigitImage imageOf(const PageInk& page, const PagePiece& piece)
{
    return placedOf(page, piece, Placement::rough).image;
}

double scoreOf(const Reading& reading)
{
    return std::log(std::max<double>(reading.probabilities[static_cast<std::size_t>(reading.best)], leastProbability));
}

std::vector<cv::Rect> boxesOf(const std::vector<PagePiece>& pieces)
{
    std::vector<cv::Rect> boxes;
    boxes.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        boxes.push_back(piece.box);
    return boxes;
}

/// The page turned clockwise by quarters.
PageInk quarterTurned(const PageInk& page, int quarters)
{
    if (quarters == 0)
        return page;
    constexpr std::array<int, 3> codes{cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
    const int code = codes[static_cast<std::size_t>(quarters - 1)];
    const cv::Size size = page.map.ink.size();
    PageInk turned = page;
    turned.map.ink = cv::Mat(); // copies of a cv::Mat share their pixels, which cv::rotate would write to
    cv::rotate(page.map.ink, turned.map.ink, code);
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const cv::Rect& old = page.pieces[i].box;
        PagePiece& piece = turned.pieces[i];
        piece.mask = cv::Mat();
        cv::rotate(page.pieces[i].mask, piece.mask, code);
        if (quarters == 1)
            piece.box = {size.height - old.br().y, old.x, old.height, old.width};
        else if (quarters == 2)
            piece.box = {size.width - old.br().x, size.height - old.br().y, old.width, old.height};
        else
            piece.box = {old.y, size.width - old.br().x, old.height, old.width};
    }
    return turned;
}

/// From pixels of the page turned by quarters back to those of the page of this size.
Point quarterBack(Point p, int quarters, cv::Size size)
{
    const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
    switch (quarters) {
    case 1:
        return {p.y, height - p.x};
    case 2:
        return {width - p.x, height - p.y};
    case 3:
        return {width - p.y, p.x};
    default:
        return p;
    }
}

Point moved(const cv::Mat& affine, Point p)
{
    const auto at = [&](int row) {
        return static_cast<float>(affine.at<double>(row, 0) * p.x + affine.at<double>(row, 1) * p.y
                                  + affine.at<double>(row, 2));
    };
    return {at(0), at(1)};
}

/// The smallest part of a row that the search puts signs together from.
struct RowPart {
    PagePiece piece;
    std::size_t source = 0; ///< parts of one connected piece have the same
};

/// Several parts as one sign.
struct Candidate {
    std::size_t first = 0, last = 0;
    PagePiece piece;
    Reading reading;
    double score = 0;
};

double medianHeight(const std::vector<PagePiece>& pieces)
{
    std::vector<int> heights;
    heights.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        heights.push_back(piece.box.height);
    return medianOf(heights);
}

std::vector<RowPart> partsOf(const PageInk& page, const std::vector<PagePiece>& pieces, double height,
                             const Judge& judge)
{
    std::vector<DigitImage> images;
    images.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        images.push_back(imageOf(page, piece));
    const std::vector<Reading> readings = judge(images);
    std::vector<RowPart> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double width = pieces[i].box.width;
        const bool sure = readings[i].verdict == Verdict::digit
            && width <= widestSure * std::max<double>(height, pieces[i].box.height);
        if (sure || width < 0.4 * height) {
            parts.push_back({pieces[i], i});
            continue;
        }
        for (PagePiece& part : cutApart(pieces[i]))
            parts.push_back({std::move(part), i});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const RowPart& a, const RowPart& b) { return a.piece.box.x < b.piece.box.x; });
    return parts;
}

/// All runs of parts that may be one sign, read.
std::vector<Candidate> candidatesOf(const PageInk& page, const std::vector<RowPart>& parts, double height,
                                    const Judge& judge)
{
    std::vector<Candidate> candidates;
    std::vector<DigitImage> images;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        PagePiece piece = parts[first].piece;
        int joins = 0;
        for (std::size_t last = first; last < std::min(parts.size(), first + mostParts); ++last) {
            if (last > first) {
                const PagePiece& next = parts[last].piece;
                const bool same = parts[last].source == parts[last - 1].source;
                if (!same && next.box.x - piece.box.br().x > joinGap * height)
                    break;
                piece = joined(piece, next);
                joins += same ? 0 : 1;
                if (piece.box.width > widestSign * std::max<double>(height, piece.box.height))
                    break;
            }
            Candidate candidate{first, last, piece, {}, -joinCost * joins};
            // Between parts of one piece the pen went on: a sign that begins or ends there was cut off.
            candidate.score -= first > 0 && parts[first - 1].source == parts[first].source ? cutCost : 0;
            candidates.push_back(std::move(candidate));
            images.push_back(imageOf(page, piece));
        }
    }
    const std::vector<Reading> readings = judge(images);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        candidates[i].reading = readings[i];
        candidates[i].score += scoreOf(readings[i]);
    }
    return candidates;
}

/// The signs from left to right whose scores add up to the most (Viterbi's search over the ends of signs).
std::vector<Candidate> bestSigns(const std::vector<RowPart>& parts, const std::vector<Candidate>& candidates)
{
    constexpr double never = -1e9;
    std::vector<double> best(parts.size() + 1, never);
    std::vector<const Candidate*> by(parts.size() + 1, nullptr);
    best[0] = 0;
    for (std::size_t end = 1; end <= parts.size(); ++end) {
        for (const Candidate& candidate : candidates) {
            if (candidate.last + 1 != end || best[candidate.first] + candidate.score <= best[end])
                continue;
            best[end] = best[candidate.first] + candidate.score;
            by[end] = &candidate;
        }
    }
    std::vector<Candidate> signs;
    for (std::size_t end = parts.size(); end > 0; end = by[end]->first)
        signs.push_back(*by[end]);
    std::reverse(signs.begin(), signs.end());
    return signs;
}

/// Takes out what is neither a digit nor stands where one could.
std::vector<Candidate> kept(std::vector<Candidate> signs, double height)
{
    const bool readable = std::any_of(signs.begin(), signs.end(),
                                      [](const Candidate& sign) { return sign.reading.verdict == Verdict::digit; });
    std::erase_if(signs, [&](const Candidate& sign) {
        const double relative = sign.piece.box.height / height;
        if (sign.reading.verdict == Verdict::none)
            return !readable || relative < lowestRefused || relative > tallestRefused;
        return relative < lowestSign || (!readable && sign.reading.verdict != Verdict::digit);
    });
    return signs;
}

std::vector<Candidate> signsOf(const PageInk& page, const std::vector<PagePiece>& pieces, double height,
                               const Judge& judge)
{
    const std::vector<RowPart> parts = partsOf(page, pieces, height, judge);
    return bestSigns(parts, candidatesOf(page, parts, height, judge));
}

std::vector<Candidate> readRow(const PageInk& page, const std::vector<PagePiece>& pieces, const Judge& judge)
{
    // Dots and dashes may be a row of their own.
    const double height = std::max(medianHeight(pieces), lowestRow * page.height);
    return kept(signsOf(page, pieces, height, judge), height);
}

/// How sure the network is of this page as it stands: the mean over its larger signs. Wide pieces are cut first, since
/// several digits on their side may look like one.
double uprightness(const PageInk& page, const Judge& judge)
{
    std::vector<PagePiece> pieces = joinStacked(page.pieces, page.height);
    std::erase_if(pieces, [&](const PagePiece& piece) { return piece.box.height < lowestSign * page.height; });
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const PagePiece& a, const PagePiece& b) { return a.box.area() > b.box.area(); });
    double sum = 0, count = 0;
    int cut = 0;
    std::vector<DigitImage> images;
    for (std::size_t i = 0; i < std::min(pieces.size(), mostProbed); ++i) {
        if (pieces[i].box.width <= widestSure * pieces[i].box.height) {
            images.push_back(imageOf(page, pieces[i]));
            continue;
        }
        if (++cut > mostCutProbed)
            continue;
        for (const Candidate& sign : signsOf(page, {pieces[i]}, pieces[i].box.height, judge)) {
            sum += scoreOf(sign.reading);
            ++count;
        }
    }
    for (const Reading& reading : judge(images)) {
        sum += scoreOf(reading);
        ++count;
    }
    return count > 0 ? sum / count : std::log(leastProbability);
}

double bonusOf(const PageInk& page)
{
    return uprightBonus / std::sqrt(static_cast<double>(std::max<std::size_t>(page.pieces.size(), 1)));
}

int quartersToUpright(const PageInk& page, const Judge& judge)
{
    int best = 0;
    double highest = uprightness(page, judge) + bonusOf(page);
    for (int quarters = 1; quarters < 4; ++quarters) {
        const double score = uprightness(quarterTurned(page, quarters), judge);
        if (score > highest) {
            highest = score;
            best = quarters;
        }
    }
    return best;
}

} // namespace

PageReading readPage(const Picture& picture, const Judge& judge)
{
    PageReading reading;
    if (picture.empty())
        return reading;
    const cv::Mat reduced = reducedTo(flattened(picture), pageSide);
    cv::Mat toStraight = cv::Mat::eye(2, 3, CV_64F);
    const double lines = aslantLines(reduced);
    const cv::Mat work = lines == 0 ? reduced : turned(reduced, -lines, toStraight);
    const PageInk found = findPageInk(work);
    if (found.pieces.empty())
        return reading;
    int quarters = quartersToUpright(found, judge);
    PageInk page = quarterTurned(found, quarters);
    std::vector<PagePiece> pieces = joinStacked(page.pieces, page.height);
    PageRows rows = rowsOf(boxesOf(pieces));
    cv::Mat toLevel = cv::Mat::eye(2, 3, CV_64F);
    const double aslant = std::abs(rows.slope) < leastSlope ? 0 : -std::atan(rows.slope) * 180 / CV_PI;
    if (aslant != 0) {
        page = turned(page, aslant, toLevel);
        // Aslant signs are hard to read: now that they are level, upside down is told better.
        if (uprightness(quarterTurned(page, 2), judge) > uprightness(page, judge) + bonusOf(page)) {
            quarters = (quarters + 2) % 4;
            page = turned(quarterTurned(found, quarters), aslant, toLevel);
        }
        pieces = joinStacked(page.pieces, page.height);
        rows = rowsOf(boxesOf(pieces));
    }
    reading.angle = quarters * 90 + aslant - lines;

    cv::Mat fromLevel, fromStraight;
    cv::invertAffineTransform(toLevel, fromLevel);
    cv::invertAffineTransform(toStraight, fromStraight);
    const auto scaleX = static_cast<float>(picture.width) / static_cast<float>(reduced.cols);
    const auto scaleY = static_cast<float>(picture.height) / static_cast<float>(reduced.rows);
    const auto inPicture = [&](int x, int y) {
        const Point level{static_cast<float>(x), static_cast<float>(y)};
        const Point p = moved(fromStraight, quarterBack(moved(fromLevel, level), quarters, work.size()));
        return Point{p.x * scaleX, p.y * scaleY};
    };
    for (const std::vector<std::size_t>& row : rows.rows) {
        std::vector<PagePiece> members;
        members.reserve(row.size());
        for (const std::size_t i : row)
            members.push_back(pieces[i]);
        std::vector<PlacedDigit> placed;
        std::vector<DigitImage> images;
        const std::vector<Candidate> signs = readRow(page, members, judge);
        for (const Candidate& sign : signs)
            images.push_back(placed.emplace_back(placedOf(page, sign.piece)).image);
        std::vector<Reading> readings = judge(images);
        std::vector<PageDigit> digits;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const cv::Rect& box = signs[i].piece.box;
            addScaledAndCentred(readings[i].steps, placed[i].scaled, placed[i].image);
            digits.push_back({{inPicture(box.x, box.y), inPicture(box.br().x, box.y), inPicture(box.br().x, box.br().y),
                               inPicture(box.x, box.br().y)},
                              std::move(readings[i]),
                              {}});
        }
        if (!digits.empty())
            reading.rows.push_back(std::move(digits));
    }
    return reading;
}

} // namespace digitlab
