#pragma once

#include "core/recognition/photo/ink_parts.h"

#include <vector>

namespace digitlab {

/// Takes printed tables and boxes out of the parts of a page and returns them: they go around several others, and are
/// thin and larger than the writing.
std::vector<InkPart> takeFrames(std::vector<InkPart>& parts);

/// Takes rings and boxes around a digit or a few out of the parts and returns them: closed lines that touch nothing
/// inside. `all`: what `parts` are from.
std::vector<InkPart> takeRings(const InkParts& all, std::vector<InkPart>& parts);

/// Clears the upright and level lines of frames in a page's ink (CV_32F), so that digits that touch them come free.
/// Where a stroke crosses a line it stays. `all`: what `frames` are from; `height`: usual long side of a sign.
void removeFrameLines(cv::Mat& ink, const InkParts& all, const std::vector<InkPart>& frames, double height);

} // namespace digitlab
