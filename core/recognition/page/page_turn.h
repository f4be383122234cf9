#pragma once

#include "core/recognition/page/page_ink.h"
#include "core/recognition/page/page_reader.h"

namespace digitlab {

/// The page turned clockwise by quarters.
PageInk quarterTurned(const PageInk& page, int quarters);

/// From pixels of the page turned by quarters back to those of the page of this size.
Point quarterBack(Point p, int quarters, cv::Size size);

/// By how many quarters clockwise the page is to be turned to stand upright.
int quartersToUpright(const PageInk& page, const Judge& judge);

/// Whether a page whose rows are level stands upside down.
bool isUpsideDown(const PageInk& page, const Judge& judge);

} // namespace digitlab
