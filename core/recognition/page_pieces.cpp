#include "core/recognition/page_pieces.h"

#include "core/recognition/stroke_width.h"

#include <algorithm>
#include <array>
#include <cmath>
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

/// A straight cut: at the row y it runs through x + slant * (y - middle).
struct Cut {
    double x = 0;
    double slant = 0;
    int ink = 0; ///< pixels it goes through

    double at(int y, int rows) const { return x + slant * (y - rows / 2.0); }
};

int inkAlong(const cv::Mat& mask, const Cut& cut)
{
    int ink = 0;
    for (int y = 0; y < mask.rows; ++y) {
        const int x = static_cast<int>(std::lround(cut.at(y, mask.rows)));
        ink += x >= 0 && x < mask.cols && mask.at<std::uint8_t>(y, x) > 0;
    }
    return ink;
}

/// The best cut through each place, then those that go through less ink than their neighbours.
std::vector<Cut> cutsOf(const cv::Mat& mask)
{
    constexpr std::array<double, 5> slants{0.0, -0.15, 0.15, -0.3, 0.3};
    constexpr double mostStrokes = 2.4; ///< a cut goes through no more ink than this, in stroke widths
    const int step = std::max(1, mask.rows / 24);
    const double width = std::max(1.0, static_cast<double>(strokeWidth(mask)));
    std::vector<Cut> all;
    for (int x = step; x < mask.cols - step; x += step) {
        Cut best{static_cast<double>(x), 0, mask.rows + 1};
        for (const double slant : slants) {
            Cut cut{static_cast<double>(x), slant, 0};
            cut.ink = inkAlong(mask, cut);
            if (cut.ink < best.ink)
                best = cut;
        }
        all.push_back(best);
    }
    std::vector<Cut> cuts;
    const double apart = 0.12 * mask.rows;
    std::vector<Cut> byInk = all;
    std::stable_sort(byInk.begin(), byInk.end(), [](const Cut& a, const Cut& b) { return a.ink < b.ink; });
    constexpr std::size_t most = 24;
    for (const Cut& cut : byInk) {
        if (cut.ink > mostStrokes * width || cuts.size() == most)
            break;
        if (std::none_of(cuts.begin(), cuts.end(), [&](const Cut& c) { return std::abs(c.x - cut.x) < apart; }))
            cuts.push_back(cut);
    }
    std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.x < b.x; });
    return cuts;
}

/// What of the mask lies between two cuts; nothing where that is empty.
PagePiece between(const PagePiece& piece, const Cut* left, const Cut* right)
{
    cv::Mat part = piece.mask.clone();
    for (int y = 0; y < part.rows; ++y) {
        std::uint8_t* row = part.ptr<std::uint8_t>(y);
        for (int x = 0; x < part.cols; ++x)
            if ((left && x < left->at(y, part.rows)) || (right && x >= right->at(y, part.rows)))
                row[x] = 0;
    }
    const cv::Rect inner = cv::boundingRect(part);
    if (inner.empty())
        return {};
    return {inner + piece.box.tl(), part(inner).clone()};
}

} // namespace

std::vector<PagePiece> joinStacked(std::vector<PagePiece> pieces, double height)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < pieces.size() && !changed; ++i) {
            for (std::size_t k = i + 1; k < pieces.size() && !changed; ++k) {
                if (!belongTogether(pieces[i], pieces[k], height))
                    continue;
                pieces[i] = joined(pieces[i], pieces[k]);
                pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(k));
                changed = true;
            }
        }
    }
    return pieces;
}

std::vector<PagePiece> cutApart(const PagePiece& piece)
{
    const std::vector<Cut> cuts = cutsOf(piece.mask);
    std::vector<PagePiece> parts;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        PagePiece part = between(piece, i > 0 ? &cuts[i - 1] : nullptr, i < cuts.size() ? &cuts[i] : nullptr);
        if (!part.box.empty())
            parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace digitlab
