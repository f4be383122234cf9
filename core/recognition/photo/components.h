#pragma once

#include <cstddef>
#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// A connected part of a mask.
struct Component {
    cv::Rect box;
    int area = 0; ///< pixels
};

/// Pixels of a component that follow one another in a row.
struct ComponentRun {
    int y = 0, from = 0, to = 0; ///< without `to`
    std::size_t component = 0;

    int length() const { return to - from; }
};

struct Components {
    cv::Mat labels;                 ///< CV_32S: i + 1 in all[i], 0 in none
    std::vector<Component> all;     ///< in the order of their first pixels, row by row
    std::vector<ComponentRun> runs; ///< of all of them, row by row

    /// The pixels of all[i] in its box.
    cv::Mat maskOf(std::size_t i) const;
};

/// `mask` is CV_8U, 0 or 255; `neighbours` of a pixel that count as connected: 8 or 4. Masks are empty for the most
/// part: by runs this takes less time than the library needs for pixels.
Components componentsOf(const cv::Mat& mask, int neighbours = 8);

/// How many pixels of a mask's four sides are set; a corner belongs to two of them.
int setAtBorder(const cv::Mat& mask);

} // namespace digitlab
