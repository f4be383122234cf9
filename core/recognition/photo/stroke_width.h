#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// The mean width of the lines in a mask (CV_8U, 0 or not), in pixels: twice the distance to the edge, averaged along
/// the lines' middles. 0 where the mask is empty.
float strokeWidth(const cv::Mat& mask);

} // namespace digitlab
