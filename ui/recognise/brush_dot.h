#pragma once

#include <QWidget>

namespace digitlab {

/// Shows how thick the brush is.
class BrushDot : public QWidget {
    Q_OBJECT

public:
    explicit BrushDot(QWidget* parent = nullptr);

    /// In parts of the canvas's side.
    void setBrush(double width);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_width = 0;
};

} // namespace digitlab
