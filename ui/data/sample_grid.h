#pragma once

#include "core/api/data.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <memory>
#include <vector>

namespace digitlab {

/// The training part's pictures as ink on paper with their labels under them, in a seeded order. Only what is visible
/// is painted, so that any number of pictures scrolls fluidly. Arrow keys walk from picture to picture.
class SampleGrid : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit SampleGrid(QWidget* parent = nullptr);

    void setData(std::shared_ptr<const DataSet> set);
    /// A class's label, or -1 for all.
    void setClass(int label);
    /// Another order for another seed.
    void setOrder(std::uint32_t seed);

    /// Indices into the training part as they are shown.
    const std::vector<std::uint32_t>& shown() const { return m_shown; }
    int columns() const;
    /// Where a picture's cell is, in the viewport's pixels.
    QRect cell(int position) const;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void select();
    void updateScrollBar();
    void describe();
    void setCurrent(int position);
    int rows() const;
    /// From a column's left edge to the next one's.
    int stride() const;
    int cellHeight() const;
    int positionAt(const QPoint& point) const;
    QString words(int position) const;
    void paintCell(QPainter& painter, int position, QImage& picture) const;
    QList<QRgb> colours() const;

    std::shared_ptr<const DataSet> m_data;
    std::vector<std::uint32_t> m_shown;
    int m_class = -1;
    std::uint32_t m_seed = 1;
    int m_current = 0;
};

} // namespace digitlab
