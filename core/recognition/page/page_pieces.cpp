#include "core/recognition/page/page_pieces.h"

#include "core/recognition/photo/stroke_width.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr double sharedWidth = 0.5;   ///< of the narrower piece: so much of it stands over the other
constexpr double stackedGap = 0.25;   ///< of the usual height
constexpr double stackedHeight = 1.4; ///< of the usual height, or of the taller piece: no digit is taller
constexpr double sharedHeight = 0.4;  ///< of the lower piece: more, and they stand side by side

bool belongTogether(const PagePiece& a, const PagePiece& b, double height)
{
    const int across = std::min(a.box.br().x, b.box.br().x) - std::max(a.box.x, b.box.x);
    const int down = std::min(a.box.br().y, b.box.br().y) - std::max(a.box.y, b.box.y);
    const int tallest = std::max(a.box.height, b.box.height);
    if (across < sharedWidth * std::min(a.box.width, b.box.width) || -down > stackedGap * height)
        return false;
    // One inside the other's box is part of it: a loose stroke in an open 4, a dot of ink.
    const bool inside
        = across >= 0.9 * std::min(a.box.width, b.box.width) && down >= 0.9 * std::min(a.box.height, b.box.height);
    if (!inside && down > sharedHeight * std::min(a.box.height, b.box.height)
        && across < 0.8 * std::min(a.box.width, b.box.width))
        return false;
    return (a.box | b.box).height <= std::max(stackedHeight * height, 1.15 * tallest);
}

/// What of the mask lies between two cuts; nothing where that is empty.
PagePiece between(const PagePiece& piece, const InkCut* left, const InkCut* right)
{
    cv::Mat part = piece.mask.clone();
    for (int y = 0; y < part.rows; ++y) {
        std::uint8_t* row = part.ptr<std::uint8_t>(y);
        const auto at = [&](const InkCut* cut, int edge) {
            return cut ? std::clamp(cut->right[static_cast<std::size_t>(y)], 0, part.cols) : edge;
        };
        std::fill(row, row + at(left, 0), std::uint8_t{0});
        std::fill(row + at(right, part.cols), row + part.cols, std::uint8_t{0});
    }
    const cv::Rect inner = cv::boundingRect(part);
    if (inner.empty())
        return {};
    return {inner + piece.box.tl(), part(inner).clone()};
}

} // namespace

std::vector<PagePiece> joinStacked(std::vector<PagePiece> pieces, double height)
{
    const auto partnerOf = [&](std::size_t at) {
        std::size_t other = 0;
        while (other < pieces.size() && (other == at || !belongTogether(pieces[at], pieces[other], height)))
            ++other;
        return other;
    };
    for (std::size_t done = 0; done < pieces.size();) { // pieces before it belong to no other
        std::size_t at = done++;
        // A joined piece is larger: it may belong to another now.
        for (std::size_t other = partnerOf(at); other < pieces.size(); other = partnerOf(at)) {
            const std::size_t first = std::min(at, other), last = std::max(at, other);
            pieces[first] = joined(pieces[first], pieces[last]);
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(last));
            done -= last < done ? 1 : 0;
            at = first;
        }
    }
    return pieces;
}

std::vector<CutPart> cutApart(const PagePiece& piece, Cutting cutting)
{
    const std::vector<InkCut> cuts = cutsThrough(piece.mask, std::max(1.0f, strokeWidth(piece.mask)), cutting);
    std::vector<CutPart> parts;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        PagePiece part = between(piece, i > 0 ? &cuts[i - 1] : nullptr, i < cuts.size() ? &cuts[i] : nullptr);
        if (!part.box.empty())
            parts.push_back({std::move(part), i > 0 ? cuts[i - 1].ink : 0});
    }
    return parts;
}

} // namespace digitlab
