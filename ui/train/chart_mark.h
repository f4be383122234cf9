#pragma once

#include "ui/train/run_history.h"

#include <QFont>
#include <QPalette>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace digitlab {

/// What a chart tells of one batch.
struct MarkWords {
    struct Row {
        QString label;
        QString value;
    };

    QString title; ///< epoch and batch
    std::vector<Row> rows;

    /// All in one line, for a screen reader.
    QString sentence() const;
};

/// `brief`: only the values of the curve, without learning rate and time. `narrow`: without the epoch of the
/// validation.
MarkWords markWords(const RunHistory& history, Curve curve, std::size_t batch, bool brief, bool narrow);

/// The newest values of a curve in a sentence.
QString newestWords(const RunHistory& history, Curve curve);

/// Where a readout of this size stands: beside the marked point and never on it, within `room` as far as it has space.
QRectF readoutPlace(const QRectF& room, const QSizeF& size, const QPointF& point);

/// A vertical line through the plot with a dot on the curve, and the readout beside it. In pixels.
class ChartMark {
public:
    ChartMark(MarkWords words, const QPointF& point, bool dot, const QFont& font);

    /// `plot` holds the line, `room` the readout.
    QRectF readout(const QRectF& room) const;
    void paint(QPainter& painter, const QRectF& plot, const QRectF& room, const QPalette& palette) const;

private:
    QSizeF size() const;

    MarkWords m_words;
    QPointF m_point;
    bool m_dot;
    QFont m_font;
    QFont m_titleFont;
};

} // namespace digitlab
