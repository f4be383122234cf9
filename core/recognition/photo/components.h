#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// A connected part of a mask.
struct Component {
    cv::Rect box;
    int area = 0; ///< pixels
};

struct Components {
    cv::Mat labels; ///< CV_32S: i + 1 in all[i], 0 in none
    std::vector<Component> all;

    /// The pixels of all[i] in its box.
    cv::Mat maskOf(std::size_t i) const;
};

/// `mask` is CV_8U; `neighbours` of a pixel that count as connected: 8 or 4. The library's own way to measure them
/// takes several times as long as finding them.
Components componentsOf(const cv::Mat& mask, int neighbours = 8);

/// How many pixels of a mask's four sides are set; a corner belongs to two of them.
int setAtBorder(const cv::Mat& mask);

} // namespace digitlab
