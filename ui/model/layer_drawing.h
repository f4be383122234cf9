#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace digitlab {

/// A layer's output by its shape: maps as a stack of sheets that show an example digit at their resolution, a vector as
/// cells, the last vector as one bar among its classes.
class LayerDrawing : public QWidget {
    Q_OBJECT

public:
    /// classes: of the last layer, whose drawing has a bar; empty for all others.
    LayerDrawing(std::vector<int> shape, QStringList classes, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSheets(QPainter& painter) const;
    void paintCells(QPainter& painter) const;
    void paintClasses(QPainter& painter) const;

    std::vector<int> m_shape;
    QStringList m_classes;
};

} // namespace digitlab
