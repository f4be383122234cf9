#pragma once

#include <opencv2/core.hpp>
#include <optional>

namespace digitlab {

/// The colour of the ground where it is even throughout, as in drawings made on a screen: one level makes up a good
/// part of the picture and most of its border. Nothing for photos and scans. `picture`: grey or RGB, 8 bits.
std::optional<cv::Scalar> evenGround(const cv::Mat& picture);

/// The same by some of a large picture's pixels.
std::optional<cv::Scalar> sampledEvenGround(const cv::Mat& picture);

/// CV_32F: how far each pixel is from that colour, 0..1, in the channel where it is farthest. Ink counts the same
/// whether it is darker or lighter than its ground, and in whatever colour.
cv::Mat distanceFrom(const cv::Mat& picture, const cv::Scalar& colour);

} // namespace digitlab
