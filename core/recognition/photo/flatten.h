#pragma once

#include "core/api/picture.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// The picture without transparency: grey or RGB, 8 bits. What lies under fully transparent pixels counts for nothing.
/// Ink on a transparent ground comes to lie on white when it is dark and on black when it is light; a picture that is
/// opaque for the most part is laid on its own mean colour, so that clear corners do not look like ink. Without alpha
/// this is a view of the picture's own pixels.
cv::Mat flattened(const Picture& picture);

/// Rounded, at least 1 x 1.
cv::Size scaledSize(cv::Size size, double scale);

/// The means of blocks of 2 x 2 pixels, 4 x 4 and so on (8 bits); an odd column at the right and an odd row at the
/// bottom are dropped each time. A side of one pixel stays. For more than one halving only every `rowStep`th row (a
/// power of 2) is read.
cv::Mat halved(const cv::Mat& picture, int times = 1, int rowStep = 1);

/// Halved until the long side is at most one and a half times `longSide`: between that and three quarters of it where
/// the picture is that large. Much faster than reducedTo().
cv::Mat halvedTo(const cv::Mat& picture, int longSide);

/// Scaled down so that the long side has `longSide` pixels, in one step (cv::InterpolationFlags); smaller ones stay as
/// they are.
cv::Mat resizedTo(const cv::Mat& picture, int longSide, int interpolation);

/// Scaled down by area so that the long side is at most `longSide`; smaller ones stay as they are.
cv::Mat reducedTo(const cv::Mat& picture, int longSide);

} // namespace digitlab
