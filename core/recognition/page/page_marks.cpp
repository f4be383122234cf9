#include "core/recognition/page/page_marks.h"

#include "core/recognition/beside_digits.h"
#include "core/recognition/photo/part_shapes.h"
#include "core/recognition/photo/stroke_width.h"

#include <algorithm>

namespace digitlab {

std::vector<PagePiece> withoutLines(std::vector<PagePiece> pieces, double height)
{
    constexpr double longLine = 0.5; // of the usual height
    const auto mayBeLine = [&](const PagePiece& piece) {
        return piece.box.width > longLine * height
            && (piece.box.width > 2 * piece.box.height || piece.box.height > height);
    };
    if (std::none_of(pieces.begin(), pieces.end(), mayBeLine))
        return pieces;
    std::vector<cv::Rect> boxes;
    std::vector<cv::Mat> masks;
    const PagePiece* largest = &pieces.front();
    for (const PagePiece& piece : pieces) {
        boxes.push_back(piece.box);
        masks.push_back(piece.mask);
        largest = piece.box.area() > largest->box.area() ? &piece : largest;
    }
    const float leastStanding = static_cast<float>(0.6 * height); // parts of a broken digit may lie over one another
    const std::vector<bool> lines
        = besideDigits(shapesOf(boxes, masks), strokeWidth(largest->mask), leastStanding).lines;
    return without(pieces, lines);
}

} // namespace digitlab
