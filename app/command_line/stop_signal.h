#pragma once

#include <functional>
#include <memory>

namespace digitlab {

/// While it lives, Ctrl-C (SIGINT), SIGTERM and a terminal that goes away (SIGHUP) call `onStop` once, on a thread of
/// its own; further ones change nothing. One at a time.
class StopSignal {
public:
    explicit StopSignal(std::function<void()> onStop);
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
