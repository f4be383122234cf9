#include "ui/train/rate_lines.h"

#include "ui/theme/theme.h"
#include "ui/train/numbers.h"

#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr std::size_t mostLines = 40;
constexpr double away = 6;

} // namespace

RateLines::RateLines(QChart& chart, bool words)
    : m_chart(chart)
    , m_words(words)
{
}

void RateLines::place(const QRectF& plot, const std::function<double(std::size_t)>& xOf, const QPalette& palette,
                      const QFont& font)
{
    const std::size_t count = std::min(m_changes.size(), mostLines);
    while (m_items.size() < count)
        m_items.push_back({new QGraphicsLineItem(&m_chart), new QGraphicsSimpleTextItem(&m_chart)});
    QPen pen(color(Token::text2, palette), 1);
    pen.setDashPattern({2, 3});
    double taken = plot.left();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        item.line->hide();
        item.words->hide();
        if (i >= count)
            continue;
        const RateChange& change = m_changes[m_changes.size() - count + i];
        const double x = std::round(xOf(change.batch)) + 0.5;
        if (!(x >= plot.left() && x <= plot.right()))
            continue;
        item.line->setLine(x, plot.top(), x, plot.bottom());
        item.line->setPen(pen);
        item.line->show();
        item.words->setFont(smallFont(font));
        item.words->setBrush(color(Token::text2, palette));
        if (m_words && placeWords(item, change, x, taken, plot))
            taken = std::max(x, item.words->x() + item.words->boundingRect().width()) + away;
    }
}

bool RateLines::placeWords(const Item& item, const RateChange& change, double x, double taken, const QRectF& plot) const
{
    item.words->setText(
        QCoreApplication::translate("Charts", "rate %1 → %2").arg(shortText(change.from), shortText(change.to)));
    const double length = item.words->boundingRect().width();
    // At the left of its line, where the curve is low; at the right when that is taken.
    const double left = x - away - length >= taken ? x - away - length : x + away;
    item.words->setPos(left, plot.top() - 2);
    item.words->setVisible(left >= taken && left + length <= plot.right());
    return item.words->isVisible();
}

} // namespace digitlab
