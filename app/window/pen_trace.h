#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <vector>

class QWidget;

namespace digitlab {

/// How long it takes from a movement of the pen until the bars that answer it have been painted: told at the end, on
/// the standard error with DIGITLAB_TRACE=1, as `trace pen-to-bars-ms N` (the median) and `trace longest-pen-to-bars-ms
/// N`.
class PenTrace : public QObject {
    Q_OBJECT

public:
    /// bars: whose painting ends the wait.
    explicit PenTrace(QWidget& bars, QObject* parent = nullptr);
    ~PenTrace() override;

    void penMoved();
    void answered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_enabled;
    QElapsedTimer m_clock;
    /// When the pen made the oldest movement that has no answer yet, and the one that the answer on its way is to; in
    /// nanoseconds, -1: none.
    qint64 m_moved = -1;
    qint64 m_answered = -1;
    std::vector<qint64> m_waits;
};

} // namespace digitlab
