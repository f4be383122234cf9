#include "ui/window/rail_item.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace digitlab {

namespace {

constexpr QSize itemSize(72, 64);
constexpr int iconSide = 24;
constexpr int iconTop = 10;
constexpr int labelTop = 36;
constexpr int labelHeight = 20;

} // namespace

RailItem::RailItem(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(itemSize);
}

QSize RailItem::sizeHint() const
{
    return itemSize;
}

void RailItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = rect();
    if (isChecked() || isDown() || underMouse()) {
        const Token ground = isChecked() ? Token::tint : isDown() ? Token::line : Token::sunken;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ground, palette()));
        painter.drawRoundedRect(whole, 8, 8);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 7, 7);
    }
    const QRect iconRect((width() - iconSide) / 2, iconTop, iconSide, iconSide);
    digitlab::icon(m_iconName, palette(), Token::text2)
        .paint(&painter, iconRect, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    painter.setFont(smallFont(font()));
    painter.setPen(color(isChecked() ? Token::accent : Token::text2, palette()));
    const QRect label(2, labelTop, width() - 4, labelHeight);
    painter.drawText(label, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
}

void RailItem::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailItem::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace digitlab
