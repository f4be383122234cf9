#include "ui/data/split_bar.h"

#include "ui/data/hatch.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int barHeight = 16;
constexpr double gap = 2;
constexpr int markSide = 12;
constexpr int markGap = 8;
constexpr int wordGap = 20;

QPainterPath rounded(const QRectF& box)
{
    QPainterPath path;
    path.addRoundedRect(box, 2, 2);
    return path;
}

} // namespace

SplitBar::SplitBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(barHeight);
}

void SplitBar::setCounts(std::size_t training, std::size_t validation)
{
    m_training = training;
    m_validation = validation;
    update();
}

void SplitBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    const auto all = static_cast<double>(m_training + m_validation);
    if (all <= 0) {
        painter.fillPath(rounded(whole), color(Token::track, palette()));
        return;
    }
    // A part that there is can be seen, however small.
    const double room = whole.width() - gap;
    const double left = std::clamp(std::round(room * static_cast<double>(m_training) / all), 2.0, room - 2);
    painter.fillPath(rounded(QRectF(0, 0, left, whole.height())), color(Token::train, palette()));
    painter.fillPath(rounded(QRectF(left + gap, 0, room - left, whole.height())),
                     validationBrush(palette(), devicePixelRatioF()));
}

SplitLegend::SplitLegend(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString SplitLegend::word(bool validation) const
{
    return validation ? tr("validation") : tr("training");
}

QSize SplitLegend::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int words = metrics.horizontalAdvance(word(false)) + metrics.horizontalAdvance(word(true)) + 2;
    return {2 * (markSide + markGap) + words + wordGap, std::max(metrics.height(), markSide)};
}

void SplitLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(font());
    int x = 0;
    for (const bool validation : {false, true}) {
        const int top = (height() - markSide) / 2;
        const QRectF mark(x, top, markSide, markSide);
        painter.fillPath(rounded(mark),
                         validation ? validationBrush(palette(), devicePixelRatioF())
                                    : QBrush(color(Token::train, palette())));
        x += markSide + markGap;
        const int length = metrics.horizontalAdvance(word(validation)) + 1;
        painter.setPen(color(Token::text2, palette()));
        painter.drawText(QRect(x, 0, length, height()), Qt::AlignVCenter | Qt::AlignLeft, word(validation));
        x += length + wordGap;
    }
}

void SplitLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace digitlab
