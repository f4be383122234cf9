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
constexpr int briefGap = 12;

enum class Mark { batches, onlyBatches, smoothed, validation };

void paintMark(QPainter& painter, Mark which, const QRectF& box, const QPalette& palette)
{
    const double y = box.center().y();
    if (which == Mark::batches || which == Mark::onlyBatches) {
        QPainterPath path(QPointF(box.left(), y + 2));
        const double heights[] = {-4, 3, -2, 4, -4, 1};
        for (int i = 0; i < 6; ++i)
            path.lineTo(box.left() + (i + 1) * box.width() / 6, y + heights[i]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(which == Mark::batches ? Token::raw : Token::train, palette), 1.2));
        painter.drawPath(path);
        return;
    }
    const bool smoothed = which == Mark::smoothed;
    QPen pen(color(smoothed ? Token::train : Token::validation, palette), smoothed ? 2.5 : 2);
    pen.setCapStyle(Qt::FlatCap);
    if (!smoothed)
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
    const QList<Mark> marks = m_smoothed ? QList<Mark>{Mark::batches, Mark::smoothed, Mark::validation}
                                         : QList<Mark>{Mark::onlyBatches, Mark::validation};
    const QFontMetrics metrics(font());
    painter.setFont(font());
    double x = std::max(box.left(), box.right() - widthOf(shown, brief));
    for (int i = 0; i < shown.size(); ++i) {
        paintMark(painter, marks[i], QRectF(x, box.top(), markWidth, box.height()), palette());
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
