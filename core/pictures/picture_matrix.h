#pragma once

#include "core/api/picture.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// A matrix over the picture's own pixels; it lives no longer than the picture.
cv::Mat matrixOf(Picture& picture);
/// The same to read from; whoever writes into it writes into the picture.
cv::Mat matrixOf(const Picture& picture);

/// A copy of a matrix of 8 bits and 1, 3 or 4 channels, in the picture's order of channels.
Picture pictureOf(const cv::Mat& matrix);

} // namespace digitlab
