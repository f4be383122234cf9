#pragma once

#include "ui/train/x_axis.h"

namespace digitlab {

/// How a person likes the charts; worth keeping from one time to the next.
struct ChartChoices {
    XAxis axis = XAxis::epoch;
    int smoothing = 50; ///< 0: none, 50: the usual, 100: strong
    bool operator==(const ChartChoices&) const = default;
};

} // namespace digitlab
