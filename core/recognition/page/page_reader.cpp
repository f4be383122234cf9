#include "core/recognition/page/page_reader.h"

#include "core/recognition/best_signs.h"
#include "core/recognition/median.h"
#include "core/recognition/page/filling_row.h"
#include "core/recognition/page/page_ink.h"
#include "core/recognition/page/page_marks.h"
#include "core/recognition/page/page_pieces.h"
#include "core/recognition/page/page_rows.h"
#include "core/recognition/page/page_signs.h"
#include "core/recognition/page/page_turn.h"
#include "core/recognition/page/tick_mark.h"
#include "core/recognition/photo/digit_look.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/picture_placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Long side at which a page is read: a digit of a twentieth of it still has 80 pixels.
constexpr int pageSide = 1600;

constexpr std::size_t mostRead = 1000;  ///< parts and joins of pieces, see signsOf(); hard pages need 300
constexpr std::size_t mostPlaced = 600; ///< signs that are placed exactly and read again

constexpr double leastSlope = 0.03; ///< rows flatter than this need no turning

// In the row's height.
constexpr double lowestRow = 0.7;     ///< of the page's usual height
constexpr double leastOfTicks = -0.1; ///< logarithm of the probability that makes a digit of a tick
constexpr double lowestSign = 0.45;   ///< lower ones are dots, dashes and ticks
constexpr double lowestRefused = 0.6; ///< what is no digit is told only when it has a digit's height
constexpr double tallestRefused = 1.8;

PlacedDigit placedOf(const PageInk& page, const PagePiece& piece, Placement placement)
{
    return placeDigit(cutOut(page.map, piece.mask, piece.box, page.contrast), placement);
}

/// Signs as the network sees them in the end, and how it reads them.
struct PlacedSigns {
    std::vector<PlacedDigit> digits;
    std::vector<Reading> readings;
};

/// again: they are placed exactly and read once more, however they were read.
PlacedSigns placedSigns(const PageInk& page, const std::vector<PageSign>& signs, bool again, const Judge& judge)
{
    PlacedSigns placed;
    std::vector<DigitImage> images;
    for (const PageSign& sign : signs) {
        const bool stays = !again && !sign.reading.classes.empty();
        placed.digits.push_back(placedOf(page, sign.piece, stays ? Placement::rough : Placement::exact));
        if (!stays)
            images.push_back(placed.digits.back().image);
    }
    std::vector<Reading> readings = judge(images);
    auto next = readings.begin();
    for (const PageSign& sign : signs)
        placed.readings.push_back(!again && !sign.reading.classes.empty() ? sign.reading : std::move(*next++));
    return placed;
}

std::vector<cv::Rect> boxesOf(const std::vector<PagePiece>& pieces)
{
    std::vector<cv::Rect> boxes;
    boxes.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        boxes.push_back(piece.box);
    return boxes;
}

Point moved(const cv::Mat& affine, Point p)
{
    const auto at = [&](int row) {
        return static_cast<float>(affine.at<double>(row, 0) * p.x + affine.at<double>(row, 1) * p.y
                                  + affine.at<double>(row, 2));
    };
    return {at(0), at(1)};
}

double medianHeight(const std::vector<PagePiece>& pieces)
{
    std::vector<int> heights;
    heights.reserve(pieces.size());
    for (const PagePiece& piece : pieces)
        heights.push_back(piece.box.height);
    return medianOf(heights);
}

/// Takes out what is neither a digit nor stands where one could.
std::vector<PageSign> kept(std::vector<PageSign> signs, double height)
{
    const bool readable = std::any_of(signs.begin(), signs.end(),
                                      [](const PageSign& sign) { return sign.reading.verdict == Verdict::digit; });
    std::erase_if(signs, [&](const PageSign& sign) {
        const double relative = sign.piece.box.height / height;
        if (sign.reading.verdict == Verdict::none)
            return !readable || relative < lowestRefused || relative > tallestRefused;
        return relative < lowestSign || (!readable && sign.reading.verdict != Verdict::digit);
    });
    return signs;
}

std::vector<std::vector<PageSign>> readRows(const PageInk& page, const PageRows& found,
                                            const std::vector<PagePiece>& pieces, const Judge& judge)
{
    std::vector<PieceRow> rows;
    for (const std::vector<std::size_t>& members : found.rows) {
        PieceRow row;
        for (const std::size_t i : members)
            row.pieces.push_back(pieces[i]);
        // Dots and dashes may be a row of their own.
        row.height = std::max(medianHeight(row.pieces), lowestRow * page.height);
        rows.push_back(std::move(row));
    }
    std::vector<std::vector<PageSign>> signs = signsOf(page, rows, judge, Cutting::fine, mostRead);
    for (std::size_t i = 0; i < rows.size(); ++i)
        signs[i] = kept(std::move(signs[i]), rows[i].height);
    return signs;
}

/// The pieces of an upright page that may be signs or parts of signs. Some 1s have the shape of a tick; the network
/// knows them.
std::vector<PagePiece> piecesOf(const PageInk& page, const Judge& judge)
{
    std::vector<PagePiece> pieces = joinStacked(withoutLines(page.pieces, page.height), page.height);
    const auto ticks = std::stable_partition(pieces.begin(), pieces.end(),
                                             [](const PagePiece& piece) { return !isTick(piece.mask); });
    std::vector<DigitImage> images;
    images.reserve(static_cast<std::size_t>(pieces.end() - ticks));
    std::transform(ticks, pieces.end(), std::back_inserter(images),
                   [&](const PagePiece& piece) { return imageOf(page, piece); });
    std::vector<PagePiece> digits;
    const std::vector<Reading> readings = images.empty() ? std::vector<Reading>() : judge(images);
    for (std::size_t i = 0; i < readings.size(); ++i)
        if (readings[i].verdict == Verdict::digit && likelihood(readings[i]) > leastOfTicks)
            digits.push_back(ticks[static_cast<std::ptrdiff_t>(i)]);
    pieces.erase(ticks, pieces.end());
    pieces.insert(pieces.end(), digits.begin(), digits.end());
    return pieces;
}

/// `picture`: the size of the picture that the ink was found in.
PageReading readInk(PageInk found, cv::Size picture, const Judge& judge)
{
    PageReading reading;
    const int margin = found.margin;
    const auto scaleX = static_cast<float>(picture.width) / static_cast<float>(found.map.ink.cols - 2 * margin);
    const auto scaleY = static_cast<float>(picture.height) / static_cast<float>(found.map.ink.rows - 2 * margin);
    cv::Mat toStraight = cv::Mat::eye(2, 3, CV_64F);
    const double lines = found.aslant;
    if (lines != 0)
        found = turned(found, -lines, toStraight);
    if (found.pieces.empty())
        return reading;
    int quarters = quartersToUpright(found, judge);
    PageInk page = quarterTurned(found, quarters);
    std::vector<PagePiece> pieces = piecesOf(page, judge);
    if (pieces.empty())
        return reading;
    PageRows rows = rowsOf(boxesOf(pieces));
    cv::Mat toLevel = cv::Mat::eye(2, 3, CV_64F);
    const double aslant = std::abs(rows.slope) < leastSlope ? 0 : -std::atan(rows.slope) * 180 / CV_PI;
    if (aslant != 0) {
        page = turned(page, aslant, toLevel);
        // Aslant signs are hard to read: now that they are level, upside down is told better.
        if (isUpsideDown(page, judge)) {
            quarters = (quarters + 2) % 4;
            page = turned(quarterTurned(found, quarters), aslant, toLevel);
        }
        pieces = piecesOf(page, judge);
        rows = rowsOf(boxesOf(pieces));
    }
    reading.angle = quarters * 90 + aslant - lines;

    cv::Mat fromLevel, fromStraight;
    cv::invertAffineTransform(toLevel, fromLevel);
    cv::invertAffineTransform(toStraight, fromStraight);
    const auto inPicture = [&](int x, int y) {
        const Point level{static_cast<float>(x), static_cast<float>(y)};
        const Point p = moved(fromStraight, quarterBack(moved(fromLevel, level), quarters, found.map.ink.size()));
        return Point{(p.x - static_cast<float>(margin)) * scaleX, (p.y - static_cast<float>(margin)) * scaleY};
    };
    const std::vector<std::vector<PageSign>> rowsOfSigns = readRows(page, rows, pieces, judge);
    std::size_t count = 0;
    for (const std::vector<PageSign>& signs : rowsOfSigns)
        count += signs.size();
    for (const std::vector<PageSign>& signs : rowsOfSigns) {
        PlacedSigns placed = placedSigns(page, signs, count <= mostPlaced, judge);
        std::vector<PageDigit> digits;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const cv::Rect& box = signs[i].piece.box;
            Reading& read = placed.readings[i];
            addScaledAndCentred(read.steps, placed.digits[i].scaled, placed.digits[i].image);
            digits.push_back({{inPicture(box.x, box.y), inPicture(box.br().x, box.y), inPicture(box.br().x, box.br().y),
                               inPicture(box.x, box.br().y)},
                              std::move(read),
                              {}});
        }
        if (!digits.empty())
            reading.rows.push_back(std::move(digits));
    }
    return reading;
}

/// A row that fills a photo to the borders looks like a frame or a table's edge, in part or all of it.
void preferFilling(PageReading& reading, const cv::Mat& page, cv::Size picture, const Judge& judge)
{
    Halvings copies(page);
    if (!lookForFillingDigit(copies))
        return;
    PageReading filling = readInk(findFillingInk(page), picture, judge);
    if (isFillingRow(filling, reading, picture))
        reading = std::move(filling);
}

} // namespace

PageReading readPage(const Picture& picture, const Judge& judge)
{
    if (picture.empty())
        return {};
    const cv::Size size(picture.width, picture.height);
    const cv::Mat page = reducedTo(flattened(picture), pageSide);
    PageInk ink = findPageInk(page);
    const bool photo = !ink.map.clean;
    PageReading reading = readInk(std::move(ink), size, judge);
    if (photo)
        preferFilling(reading, page, size, judge);
    return reading;
}

} // namespace digitlab
