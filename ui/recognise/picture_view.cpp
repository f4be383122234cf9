#include "ui/recognise/picture_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int titleHeight = 52;
constexpr int padding = 16;
constexpr double radius = 8;

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::set(State state, const QString& name, const QImage& image, const QSize& original)
{
    m_state = state;
    m_name = name;
    m_image = image;
    m_scaled = {};
    m_original = original;
    setAccessibleName(tr("Picture %1").arg(name));
    update();
}

void PictureView::setBusy(const QString& name, const QImage& preview)
{
    set(State::busy, name, preview, {});
}

void PictureView::setPicture(const QImage& image, const QSize& original, const QString& name)
{
    set(State::shown, name, image, original);
}

void PictureView::setUnreadable(const QString& name)
{
    set(State::unreadable, name, {}, {});
}

void PictureView::clear()
{
    set(State::nothing, {}, {}, {});
}

void PictureView::setReadingText(const QString& text)
{
    setAccessibleDescription(text);
}

QRect PictureView::room() const
{
    return rect().adjusted(1, titleHeight, -1, -padding);
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(sheet, color(Token::sunken, palette()));
    paintTitle(painter);
    painter.setClipPath(sheet);
    if (!m_image.isNull() && !room().isEmpty())
        paintPicture(painter);
    else
        paintWords(painter);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(color(Token::accent, palette()), 2) : QPen(color(Token::line, palette()), 1));
    painter.drawPath(sheet);
}

void PictureView::paintTitle(QPainter& painter) const
{
    const QRect title(padding, 0, width() - 2 * padding, titleHeight);
    QString facts;
    if (m_state == State::shown)
        facts = tr("%1 × %2").arg(wholeText(m_original.width()), wholeText(m_original.height()));
    else if (m_state == State::busy)
        facts = tr("Opening…");
    painter.setFont(font());
    painter.setPen(color(Token::text2, palette()));
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, facts);
    const int factsWidth = painter.fontMetrics().horizontalAdvance(facts);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color(Token::text, palette()));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, title.width() - factsWidth - padding));
}

void PictureView::paintPicture(QPainter& painter)
{
    if (m_state == State::shown && std::max(m_image.width(), m_image.height()) <= smallPictureSide) {
        paintWhole(painter, room(), m_image);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize target = (QSizeF(room().size()) * ratio).toSize();
    const QSize fit = m_image.size().scaled(target, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    if (m_scaled.size() != fit)
        m_scaled = QPixmap::fromImage(m_image.scaled(fit, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    m_scaled.setDevicePixelRatio(ratio);
    const QSizeF shown = QSizeF(m_scaled.size()) / ratio;
    const QPoint corner(qRound(room().center().x() - shown.width() / 2 + 0.5),
                        qRound(room().center().y() - shown.height() / 2 + 0.5));
    painter.drawPixmap(corner, m_scaled);
}

void PictureView::paintWords(QPainter& painter) const
{
    QString words;
    if (m_state == State::busy)
        words = tr("Opening…");
    else if (m_state == State::unreadable)
        words = tr("This cannot be shown");
    painter.setFont(largeFont(font()));
    painter.setPen(color(Token::text2, palette()));
    painter.drawText(room().adjusted(padding, 0, -padding, -titleHeight / 2), Qt::AlignCenter | Qt::TextWordWrap,
                     words);
}

void PictureView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Picture %1").arg(m_name));
        update();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        update();
    }
}

void PictureView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace digitlab
