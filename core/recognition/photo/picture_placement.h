#pragma once

#include "core/api/picture.h"
#include "core/recognition/photo/ink_map.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// `rough` takes a quarter of the time: for the many ways of cutting a page apart.
enum class Placement { exact, rough };

/// The digit in its 20 pixels, and in the 28.
struct PlacedDigit {
    cv::Mat scaled; ///< CV_8U, 20 x 20
    DigitImage image{};
};

/// The digit alone, its ink from 0 to 255 (CV_8U, of the box's size). In a photo the blur around it starts at 0 as
/// well, and paler parts of a line, where the pen was light or the lens soft, count in full. `mask`: CV_8U, of the
/// box's size.
cv::Mat cutOut(const InkMap& map, const cv::Mat& mask, const cv::Rect& box, float contrast);

/// The digit turned by `degrees` (positive: clockwise) and cropped again. `ink`: as cutOut() gives it.
cv::Mat turnedInk(const cv::Mat& ink, double degrees);

/// `ink`: CV_8U, 0 ground to 255 full ink, cropped to the digit. Scales it by area into 20 x 20 with the aspect kept,
/// strokes no thinner than a pen's in MNIST, and moves its centre of mass to the centre of 28 x 28.
PlacedDigit placeDigit(const cv::Mat& ink, Placement placement = Placement::exact);

} // namespace digitlab
