#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace digitlab {

/// The three lines of a chart as they are drawn, with their words, on one row.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    /// Without smoothing the batches are the only line of the training.
    void setSmoothed(bool smoothed);
    /// Draws itself into a rectangle of any painter, at its right end.
    void paint(QPainter& painter, const QRectF& box) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList words(bool brief) const;
    int widthOf(const QStringList& words, bool brief) const;

    bool m_smoothed = true;
};

} // namespace digitlab
