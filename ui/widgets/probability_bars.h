#pragma once

#include <QAbstractScrollArea>
#include <QStringList>

#include <vector>

namespace digitlab {

/// One bar a class with its value at the right. Those that are the answer, or compete for it, are in accent and bold.
/// Up to twelve classes show at once, more are scrolled.
class ProbabilityBars : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    /// Rows with empty bars and no values.
    void setClasses(const QStringList& classes);
    /// probabilities: one a class, 0..1. highlighted: rows in accent.
    void setProbabilities(const std::vector<float>& probabilities, const std::vector<int>& highlighted);
    /// Bars of few classes may stand in two columns where there is little height; those of many stay in one.
    void setColumns(int columns);
    /// Takes the values away, keeps the classes.
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void classesChanged();
    void describe();
    void updateScrollBar();
    int columns() const;
    /// One under the other, in each column.
    int rows() const;
    void paintRow(QPainter& painter, int row, const QRect& place) const;
    bool isHighlighted(int row) const;

    QStringList m_classes;
    std::vector<float> m_probabilities;
    std::vector<int> m_highlighted;
    int m_columns = 1;
    int m_labelWidth = 0;
    int m_valueWidth = 0;
};

} // namespace digitlab
