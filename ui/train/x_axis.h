#pragma once

namespace digitlab {

/// What the charts count along their x axis: epochs, batches of the whole run, or seconds since its start.
enum class XAxis { epoch, batch, time };

} // namespace digitlab
