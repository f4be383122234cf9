#include "core/recognition/page/page_turn.h"

#include "core/recognition/best_signs.h"
#include "core/recognition/page/page_pieces.h"
#include "core/recognition/page/page_signs.h"
#include "core/recognition/page/sign_size.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

namespace digitlab {

namespace {

// In natural logarithms of probability.
constexpr double mostOfPiece = 6;    ///< that one piece may speak against a turn
constexpr double refusedCost = 2.5;  ///< of a piece that is no sign, for each that may be in it
constexpr double cutCost = 0.7;      ///< digits seldom touch
constexpr double readWeight = 0.5;   ///< the four readings of a piece are not independent, nor are the pieces
constexpr double besideWeight = 0.5; ///< that rows lie; a list may have one sign a row
constexpr double asItLies = 1.5;     ///< a page most likely stands upright
constexpr double notOnItsHead = 1.8; ///< the same beside upside down: no single sign outweighs it
constexpr double symmetric = 0.65;   ///< the same for each root of the number of signs: pages of 0, 1, 6, 8 and 9

constexpr std::size_t mostProbed = 60;    ///< pieces that tell how a page is turned
constexpr int mostCutProbed = 8;          ///< of these, pieces that have to be cut apart, which takes long
constexpr std::size_t mostReadOfCut = 90; ///< of its parts; touching digits need 60
constexpr double leastProbed = 0.45;      ///< of the usual height: lower ones are dots, dashes and ticks

// Of a digit: width over height; narrower ones are 1s.
constexpr double widestSign = 1.4, narrowest = 0.45;

/// Of the best class's probability: below the first a sign is unreadable.
constexpr std::array<double, 6> sureness{0.3, 0.7, 0.95, 0.99, 0.999, 0.9997};
constexpr std::size_t unreadable = 10 * sureness.size();

/// Logarithms of how often a sign of a page turned clockwise by 0 to 3 quarters is read by the shipped network as each
/// class, a column for each sureness, and at the end as none in particular: 4,000 signs of generated pages, digits of
/// MNIST's training part and of generated handwriting, some of them broken or touching.
constexpr std::array<std::array<double, unreadable + 1>, 4> readAs{{
    {-7.1, -6.8, -6.5, -4.5, -2.7, -4.5, -6.7, -6.7, -6.1, -5.1, -2.3, -5.6, -6.2, -6.2, -5.7, -4.4,
     -2.6, -5.6, -7.4, -8.5, -6.7, -5.2, -2.5, -5.9, -6.8, -6.7, -6.7, -4.6, -2.7, -4.7, -6.8, -6.2,
     -6.2, -5.2, -2.7, -6.0, -7.1, -6.8, -6.2, -4.4, -2.7, -5.8, -7.4, -6.5, -6.3, -4.5, -2.6, -5.2,
     -7.8, -6.4, -6.4, -4.7, -2.7, -4.6, -7.8, -7.1, -6.1, -4.9, -2.6, -5.1, -2.9},
    {-4.5, -4.8, -4.6, -3.6, -4.5, -7.4, -5.3, -6.4, -6.3, -6.2, -5.1, -7.8, -5.1, -6.2, -7.1, -6.8,
     -8.5, -8.5, -6.4, -8.5, -7.8, -8.5, -8.5, -8.5, -4.1, -4.7, -5.7, -7.1, -7.4, -8.5, -5.3, -5.7,
     -6.3, -6.5, -8.5, -8.5, -4.8, -5.6, -6.3, -6.7, -8.5, -8.5, -6.3, -6.4, -7.4, -6.7, -8.5, -8.5,
     -5.6, -7.4, -7.4, -8.5, -8.5, -8.5, -5.7, -5.6, -6.8, -6.5, -7.8, -8.5, -0.2},
    {-5.5, -5.7, -5.1, -3.7, -3.0, -4.8, -4.4, -5.0, -5.5, -4.7, -2.6, -7.4, -4.3, -4.5, -4.5, -4.3,
     -5.2, -7.8, -6.7, -7.1, -7.1, -7.4, -8.5, -8.5, -4.5, -4.9, -6.1, -6.0, -7.4, -8.5, -4.0, -3.8,
     -4.3, -4.0, -4.4, -7.1, -3.7, -3.6, -4.1, -3.6, -3.2, -8.5, -5.9, -5.7, -6.3, -5.6, -6.2, -8.5,
     -3.4, -3.9, -4.6, -4.0, -3.0, -6.5, -4.6, -4.4, -4.9, -4.5, -2.8, -5.2, -1.5},
    {-4.7, -4.8, -5.2, -3.5, -4.4, -6.8, -5.5, -6.3, -6.5, -6.4, -5.0, -8.5, -5.7, -7.8, -7.4, -8.5,
     -8.5, -8.5, -7.4, -6.8, -8.5, -8.5, -8.5, -8.5, -5.6, -6.5, -8.5, -7.4, -8.5, -8.5, -4.7, -5.0,
     -5.5, -6.0, -6.8, -8.5, -4.9, -5.3, -6.4, -7.4, -8.5, -8.5, -5.1, -5.7, -7.1, -6.2, -7.1, -8.5,
     -5.3, -6.7, -7.4, -7.8, -8.5, -8.5, -5.3, -5.5, -6.2, -6.8, -7.4, -8.5, -0.2},
}};

using Evidence = std::array<double, 4>; ///< for each number of quarters that may turn the page upright

/// Whether a sign so read has this width over its height.
bool fits(const Reading& reading, double aspect)
{
    return aspect <= widestSign && (aspect >= narrowest || reading.best == 1);
}

std::size_t outcomeOf(const Reading& reading, double aspect)
{
    const double probability = static_cast<double>(reading.probabilities[static_cast<std::size_t>(reading.best)]);
    const auto reached = std::upper_bound(sureness.begin(), sureness.end(), probability) - sureness.begin();
    if (reached == 0 || !fits(reading, aspect))
        return unreadable;
    return sureness.size() * static_cast<std::size_t>(reading.best) + static_cast<std::size_t>(reached) - 1;
}

double aspectOf(const cv::Rect& box, std::size_t quarters)
{
    const double aspect = static_cast<double>(box.width) / box.height;
    return quarters % 2 == 0 ? aspect : 1 / aspect;
}

/// What the readings of one piece, turned by 0 to 3 quarters, say. Of other signs than digits all that is known is that
/// they are read surely where they stand upright.
Evidence evidenceOf(const std::array<const Reading*, 4>& turns, const cv::Rect& box)
{
    Evidence evidence{};
    const bool digits = namesDigits(turns[0]->classes);
    for (std::size_t upright = 0; upright < turns.size(); ++upright) {
        if (!digits)
            evidence[upright] = likelihood(*turns[upright]);
        for (std::size_t quarters = 0; quarters < turns.size() && digits; ++quarters)
            evidence[upright] += readAs[(quarters + turns.size() - upright) % turns.size()]
                                       [outcomeOf(*turns[quarters], aspectOf(box, quarters))];
    }
    const double highest = *std::max_element(evidence.begin(), evidence.end());
    for (double& value : evidence)
        value = std::max(value - highest, -mostOfPiece);
    return evidence;
}

/// How well a piece that is no single digit is read as several.
double asSeveral(const PageInk& page, const PagePiece& piece, const Judge& judge)
{
    const double aspect = static_cast<double>(piece.box.height) / piece.box.width;
    if (aspect > 1)
        return -refusedCost * std::max(1.0, 0.8 * aspect);
    double sum = 0;
    const PieceRow row{{piece}, static_cast<double>(piece.box.height)};
    const std::vector<std::vector<PageSign>> rows = signsOf(page, {row}, judge, Cutting::rough, mostReadOfCut);
    for (const PageSign& sign : rows.front())
        sum += sign.likelihood - cutCost;
    return std::max(sum + cutCost, -refusedCost * std::max(1.0, 0.8 / aspect));
}

/// How far the nearest neighbours of the pieces stand beside rather than over them: 1 all, -1 none.
double besideOneAnother(const std::vector<PagePiece>& pieces)
{
    double beside = 0, over = 0;
    for (const PagePiece& piece : pieces) {
        double nearest = std::numeric_limits<double>::max();
        bool isBeside = false;
        for (const PagePiece& other : pieces) {
            const double x = std::max(other.box.x - piece.box.br().x, piece.box.x - other.box.br().x);
            const double y = std::max(other.box.y - piece.box.br().y, piece.box.y - other.box.br().y);
            const double gap = std::hypot(std::max(x, 0.0), std::max(y, 0.0));
            if (&other == &piece || gap >= nearest)
                continue;
            nearest = gap;
            isBeside = x > y;
        }
        if (nearest < 1.5 * std::max(piece.box.width, piece.box.height))
            ++(isBeside ? beside : over);
    }
    const double all = beside + over;
    return all == 0 ? 0 : (beside - over) / all * std::min(1.0, all / 4);
}

/// step: 2 where the page does not lie on a side; of the turns between little is told then.
Evidence evidenceOf(const PageInk& page, const Judge& judge, std::size_t step)
{
    std::vector<std::size_t> probed;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const cv::Rect& box = page.pieces[i].box;
        if (std::max(box.width, box.height) >= leastProbed * page.height)
            probed.push_back(i);
    }
    std::stable_sort(probed.begin(), probed.end(), [&](std::size_t a, std::size_t b) {
        return page.pieces[a].box.area() > page.pieces[b].box.area();
    });
    std::vector<PagePiece> larger;
    larger.reserve(probed.size());
    for (const std::size_t i : probed)
        larger.push_back(page.pieces[i]);
    if (probed.size() > mostProbed)
        probed.resize(mostProbed);
    std::vector<DigitImage> images;
    std::array<PageInk, 4> pages;
    for (int quarters = 0; quarters < 4; ++quarters) {
        pages[static_cast<std::size_t>(quarters)] = quarterTurned(page, quarters);
        for (const std::size_t i : probed)
            images.push_back(imageOf(pages[static_cast<std::size_t>(quarters)],
                                     pages[static_cast<std::size_t>(quarters)].pieces[i]));
    }
    const std::vector<Reading> readings = judge(images);
    Evidence evidence{}, chains{};
    int cut = 0;
    for (std::size_t k = 0; k < probed.size(); ++k) {
        std::array<const Reading*, 4> turns{};
        for (std::size_t q = 0; q < 4; ++q)
            turns[q] = &readings[q * probed.size() + k];
        const cv::Rect& box = page.pieces[probed[k]].box;
        const bool chain = isChain(page.pieces[probed[k]].mask);
        const Evidence own = chain ? Evidence{} : evidenceOf(turns, box);
        for (std::size_t q = 0; q < 4; ++q)
            evidence[q] += own[q];
        bool sign = false;
        for (std::size_t q = 0; q < 4 && !chain; ++q)
            sign = sign || (turns[q]->verdict == Verdict::digit && fits(*turns[q], aspectOf(box, q)));
        if (sign || ++cut > mostCutProbed)
            continue;
        for (std::size_t q = 0; q < 4; q += step)
            chains[q] += asSeveral(pages[q], pages[q].pieces[probed[k]], judge);
    }
    const double beside = besideOneAnother(larger);
    for (std::size_t q = 0; q < 4; ++q)
        evidence[q] = readWeight * evidence[q] + chains[q] + (q % 2 == 0 ? 1 : -1) * besideWeight * beside;
    return evidence;
}

/// Signs are not independent: what they say together grows more slowly than their number.
double costOnASide(const PageInk& page)
{
    return asItLies * std::sqrt(std::max(1.0, static_cast<double>(page.pieces.size()) / 4));
}

double costOnItsHead(const PageInk& page)
{
    return std::max(notOnItsHead, symmetric * std::sqrt(static_cast<double>(page.pieces.size())));
}

} // namespace

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

int quartersToUpright(const PageInk& page, const Judge& judge)
{
    Evidence evidence = evidenceOf(page, judge, 1);
    evidence[1] -= costOnASide(page);
    evidence[2] -= costOnItsHead(page);
    evidence[3] -= costOnASide(page);
    return static_cast<int>(std::max_element(evidence.begin(), evidence.end()) - evidence.begin());
}

bool isUpsideDown(const PageInk& page, const Judge& judge)
{
    const Evidence evidence = evidenceOf(page, judge, 2);
    return evidence[2] > evidence[0] + costOnItsHead(page);
}

} // namespace digitlab
