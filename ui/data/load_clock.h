#pragma once

#include "core/api/progress.h"

#include <QElapsedTimer>

namespace digitlab {

/// How long a load will take, from how fast its stage has gone so far.
class LoadClock {
public:
    void start();
    void add(const Progress& progress) { add(progress, m_timer.isValid() ? m_timer.elapsed() / 1000.0 : 0); }
    /// The same with the time of the progress in seconds.
    void add(const Progress& progress, double seconds);
    /// Negative while it is not known.
    double secondsLeft() const { return m_left; }
    /// 0..1, negative while it is not known.
    double share() const;

private:
    QElapsedTimer m_timer;
    Progress m_first;
    Progress m_last;
    double m_start = 0;
    double m_left = -1;
    bool m_any = false;
};

} // namespace digitlab
