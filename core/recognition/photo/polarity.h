#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// Whether a photo's ink is lighter than its ground. `picture`: grey or RGB, 8 bits.
bool isLightOnDark(const cv::Mat& picture);

/// Whether most of the border belongs to the darker of the two lights that the picture consists of.
bool isDarkAtBorder(const cv::Mat& picture);

} // namespace digitlab
