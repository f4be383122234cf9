#include "core/recognition/page/page_signs.h"

#include "core/recognition/page/row_search.h"
#include "core/recognition/photo/picture_placement.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace digitlab {

namespace {

constexpr double readEach = 4;   ///< parts, for each height that the cut pieces are wide: fewer tell nothing
constexpr double longChain = 10; ///< in the row's height: longer pieces are seldom digits that touch

struct PiecePlace {
    std::size_t row = 0, piece = 0;
    double width = 0; ///< in the row's height
};

/// The readings of the rows' pieces.
std::vector<std::vector<Reading>> readPieces(const PageInk& page, const std::vector<PieceRow>& rows, const Judge& judge)
{
    std::vector<DigitImage> images;
    for (const PieceRow& row : rows)
        for (const PagePiece& piece : row.pieces)
            images.push_back(imageOf(page, piece));
    std::vector<Reading> all = judge(images);
    std::vector<std::vector<Reading>> readings;
    auto next = std::make_move_iterator(all.begin());
    for (const PieceRow& row : rows) {
        const auto end = next + static_cast<std::ptrdiff_t>(row.pieces.size());
        readings.emplace_back(next, end);
        next = end;
    }
    return readings;
}

/// Which of the rows' pieces are cut: those that may be several signs. Where they are too many for `mostRead` readings,
/// the widest that are no long chains first.
std::vector<std::vector<bool>> cutPieces(const std::vector<PieceRow>& rows,
                                         const std::vector<std::vector<Reading>>& readings, std::size_t mostRead)
{
    std::vector<std::vector<bool>> cut;
    std::vector<PiecePlace> places;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto& [pieces, height] = rows[row];
        cut.emplace_back(pieces.size(), false);
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (mayBeSeveral(pieces[i], readings[row][i], height))
                places.push_back({row, i, pieces[i].box.width / height});
    }
    const auto rank = [](const PiecePlace& place) { return place.width > longChain ? -place.width : place.width; };
    std::stable_sort(places.begin(), places.end(),
                     [&](const PiecePlace& a, const PiecePlace& b) { return rank(a) > rank(b); });
    double left = static_cast<double>(mostRead) / readEach;
    for (const PiecePlace& place : places) {
        const double width = std::max(1.0, place.width);
        if (width > left)
            continue;
        left -= width;
        cut[place.row][place.piece] = true;
    }
    return cut;
}

/// Reads what is on the rows' best ways, no more than `most`, and looks for the ways again.
std::size_t readMore(std::vector<RowSearch>& searches, const Judge& judge, std::size_t most)
{
    std::vector<std::pair<RowSearch*, std::size_t>> asked;
    std::vector<DigitImage> images;
    for (RowSearch& search : searches) {
        for (const std::size_t candidate : search.unread()) {
            if (asked.size() == most)
                break;
            asked.emplace_back(&search, candidate);
            images.push_back(search.imageOf(candidate));
        }
    }
    if (images.empty())
        return 0;
    std::vector<Reading> readings = judge(images);
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i].first->setReading(asked[i].second, std::move(readings[i]));
    for (RowSearch& search : searches)
        if (!search.unread().empty())
            search.search();
    return asked.size();
}

} // namespace

DigitImage imageOf(const PageInk& page, const PagePiece& piece)
{
    return placeDigit(cutOut(page.map, piece.mask, piece.box, page.contrast), Placement::rough).image;
}

std::vector<std::vector<PageSign>> signsOf(const PageInk& page, const std::vector<PieceRow>& rows, const Judge& judge,
                                           Cutting cutting, std::size_t mostRead)
{
    std::vector<std::vector<Reading>> readings = readPieces(page, rows, judge);
    const std::vector<std::vector<bool>> cut = cutPieces(rows, readings, mostRead);
    std::vector<RowSearch> searches;
    searches.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        searches.emplace_back(page, rows[i], std::move(readings[i]), cut[i], cutting).search();
    std::size_t left = mostRead;
    for (std::size_t read = 1; read > 0 && left > 0; left -= read)
        read = readMore(searches, judge, left);
    if (left == 0) {
        for (RowSearch& search : searches) {
            search.giveUp();
            search.search();
        }
        constexpr std::size_t all = static_cast<std::size_t>(-1);
        readMore(searches, judge, all);
    }
    std::vector<std::vector<PageSign>> signs;
    for (const RowSearch& search : searches)
        signs.push_back(search.signs());
    return signs;
}

} // namespace digitlab
