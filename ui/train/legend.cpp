#include "ui/train/legend.h"

#include "ui/theme/theme.h"

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

void paintMark(QPainter& painter, int which, const QRectF& box, const QPalette& palette)
{
    const double y = box.center().y();
    if (which == 0) {
        QPainterPath path(QPointF(box.left(), y + 2));
        const double heights[] = {-4, 3, -2, 4, -4, 1};
        for (int i = 0; i < 6; ++i)
            path.lineTo(box.left() + (i + 1) * box.width() / 6, y + heights[i]);
        painter.setPen(QPen(color(Token::raw, palette), 1.2));
        painter.drawPath(path);
        return;
    }
    QPen pen(color(which == 1 ? Token::train : Token::validation, palette), which == 1 ? 2.5 : 2);
    pen.setCapStyle(Qt::FlatCap);
    if (which == 2)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
}

} // namespace

Legend::Legend(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QStringList Legend::words(bool brief) const
{
    return {tr("batches"), brief ? tr("smoothed") : tr("training, smoothed"), tr("validation")};
}

int Legend::widthOf(const QStringList& words) const
{
    const QFontMetrics metrics(font());
    int width = 0;
    for (const QString& word : words)
        width += markWidth + markGap + metrics.horizontalAdvance(word) + 1;
    return width + wordGap * static_cast<int>(words.size() - 1);
}

QSize Legend::sizeHint() const
{
    return {widthOf(words(false)), QFontMetrics(font()).height()};
}

QSize Legend::minimumSizeHint() const
{
    return {widthOf(words(true)), sizeHint().height()};
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList shown = words(width() < sizeHint().width());
    const QFontMetrics metrics(font());
    double x = std::max(0, width() - widthOf(shown));
    for (int i = 0; i < shown.size(); ++i) {
        paintMark(painter, i, QRectF(x, 0, markWidth, height()), palette());
        x += markWidth + markGap;
        painter.setPen(color(Token::text2, palette()));
        const double length = metrics.horizontalAdvance(shown[i]) + 1;
        painter.drawText(QRectF(x, 0, length, height()), Qt::AlignVCenter | Qt::AlignLeft, shown[i]);
        x += length + wordGap;
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
