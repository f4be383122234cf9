#pragma once

#include "core/recognition/normaliser.h"
#include "core/recognition/photo/halvings.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// The longest sides of the pictures in the first two steps, in pixels; larger ones are halved until they fit.
/// The commonest photos of 4,000 and 4,032 pixels end at a sixteenth, which is read in half the time of an eighth.
inline constexpr int stepSide = 480;
inline constexpr int croppedSide = 256;

/// How often a picture of this size is halved until it fits.
int halvingsToFit(cv::Size size, int side);

/// `original` with the ink's box, and `cropped` to it. `picture` is 8 bits, grey or RGB, of any size; `box` is in its
/// pixels and may be empty (then there is no second step).
void addOriginalAndCropped(std::vector<Step>& steps, Halvings& picture, const cv::Rect& box);

/// `scaled` (20 x 20) and `centred` (28 x 28).
void addScaledAndCentred(std::vector<Step>& steps, const cv::Mat& scaled, const DigitImage& image);

} // namespace digitlab
