#include "ui/recognise/picture_view.h"

#include "ui/recognise/sign_boxes.h"
#include "ui/recognise/sign_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/number_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr int titleHeight = 52;
constexpr int padding = 16;
constexpr double radius = 8;
constexpr int legendHeight = 40;
constexpr int darkest = 96; ///< grey that light lines are put on

} // namespace

PictureView::PictureView(SignList& signs, QWidget* parent)
    : QWidget(parent)
    , m_signs(signs)
    , m_boxes(new SignBoxes(signs, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_boxes->hide();
    // The legend tells of what is there.
    connect(&signs, &SignList::pageChanged, this, [this] { update(); });
    connect(&signs, &SignList::signChanged, this, [this] { update(); });
    connect(&signs, &SignList::currentChanged, this, &PictureView::revealCurrent);
}

void PictureView::showSigns(bool show)
{
    m_showsSigns = show && m_state == State::shown;
    const int quarters = static_cast<int>(std::lround(m_signs.page().angle / 90)) % 4;
    m_quarters = m_showsSigns ? (quarters + 4) % 4 : 0;
    m_scaled = {};
    m_turned = {};
    m_boxes->setVisible(m_showsSigns);
    if (m_showsSigns)
        m_boxes->setGround(qGray(m_image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0))
                           < darkest);
    arrange();
}

/// The boxes lie where the picture does.
void PictureView::arrange()
{
    m_boxes->setGeometry(room());
    update();
    if (!m_showsSigns || m_original.isEmpty())
        return;
    const bool sideways = m_quarters % 2 != 0;
    const QRectF lies = place().translated(-room().topLeft());
    const double across = sideways ? m_original.height() : m_original.width();
    const double down = sideways ? m_original.width() : m_original.height();
    // Read from the right: to the middle, turned, to the size on the screen, to its place.
    QTransform placement;
    placement.translate(lies.center().x(), lies.center().y());
    placement.scale(lies.width() / across, lies.height() / down);
    placement.rotate(90.0 * m_quarters);
    placement.translate(-m_original.width() / 2.0, -m_original.height() / 2.0);
    m_boxes->setPlacement(placement);
}

void PictureView::fit()
{
    m_zoom.reset();
    setCursor(Qt::ArrowCursor);
    arrange();
    Q_EMIT zoomed(false);
}

void PictureView::zoomAt(QPointF position, double by)
{
    if (m_state != State::shown)
        return;
    m_zoom.zoomAt(position, by, room(), fitPlace());
    setCursor(m_zoom.isZoomed() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    arrange();
    Q_EMIT zoomed(m_zoom.isZoomed());
}

void PictureView::revealCurrent()
{
    if (!m_showsSigns || m_signs.current() < 0 || !m_zoom.isZoomed())
        return;
    m_zoom.reveal(m_boxes->placeOf(m_signs.current()).translated(room().topLeft()), room(), fitPlace());
    arrange();
}

void PictureView::set(State state, const QString& name, const QImage& image, const QSize& original)
{
    m_state = state;
    m_image = image;
    m_scaled = {};
    m_original = original;
    showSigns(false);
    fit();
    setName(name);
}

void PictureView::setName(const QString& name)
{
    m_name = name;
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
    return rect().adjusted(1, titleHeight, -1, m_showsSigns ? -legendHeight : -padding);
}

bool PictureView::isSmall() const
{
    return m_state == State::shown && std::max(m_image.width(), m_image.height()) <= smallPictureSide;
}

QSize PictureView::shownSize() const
{
    return m_quarters % 2 != 0 ? m_image.size().transposed() : m_image.size();
}

QRectF PictureView::fitPlace() const
{
    const QSize image = shownSize();
    if (image.isEmpty())
        return {};
    QSizeF size = QSizeF(image).scaled(room().size(), Qt::KeepAspectRatio);
    if (isSmall()) {
        const double ratio = devicePixelRatioF();
        const double whole
            = std::floor(std::min(room().width() * ratio / image.width(), room().height() * ratio / image.height()));
        size = QSizeF(image) * std::max(1.0, whole) / ratio;
    }
    const QPointF middle = QRectF(room()).center();
    return {QPointF(qRound(middle.x() - size.width() / 2), qRound(middle.y() - size.height() / 2)), size};
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
    if (m_showsSigns)
        paintLegend(painter);
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
    if (isSmall() && m_quarters == 0 && !m_showsSigns && !m_zoom.isZoomed()) {
        paintWhole(painter, room(), m_image);
        return;
    }
    if (m_zoom.isZoomed()) {
        if (m_turned.isNull())
            m_turned = m_quarters == 0 ? m_image : m_image.transformed(QTransform().rotate(90.0 * m_quarters));
        painter.setClipRect(room(), Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !isSmall());
        painter.drawImage(place(), m_turned);
        return;
    }
    const double ratio = devicePixelRatioF();
    const bool sideways = m_quarters % 2 != 0;
    const QRectF whole = fitPlace();
    const QSize pixels = (whole.size() * ratio).toSize().expandedTo(QSize(1, 1));
    if (m_scaled.size() != pixels) {
        const QImage scaled = m_image.scaled(sideways ? pixels.transposed() : pixels, Qt::IgnoreAspectRatio,
                                             isSmall() ? Qt::FastTransformation : Qt::SmoothTransformation);
        m_scaled
            = QPixmap::fromImage(m_quarters == 0 ? scaled : scaled.transformed(QTransform().rotate(90.0 * m_quarters)));
    }
    m_scaled.setDevicePixelRatio(ratio);
    painter.drawPixmap(whole.topLeft(), m_scaled);
}

/// What the lines of the boxes mean, off the picture.
void PictureView::paintLegend(QPainter& painter) const
{
    painter.setFont(smallFont(font()));
    double left = padding;
    for (const SignList::State state :
         {SignList::State::sure, SignList::State::unsure, SignList::State::none, SignList::State::corrected}) {
        if (m_signs.countOf(state) == 0)
            continue;
        const QRectF sample(left, height() - legendHeight / 2.0 - 6, 18, 12);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(SignBoxes::penOf(state, 1.5, isDark(palette())));
        painter.drawRoundedRect(sample, 2, 2);
        const QString words = state == SignList::State::sure ? tr("sure or likely") : SignList::stateText(state);
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        painter.setPen(color(Token::text2, palette()));
        painter.drawText(QRectF(sample.right() + 8, height() - legendHeight, wide + 2.0, legendHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        left = sample.right() + 8 + wide + 24;
    }
    const QRectF rest(left, height() - legendHeight, width() - padding - left, legendHeight);
    const QString help = tr("Type to correct the chosen sign");
    if (painter.fontMetrics().horizontalAdvance(help) <= rest.width())
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, help);
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

bool PictureView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_showsSigns)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int sign = m_boxes->signAt(QPointF(help->pos() - room().topLeft()));
    if (sign >= 0)
        QToolTip::showText(help->globalPos(), m_signs.words(sign), this);
    else
        QToolTip::hideText();
    return true;
}

void PictureView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120; // QWheelEvent: eighths of a degree
    zoomAt(event->position(), std::pow(1.25, event->angleDelta().y() / notch));
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_zoom.isZoomed())
        return;
    m_zoom.move(event->position() - std::exchange(m_hand, event->position()), room(), fitPlace());
    setCursor(Qt::ClosedHandCursor);
    arrange();
}

void PictureView::mouseReleaseEvent(QMouseEvent*)
{
    setCursor(m_zoom.isZoomed() ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    m_hand = event->position();
    const int sign = m_showsSigns ? m_boxes->signAt(event->position() - room().topLeft()) : -1;
    if (sign >= 0)
        m_signs.setCurrent(sign);
    else
        QWidget::mousePressEvent(event);
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = m_showsSigns && m_signs.current() >= 0
        ? m_boxes->placeOf(m_signs.current()).center() + room().topLeft()
        : QRectF(room()).center();
    if (event->matches(QKeySequence::ZoomIn))
        zoomAt(middle, 1.25);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomAt(middle, 1 / 1.25);
    else if (!m_showsSigns || !(m_signs.moveByKey(*event) || m_signs.correctByKey(*event)))
        QWidget::keyPressEvent(event);
}

void PictureView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setName(m_name);
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
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
