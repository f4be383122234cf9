#pragma once

#include "core/recognition/photo/digit_finder.h"
#include "core/recognition/photo/halvings.h"
#include "core/recognition/photo/ruled_lines.h"

#include <opencv2/core.hpp>
#include <optional>

namespace digitlab {

/// A part of a picture in which a digit was looked for, and what was found there.
struct LookedAt {
    InkMap map;
    FoundDigit found; ///< in the map's pixels
    RuledLines lines; ///< of the whole picture
    cv::Point corner; ///< of the part, in the picture
    double scale = 1; ///< pixels of the map to one of the picture

    /// A box of the map in the picture's pixels.
    cv::Rect inWhole(const cv::Rect& box) const;
};

/// Looks for the one digit of a picture (grey or RGB): first at a small copy of it all, then closely at the
/// part where the digit is, as large as it takes to see its strokes. How long that takes depends little on the
/// picture's size. `ground`: its colour where it is even, see evenGround().
LookedAt lookForDigit(Halvings& picture, const std::optional<cv::Scalar>& ground);

/// Of the picture's width and height, the least that a digit has that fills it.
inline constexpr double fillingShare = 0.85;

/// A digit that fills its picture may look like a frame, a table's edge, or the ground of its own holes. Looks as if
/// there were more ground around. Nothing where that shows no digit from border to border.
std::optional<LookedAt> lookForFillingDigit(Halvings& picture);

} // namespace digitlab
