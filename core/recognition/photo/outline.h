#pragma once

#include "core/recognition/photo/ink_map.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// The share of a mask's outline at which the picture shows no edge: the ink goes on there and was taken for ground,
/// as within a shape that is thicker than any stroke. `picture`: CV_8U, grey or RGB, that `map` was made from; `mask`:
/// CV_8U of its size; `contrast`: of the ink in the map's unit.
double flatShare(const cv::Mat& picture, const InkMap& map, const cv::Mat& mask, const cv::Rect& box, float contrast);

} // namespace digitlab
