#include "ui/widgets/title_button.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int height_ = 40;
constexpr int chevron = 16;
constexpr int gap = 10;
constexpr int leastText = 60;

} // namespace

TitleButton::TitleButton(QWidget* parent)
    : QPushButton(parent)
{
    setProperty("tall", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont TitleButton::titleFont() const
{
    return largeFont(font());
}

QSize TitleButton::sizeHint() const
{
    return {QFontMetrics(titleFont()).horizontalAdvance(text()) + 1 + gap + chevron + 2 * padding, height_};
}

QSize TitleButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), leastText + gap + chevron + 2 * padding), height_};
}

void TitleButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // The style sheet has its own idea of a button's palette.
    const QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(color(Token::accent, colours), 2) : QPen(Qt::NoPen));
    painter.setBrush(isDown()           ? QBrush(color(Token::line, colours))
                         : underMouse() ? QBrush(color(isDark(colours) ? Token::card : Token::sunken, colours))
                                        : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 6, 6);

    const QFontMetrics metrics(titleFont());
    const int room = width() - 2 * padding - gap - chevron;
    const QString words = metrics.elidedText(text(), Qt::ElideMiddle, room);
    painter.setFont(titleFont());
    painter.setPen(color(isEnabled() ? Token::text : Token::off, colours));
    painter.drawText(QRect(padding, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    const int left = padding + std::min(room, metrics.horizontalAdvance(words)) + gap;
    digitlab::icon(QStringLiteral("chevron-down"), colours, Token::text2)
        .paint(&painter, QRect(left, (height() - chevron) / 2 + 1, chevron, chevron), Qt::AlignCenter,
               isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace digitlab
