#pragma once

#include <QChartView>
#include <QString>

#include <vector>

class QBarCategoryAxis;
class QBarSet;
class QCategoryAxis;
class QGraphicsSimpleTextItem;
class QStackedBarSeries;

namespace digitlab {

/// One bar of the chart.
struct ClassBar {
    QString name;
    std::size_t training = 0;
    std::size_t validation = 0;
    std::size_t test = 0;
};

/// How many pictures each class has: training solid, validation striped on top of it, the sum above. With many classes
/// names thin out and sums give way; a bar under the pointer tells all its numbers.
class ClassChart : public QChartView {
    Q_OBJECT

public:
    explicit ClassChart(QWidget* parent = nullptr);
    ~ClassChart() override;

    void setBars(const std::vector<ClassBar>& bars);
    /// How many names and sums are visible now.
    int shownNames() const;
    int shownSums() const;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void recolour();
    void placePlot();
    void placeWords();
    void describe();
    void explain(bool entered, int index);
    QString sentence(const ClassBar& bar) const;

    std::vector<ClassBar> m_bars;
    QBarSet* m_training;
    QBarSet* m_validation;
    QStackedBarSeries* m_series;
    QBarCategoryAxis* m_x;
    QCategoryAxis* m_y;
    std::vector<QGraphicsSimpleTextItem*> m_names;
    std::vector<QGraphicsSimpleTextItem*> m_sums;
    double m_top = 1;
};

} // namespace digitlab
