#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// Whether a photo's ink is lighter than its ground. `picture`: grey or RGB, 8 bits.
bool isLightOnDark(const cv::Mat& picture);

} // namespace digitlab
