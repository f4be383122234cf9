#pragma once

#include "core/recognition/photo/ink_map.h"
#include "core/recognition/photo/ink_parts.h"

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// A connected piece of a page's ink, cut out of it: may be a digit, a part of one, or several that touch.
struct PagePiece {
    cv::Rect box;
    cv::Mat mask; ///< CV_8U, of the box's size
};

/// The ink of a page with many signs.
struct PageInk {
    InkMap map;
    float contrast = 0; ///< of the writing, in the map's unit; 0: there is none
    double height = 0;  ///< usual long side of a sign, in pixels of the map
    int lines = 0;      ///< of the paper, which were taken away
    /// By how many degrees (clockwise) the lines of ruled or squared paper are aslant; 0 where there are none.
    double aslant = 0;
    int margin = 0; ///< pixels of the map beyond each side of the page
    std::vector<PagePiece> pieces;
};

/// Finds the writing on a page (grey or RGB, 8 bits, at most some 2,000 pixels long): uneven light, ruled and squared
/// paper and edges at the border taken away, specks left out. Pieces in no order.
PageInk findPageInk(const cv::Mat& page);

/// The writing of a photo that it may fill to the borders.
PageInk findFillingInk(const cv::Mat& page);

/// The same page turned by `degrees` (positive: clockwise) about its centre, nothing cut off; `toTurned` gets the
/// affine map from pixels of the old one to the new, 2 x 3, CV_64F.
PageInk turned(const PageInk& page, double degrees, cv::Mat& toTurned);

/// The pieces together.
PagePiece joined(const PagePiece& a, const PagePiece& b);

} // namespace digitlab
