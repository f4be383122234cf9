#include "ui/train/legend.h"

#include "ui/theme/theme.h"
#include "ui/train/chart_lines.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int markWidth = 20;
constexpr int markGap = 8;
constexpr int wordGap = 20;
constexpr int briefGap = 12;

void paintMark(QPainter& painter, const QPen& pen, bool restless, const QRectF& box)
{
    const double y = box.center().y();
    painter.setPen(pen);
    if (!restless) {
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        return;
    }
    QPainterPath path(QPointF(box.left(), y + 2));
    const double heights[] = {-4, 3, -2, 4, -4, 1};
    for (int i = 0; i < 6; ++i)
        path.lineTo(box.left() + (i + 1) * box.width() / 6, y + heights[i]);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

Legend::Legend(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Legend::setSmoothed(bool smoothed)
{
    if (m_smoothed == smoothed)
        return;
    m_smoothed = smoothed;
    updateGeometry();
    update();
}

QStringList Legend::words(bool brief) const
{
    if (!m_smoothed)
        return {tr("batches"), tr("validation")};
    return {tr("batches"), brief ? tr("smoothed") : tr("training, smoothed"), tr("validation")};
}

int Legend::widthOf(const QStringList& words, bool brief) const
{
    const QFontMetrics metrics(font());
    int width = 0;
    for (const QString& word : words)
        width += markWidth + markGap + metrics.horizontalAdvance(word) + 1;
    return width + (brief ? briefGap : wordGap) * static_cast<int>(words.size() - 1);
}

QSize Legend::sizeHint() const
{
    return {widthOf(words(false), false), QFontMetrics(font()).height()};
}

QSize Legend::minimumSizeHint() const
{
    return {widthOf(words(true), true), sizeHint().height()};
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, rect());
}

void Legend::paint(QPainter& painter, const QRectF& box) const
{
    const bool brief = width() < sizeHint().width();
    const QStringList shown = words(brief);
    const ChartPens pens(palette(), m_smoothed);
    const QList<QPen> lines = m_smoothed ? QList<QPen>{pens.batches, pens.smoothed, pens.validation}
                                         : QList<QPen>{pens.batches, pens.validation};
    const QFontMetrics metrics(font());
    painter.setFont(font());
    double x = std::max(box.left(), box.right() - widthOf(shown, brief));
    for (int i = 0; i < shown.size(); ++i) {
        paintMark(painter, lines[i], i == 0, QRectF(x, box.top(), markWidth, box.height()));
        x += markWidth + markGap;
        painter.setPen(color(Token::text2, palette()));
        const double length = metrics.horizontalAdvance(shown[i]) + 1;
        painter.drawText(QRectF(x, box.top(), length, box.height()), Qt::AlignVCenter | Qt::AlignLeft, shown[i]);
        x += length + (brief ? briefGap : wordGap);
    }
}

void Legend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace digitlab
