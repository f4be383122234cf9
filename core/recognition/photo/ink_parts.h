#pragma once

#include "core/recognition/photo/ink_map.h"

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// One connected part of the ink.
struct InkPart {
    int label = 0;
    cv::Rect box;
    int area = 0;      ///< pixels
    float weight = 0;  ///< sum of the ink in it
    float level = 0;   ///< mean of the ink in it
    int onBorder = 0;  ///< how many of its pixels lie on the picture's border
    bool edge = false; ///< see isEdge(), or lies in what edgeRegion() gives

    int longSide() const { return box.width > box.height ? box.width : box.height; }
};

/// The parts of a map that are darker than a level.
struct InkParts {
    cv::Mat labels; ///< CV_32S
    std::vector<InkPart> parts;

    /// CV_8U, 255 on these parts.
    cv::Mat maskOf(const std::vector<InkPart>& chosen) const;
};

/// `edges`: what edgeRegion() gives, or empty.
InkParts partsAbove(const cv::Mat& ink, float level, const cv::Mat& edges = {});

/// A table beside the paper, a finger: all that hangs together with the border by narrow gaps and along a good part of
/// its own length. CV_8U mask of the ink's size; empty where there is none.
cv::Mat edgeRegion(const cv::Mat& ink, float level);

/// The least that counts as ink: above the noise of a photo, a small share of the darkest ink of a drawing.
float lowestInk(const InkMap& map);

/// A table's edge, a shadow, a frame or a line over the whole page: comes in from the border along a good part of its
/// own length, or goes from border to border.
bool isEdge(const InkPart& part, cv::Size picture);

/// The level that the darkest tenth of the masked ink reaches: its contrast, little moved by single pixels and edges.
/// `mask`: CV_8U of the ink's size.
float contrastOf(const cv::Mat& ink, const cv::Mat& mask, const cv::Rect& box);

/// Around these parts; empty when there are none.
cv::Rect boxOf(const std::vector<InkPart>& parts);

} // namespace digitlab
