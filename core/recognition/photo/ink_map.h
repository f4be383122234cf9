#pragma once

#include <opencv2/core.hpp>
#include <optional>

namespace digitlab {

/// How much ink lies on each pixel of a picture.
struct InkMap {
    /// CV_32F: the share of the ground's light that is missing, 0 ground, towards 1 ink; noise lies around 0.
    cv::Mat ink;
    /// Size of the picture that this is all or a part of, at the same scale.
    cv::Size whole;
    /// The ground's standard deviation in `ink`.
    float noise = 0;
    /// Drawn on an even ground: no photo, every difference from the ground is meant.
    bool clean = false;
    /// The ink is lighter than its ground.
    bool lightInk = false;
};

/// The map of a picture with an even ground (see evenGround()); nothing for photos.
std::optional<InkMap> mapDrawing(const cv::Mat& picture);

/// The same where the ground's colour is known; `picture` may be a part of one of the size `whole`.
InkMap mapDrawing(const cv::Mat& picture, const cv::Scalar& ground, cv::Size whole);

/// Finds out whether the ink is darker or lighter than the ground, takes the uneven light away and gives what is left.
/// `picture`: grey or RGB, 8 bits. In colour the channel that shows the ink best counts at each pixel.
InkMap mapPhoto(const cv::Mat& picture);

/// The map of a photo that ink may fill to the borders, with a margin of so many pixels without ink around it. The
/// ground is what most of the border shows.
InkMap mapFilled(const cv::Mat& picture, int margin);

/// A second look at a photo, once `digit` (CV_8U mask) tells roughly where the ink is: the ground follows the light as
/// closely as the width of its strokes allows, and the channels are weighted by how well they show it. `picture` may be
/// a part of one of the size `whole`.
InkMap mapPhotoAgain(const cv::Mat& picture, bool lightInk, const cv::Mat& digit, cv::Size whole);

} // namespace digitlab
