#pragma once

#include "core/api/data.h"

namespace digitlab {

/// The lists that a run leaves (total.txt, train.txt and val.txt beside its run.json) name pictures as they lie on the
/// disk: one of them is to be read with that run's `transpose` and `invert`, which are added here. Any other path, and
/// a run.json that cannot be read, changes nothing.
void addChangesOfRun(OpenDataOptions& options);

} // namespace digitlab
