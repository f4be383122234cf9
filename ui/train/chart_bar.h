#pragma once

#include "ui/train/x_axis.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace digitlab {

/// How the charts above it are shown: how strongly the curves are smoothed, what the x axis counts, and the way back
/// from a closer look.
class ChartBar : public QWidget {
    Q_OBJECT

public:
    explicit ChartBar(QWidget* parent = nullptr);

    // Shown without a signal.
    void setAxis(XAxis axis);
    void setSmoothing(int percent);
    /// Over how many batches that is.
    void setSpan(double batches);
    void setZoomed(bool zoomed);

Q_SIGNALS:
    void axisChosen(digitlab::XAxis axis);
    /// 0..100.
    void smoothingChosen(int percent);
    void showAllPressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showSpan();

    double m_span = 1;
    QLabel* m_smoothingLabel;
    QSlider* m_slider;
    QLabel* m_value;
    QLabel* m_axisLabel;
    QComboBox* m_axis;
    QPushButton* m_all;
};

} // namespace digitlab
