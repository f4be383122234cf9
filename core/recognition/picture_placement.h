#pragma once

#include "core/api/picture.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// The digit in its 20 pixels, and in the 28.
struct PlacedDigit {
    cv::Mat scaled; ///< CV_8U, 20 x 20
    DigitImage image{};
};

/// `ink`: CV_8U, 0 ground to 255 full ink, cropped to the digit. Scales it by area into 20 x 20 with the aspect kept,
/// strokes no thinner than a pen's in MNIST, and moves its centre of mass to the centre of 28 x 28.
PlacedDigit placeDigit(const cv::Mat& ink);

} // namespace digitlab
