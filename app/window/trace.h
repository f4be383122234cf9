#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace digitlab {

/// What DIGITLAB_TRACE=1 tells on the standard error; silent without it. Times count from the start of the process as
/// the kernel knows it (its clock ticks, 10 ms), so that loading the program is in them.
class Trace : public QObject {
    Q_OBJECT

public:
    explicit Trace(QObject* parent = nullptr);
    /// Also starts the watch over stalls.
    void firstPaint();
    void engineReady();
    /// Ends the watch and tells the longest stall.
    void end();

private:
    void tell(const char* what, qint64 milliseconds) const;
    void tick();

    bool m_enabled;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    qint64 m_longestStall = 0;
};

} // namespace digitlab
