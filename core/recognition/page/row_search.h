#pragma once

#include "core/recognition/best_signs.h"
#include "core/recognition/page/page_signs.h"

#include <vector>

namespace digitlab {

/// Whether a piece of a row that is read so may be several signs that touch.
bool mayBeSeveral(const PagePiece& piece, const Reading& reading, double height);

/// The search for the signs of one row: of all ways to cut and join its pieces the likeliest. Parts and joins are read
/// only when they lie on the best way of all that there may be, where what is not read counts as well as it can be:
/// most never do.
class RowSearch {
public:
    /// readings, isCut: of each of the row's pieces. page and row live longer.
    RowSearch(const PageInk& page, const PieceRow& row, std::vector<Reading> readings, const std::vector<bool>& isCut,
              Cutting cutting);

    /// Finds the best way through the row, after more was read.
    void search();
    /// The candidates on the best way that are not read.
    const std::vector<std::size_t>& unread() const { return m_unread; }
    /// As the network is to see a candidate.
    DigitImage imageOf(std::size_t candidate) const;
    void setReading(std::size_t candidate, Reading reading);
    /// All that is not read counts as unreadable from now on.
    void giveUp();
    /// On the best way, from left to right; without readings where they are not read.
    std::vector<PageSign> signs() const;

private:
    /// The smallest part of a row that the search puts signs together from.
    struct Part {
        PagePiece piece;
        std::size_t source = 0; ///< the row's piece
        double inkBefore = 0;   ///< see CutPart
    };
    /// Several parts as one sign.
    struct Candidate : SignPlace {
        std::size_t itself = 0; ///< its place among the candidates
        cv::Rect box;
        bool cutBefore = false;
        bool isOne = false;
        bool isRead = false;
        bool tooLow = false;     ///< is not read
        std::size_t reading = 0; ///< its place among the readings
    };

    void findParts(const std::vector<bool>& isCut, Cutting cutting);
    void findCandidates();
    bool isCutBefore(std::size_t part) const;
    void add(std::size_t first, std::size_t last, const cv::Rect& box, int joins);
    void take(Candidate& candidate, std::size_t reading);
    PagePiece pieceOf(const Candidate& candidate) const;

    const PageInk& m_page;
    const PieceRow& m_row;
    std::vector<Part> m_parts;
    std::vector<std::size_t> m_partsOf; ///< into how many each piece was cut
    std::vector<Candidate> m_candidates, m_way;
    std::vector<std::size_t> m_unread;
    bool m_gaveUp = false;
    std::vector<Reading> m_readings; ///< of the pieces, and then of others
};

} // namespace digitlab
