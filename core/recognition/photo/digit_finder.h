#pragma once

#include "core/api/model.h"
#include "core/recognition/photo/ink_map.h"

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// The digit's pixels in an ink map.
struct FoundDigit {
    Hint hint = Hint::nothing;
    cv::Mat edges;      ///< see edgeRegion(); empty where there are none, and where the digit itself lies in them
    cv::Mat mask;       ///< CV_8U, 255 where the digit is
    cv::Rect box;       ///< around it
    float contrast = 0; ///< the ink's level, in the map's unit
    /// The digit's pixels without parts that may be marks beside it; empty where there are none.
    cv::Mat withoutMarks;
    bool doubtful = false;       ///< see Normalised
    bool column = false;         ///< see Normalised
    bool others = false;         ///< see Reading
    bool leftEdges = false;      ///< something along the picture's border was left out
    std::vector<cv::Mat> groups; ///< pixels of parts that may be digits of their own, see groupsApart()
};

/// Looks for the digit among the connected parts of the ink: leaves out specks, edges and shadows that come in from
/// the border, keeps the pieces of a broken digit. `empty`, `noContrast`, `dot`: there is nothing to read.
FoundDigit findDigit(const InkMap& map);

} // namespace digitlab
