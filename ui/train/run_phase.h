#pragma once

namespace digitlab {

/// Where the page stands with its training.
enum class RunPhase {
    idle,
    opening,  ///< an earlier run is being read
    starting, ///< asked for, data are being loaded
    running,
    paused,
    stopping, ///< asked to stop, not yet over
};

} // namespace digitlab
