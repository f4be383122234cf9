#pragma once

#include <opencv2/core/mat.hpp>

namespace digitlab {

/// Whether a connected piece of ink (CV_8U, ink is not 0, upright) is a tick: one stroke that goes down to the right
/// and then, longer, up to the right, so that each column is crossed once. No digit is written so.
bool isTick(const cv::Mat& mask);

} // namespace digitlab
