#include "ui/widgets/steps_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

constexpr int topGap = 4;
constexpr int captionGap = 8;

/// The square of a picture around the ink's box with some of its surroundings, in pixels.
QRectF surroundings(const QSize& picture, const QRectF& box)
{
    const double side = std::max({box.width() * 1.3, box.height() * 1.3, 8.0});
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    return square.intersected(QRectF(QPointF(0, 0), picture));
}

} // namespace

StepsView::StepsView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

void StepsView::setSteps(const std::vector<Step>& steps, const QImage& original, const QRectF& box)
{
    m_original = original;
    m_box = box;
    m_scaled = {};
    m_centred = {};
    for (const Step& step : steps) {
        switch (step.kind) {
        case StepKind::original:
            if (original.isNull()) {
                const QImage whole = toImage(step.picture);
                const QRectF ink(step.boxLeft, step.boxTop, step.boxWidth, step.boxHeight);
                const QRectF part = ink.isEmpty() ? QRectF(whole.rect()) : surroundings(whole.size(), ink);
                m_original = whole.copy(part.toAlignedRect());
                if (!ink.isEmpty() && !part.isEmpty())
                    m_box = QRectF((ink.x() - part.x()) / part.width(), (ink.y() - part.y()) / part.height(),
                                   ink.width() / part.width(), ink.height() / part.height());
            }
            break;
        case StepKind::cropped:
            if (m_original.isNull())
                m_original = toImage(step.picture);
            break;
        case StepKind::scaled:
            m_scaled = toImage(step.picture);
            break;
        case StepKind::centred:
            m_centred = toImage(step.picture);
            break;
        }
    }
    setAccessibleDescription(steps.empty() ? tr("nothing yet") : tr("three pictures, from the ink to 28 × 28 pixels"));
    update();
}

void StepsView::clear()
{
    setSteps({});
}

QSize StepsView::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    return {416, topGap + tileSide + captionGap + metrics.height()};
}

QSize StepsView::minimumSizeHint() const
{
    return {3 * (tileSide + 24), sizeHint().height()};
}

void StepsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::array<QString, 3> captions{tr("Cropped to the ink"), tr("Scaled to 20 × 20"), tr("Centred in 28 × 28")};
    painter.setFont(smallFont(font()));
    const double column = width() / 3.0;
    for (int i = 0; i < 3; ++i) {
        const double centre = column * (i + 0.5);
        const QRectF tile(qRound(centre - tileSide / 2.0), topGap, tileSide, tileSide);
        paintTile(painter, i, tile);
        painter.setPen(color(Token::text2, palette()));
        const double under = topGap + tileSide + captionGap;
        const QRectF caption(column * i, under, column, height() - under);
        painter.drawText(caption, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(captions[static_cast<std::size_t>(i)], Qt::ElideRight,
                                                          static_cast<int>(column) - 4));
        if (i > 0)
            icon(QStringLiteral("arrow-right"), palette(), Token::text2)
                .paint(&painter, QRect(qRound(column * i) - 9, topGap + tileSide / 2 - 9, 18, 18));
    }
}

void StepsView::paintTile(QPainter& painter, int column, const QRectF& tile) const
{
    const QImage& image = column == 0 ? m_original : column == 1 ? m_scaled : m_centred;
    QPainterPath shape;
    shape.addRoundedRect(tile, 4, 4);
    if (image.isNull()) {
        painter.fillPath(shape, color(Token::sunken, palette()));
        return;
    }
    painter.save();
    painter.setClipPath(shape);
    if (column == 0) {
        paintOriginal(painter, tile);
    } else {
        painter.fillRect(tile, Qt::black);
        paintWhole(painter, tile, image);
    }
    painter.restore();
    if (column == 0) {
        painter.setPen(QPen(color(Token::line, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void StepsView::paintOriginal(QPainter& painter, const QRectF& tile) const
{
    painter.fillRect(tile, color(Token::paper, palette()));
    const QSizeF size = QSizeF(m_original.size()).scaled(tile.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(0, 0), size);
    place.moveCenter(tile.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_original);
    if (m_box.isEmpty())
        return;
    QPen pen(color(Token::accent, palette()), 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF ink(place.x() + m_box.x() * place.width(), place.y() + m_box.y() * place.height(),
                     m_box.width() * place.width(), m_box.height() * place.height());
    const QRect whole = ink.toAlignedRect().intersected(tile.toAlignedRect().adjusted(1, 1, -1, -1));
    painter.drawRect(QRectF(whole).adjusted(-0.5, -0.5, -0.5, -0.5));
}

void StepsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        update();
}

} // namespace digitlab
