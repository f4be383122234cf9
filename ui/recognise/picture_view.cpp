#include "ui/recognise/picture_view.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int titleHeight = 52;
constexpr int padding = 16;
constexpr double radius = 8;
// Smaller pictures are enlarged in whole steps, so that their pixels stay pixels.
constexpr int smallPicture = 64;

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setPicture(const QImage& image, const QSize& original, const QString& name)
{
    m_image = image;
    m_scaled = {};
    m_original = original;
    m_name = name;
    setAccessibleName(tr("Picture %1").arg(name));
    update();
}

void PictureView::clear()
{
    m_image = {};
    m_scaled = {};
    update();
}

void PictureView::setReadingText(const QString& text)
{
    setAccessibleDescription(text);
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(sheet, color(Token::sunken, palette()));

    const QRect title(padding, 0, width() - 2 * padding, titleHeight);
    const QString size = tr("%1 × %2").arg(m_original.width()).arg(m_original.height());
    painter.setPen(color(Token::text2, palette()));
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, size);
    const int sizeWidth = painter.fontMetrics().horizontalAdvance(size);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color(Token::text, palette()));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, title.width() - sizeWidth - padding));

    const QRect room = rect().adjusted(1, titleHeight, -1, -padding);
    if (!m_image.isNull() && !room.isEmpty()) {
        const double ratio = devicePixelRatioF();
        QSizeF fit = QSizeF(m_image.size()).scaled(QSizeF(room.size()) * ratio, Qt::KeepAspectRatio);
        const bool small = std::max(m_image.width(), m_image.height()) <= smallPicture;
        if (small) {
            const int times = std::max(1, static_cast<int>(fit.width() / m_image.width() + 1e-6));
            fit = QSizeF(m_image.size() * times);
        }
        const QSize target = fit.toSize().expandedTo(QSize(1, 1));
        if (m_scaled.size() != target) {
            m_scaled = QPixmap::fromImage(m_image.scaled(target, Qt::IgnoreAspectRatio,
                                                         small ? Qt::FastTransformation : Qt::SmoothTransformation));
        }
        m_scaled.setDevicePixelRatio(ratio);
        const QSizeF shown = QSizeF(m_scaled.size()) / ratio;
        const QPoint corner(qRound(room.center().x() - shown.width() / 2 + 0.5),
                            qRound(room.center().y() - shown.height() / 2 + 0.5));
        painter.setClipPath(sheet);
        painter.drawPixmap(corner, m_scaled);
        painter.setClipping(false);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(color(Token::accent, palette()), 2) : QPen(color(Token::line, palette()), 1));
    painter.drawPath(sheet);
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
