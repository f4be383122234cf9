#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// Whether connected ink must be several signs that touch, in a row or one under another: longer than any sign but a
/// stroke, and not one stroke that goes along. `mask`: CV_8U, ink is not 0, cropped to it.
bool isChain(const cv::Mat& mask);

/// The long side of a sign: of the ink itself, or the short side of a chain.
double signSize(const cv::Mat& mask);

} // namespace digitlab
