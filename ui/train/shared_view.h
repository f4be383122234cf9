#pragma once

#include "ui/train/axis_limits.h"
#include "ui/train/run_history.h"

#include <QObject>

#include <optional>

namespace digitlab {

/// What the charts of one run show in common: what they count along the x axis, which part of it, and the marked batch.
class SharedView : public QObject {
    Q_OBJECT

public:
    /// `history` outlives it.
    explicit SharedView(const RunHistory& history, QObject* parent = nullptr);

    XAxis axis() const { return m_axis; }
    /// Another axis shows the same batches.
    void setAxis(XAxis axis);

    /// The x axis from 0 to a little beyond the end of the run.
    AxisRange whole() const;
    /// What is shown: all of it as long as nobody has zoomed in.
    AxisRange shown() const { return m_window.value_or(whole()); }
    bool isZoomed() const { return m_window.has_value(); }
    /// Holds this part fast, also when the run goes on. Kept within whole(), and at least a few batches wide.
    void zoom(const AxisRange& window);
    /// Shows the whole run again and follows it.
    void showAll();

    std::optional<std::size_t> mark() const { return m_mark; }
    /// The chart that the person is on; it tells more.
    const QObject* marker() const { return m_marker; }
    void setMark(std::optional<std::size_t> index, const QObject* marker);

Q_SIGNALS:
    void axisChanged();
    void windowChanged();
    void markChanged();

private:
    const RunHistory& m_history;
    XAxis m_axis = XAxis::epoch;
    std::optional<AxisRange> m_window;
    std::optional<std::size_t> m_mark;
    const QObject* m_marker = nullptr;
};

/// A range of `factor` times less length, in which `at` keeps its place.
AxisRange zoomed(const AxisRange& range, double at, double factor);
/// Moved, or cut where it is longer, so that it lies within the limits.
AxisRange keptWithin(const AxisRange& range, const AxisRange& limits);

} // namespace digitlab
