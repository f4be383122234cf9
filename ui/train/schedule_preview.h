#pragma once

#include "core/api/recipe.h"

#include <QWidget>

#include <vector>

namespace digitlab {

/// A small curve of the learning rate over the epochs. Logarithmic for steps, for they are factors.
class SchedulePreview : public QWidget {
    Q_OBJECT

public:
    explicit SchedulePreview(QWidget* parent = nullptr);

    /// `rates`: evenly spaced from the start to the end; empty shows nothing.
    void setRates(const std::vector<double>& rates, const Recipe& recipe);

    QSize sizeHint() const override { return {200, 64}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> marks() const;
    void paintMarks(QPainter& painter, const QRectF& plot) const;

    std::vector<double> m_rates;
    Recipe m_recipe;
};

} // namespace digitlab
