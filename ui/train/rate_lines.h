#pragma once

#include <QFont>
#include <QPalette>
#include <QRectF>

#include <functional>
#include <vector>

class QChart;
class QGraphicsLineItem;
class QGraphicsSimpleTextItem;

namespace digitlab {

/// A step of the learning rate, at this batch.
struct RateChange {
    std::size_t batch = 0;
    double from = 0;
    double to = 0;
};

/// Dotted vertical lines where the learning rate steps, with the two rates beside them where there is room.
class RateLines {
public:
    /// Its items belong to the chart. `words`: whether the rates are told.
    RateLines(QChart& chart, bool words);

    void setChanges(const std::vector<RateChange>& changes) { m_changes = changes; }
    /// `xOf` gives a batch's place in pixels; what lies outside of the plot is hidden.
    void place(const QRectF& plot, const std::function<double(std::size_t)>& xOf, const QPalette& palette,
               const QFont& font);

private:
    struct Item {
        QGraphicsLineItem* line;
        QGraphicsSimpleTextItem* words;
    };

    bool placeWords(const Item& item, const RateChange& change, double x, double taken, const QRectF& plot) const;

    QChart& m_chart;
    const bool m_words;
    std::vector<RateChange> m_changes;
    std::vector<Item> m_items;
};

} // namespace digitlab
