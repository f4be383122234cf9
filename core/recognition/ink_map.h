#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// How much ink lies on each pixel of a picture.
struct InkMap {
    cv::Mat ink;       ///< CV_32F, share of the ground's light that is missing: 0 ground, towards 1 ink; noise below 0 too
    float noise = 0;   ///< standard deviation of the ground in `ink`
    bool clean = false; ///< drawn on an even ground: no photo, every difference from the ground is meant
};

/// Finds out whether the ink is darker or lighter than the ground, takes the uneven light away and gives what is left.
/// `grey`: CV_8U.
InkMap mapInk(const cv::Mat& grey);

} // namespace digitlab
