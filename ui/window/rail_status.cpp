#include "ui/window/rail_status.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int railWidth = 88;
constexpr int margin = 12;
constexpr int barHeight = 4;
constexpr int lineHeight = 16;
constexpr int barTop = 8 + 2 * lineHeight + 8;

} // namespace

RailStatus::RailStatus(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(sizeHint());
}

QSize RailStatus::sizeHint() const
{
    return {railWidth, barTop + barHeight + 8};
}

void RailStatus::setStatus(const QString& first, const QString& second, double done)
{
    const double share = std::clamp(done, 0.0, 1.0);
    if (first == m_first && second == m_second && share == m_done)
        return;
    const bool words = first != m_first || second != m_second;
    m_first = first;
    m_second = second;
    m_done = share;
    if (words)
        tell();
    update();
}

void RailStatus::tell()
{
    if (isEmpty()) {
        setAccessibleName({});
        setToolTip({});
        return;
    }
    const QString line = m_second.isEmpty() ? m_first : tr("%1, %2").arg(m_first, m_second);
    setAccessibleName(tr("Training: %1").arg(line));
    setToolTip(tr("%1. Click to go to the training.").arg(line));
}

void RailStatus::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 1, -5, -1), 7, 7);
    }
    painter.setFont(smallFont(font()));
    painter.setPen(color(underMouse() ? Token::text : Token::text2, palette()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = width() - 8;
    painter.drawText(QRect(4, 8, room, lineHeight), Qt::AlignCenter, metrics.elidedText(m_first, Qt::ElideRight, room));
    painter.drawText(QRect(4, 8 + lineHeight, room, lineHeight), Qt::AlignCenter,
                     metrics.elidedText(m_second, Qt::ElideRight, room));
    const QRectF track(margin, barTop, width() - 2 * margin, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::line, palette()));
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(color(Token::accent, palette()));
    painter.drawRoundedRect(
        QRectF(track.x(), track.y(), std::max<double>(barHeight, track.width() * m_done), barHeight), 2, 2);
}

void RailStatus::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace digitlab
