#include "ui/recognise/strip_delegate.h"

#include "ui/recognise/ink_painter.h"
#include "ui/recognise/strip_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/outcome_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int tileSide = 72;
constexpr int tileTop = 8;
constexpr int iconSide = 18;

void paintPicture(QPainter& painter, const QRectF& tile, const QImage& image)
{
    if (std::max(image.width(), image.height()) <= smallPictureSide) {
        paintWhole(painter, tile, image);
        return;
    }
    QRectF place(QPointF(0, 0), QSizeF(image.size()).scaled(tile.size(), Qt::KeepAspectRatio));
    place.moveCenter(tile.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, image);
}

void paintDrawing(QPainter& painter, const QRectF& tile, const StripModel::Item& item, const QColor& ink)
{
    painter.save();
    painter.translate(tile.topLeft());
    if (item.drawing) {
        const double scale = tile.width() / static_cast<double>(Drawing::side);
        painter.scale(scale, scale);
        for (const PenStroke& stroke : item.drawing->strokes())
            paintStroke(painter, stroke.points, stroke.pressure, static_cast<double>(stroke.width), ink);
    } else {
        const double box = static_cast<double>(std::max(item.source.ink->width, item.source.ink->height));
        if (box > 0) {
            const double scale = tile.width() / box;
            painter.scale(scale, scale);
            painter.translate((box - static_cast<double>(item.source.ink->width)) / 2,
                              (box - static_cast<double>(item.source.ink->height)) / 2);
            paintInk(painter, *item.source.ink, Drawing::usualWidth * box, ink);
        }
    }
    painter.restore();
}

OutcomeMark markOf(const Summary& summary)
{
    return outcomeMark(summary.problem.isEmpty() ? summary.verdict : std::nullopt);
}

/// The class read and its icon, in the middle of the line.
void paintOutcome(QPainter& painter, const QRect& line, const Summary& summary, const QPalette& palette)
{
    if (!summary.known()) {
        painter.setPen(color(Token::text2, palette));
        painter.drawText(line, Qt::AlignCenter, QString(QChar(0x2026)));
        return;
    }
    const bool digit = summary.problem.isEmpty() && summary.verdict != Verdict::none;
    const QString text = digit
        ? painter.fontMetrics().elidedText(summary.best, Qt::ElideRight, line.width() - iconSide - 8)
        : QString();
    const int textWidth = digit ? painter.fontMetrics().horizontalAdvance(text) + 6 : 0;
    const int left = line.left() + (line.width() - iconSide - textWidth) / 2;
    const OutcomeMark mark = markOf(summary);
    icon(QLatin1String(mark.icon), palette, mark.token)
        .paint(&painter, QRect(left, line.top() + (line.height() - iconSide) / 2, iconSide, iconSide));
    painter.setPen(color(Token::text, palette));
    painter.drawText(QRect(left + iconSide + 6, line.top(), textWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
}

} // namespace

StripDelegate::StripDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {cellWidth, cellHeight};
}

void StripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const StripModel*>(index.model());
    const StripModel::Item& item = model->item(index.row());
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        QPainterPath ground;
        ground.addRoundedRect(cell, 6, 6);
        painter->fillPath(ground, color(chosen ? Token::tint : Token::sunken, palette));
    }
    const QRectF tile(option.rect.left() + (option.rect.width() - tileSide) / 2.0, option.rect.top() + tileTop,
                      tileSide, tileSide);
    QPainterPath shape;
    shape.addRoundedRect(tile, 4, 4);
    painter->fillPath(shape, color(item.source.isDrawing() ? Token::paper : Token::sunken, palette));
    painter->setClipPath(shape);
    if (item.source.isDrawing())
        paintDrawing(*painter, tile, item, color(Token::ink, palette));
    else if (!item.summary.thumbnail.isNull())
        paintPicture(*painter, tile, item.summary.thumbnail);
    painter->setClipping(false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(chosen ? QPen(color(Token::accent, palette), 2) : QPen(color(Token::line, palette), 1));
    painter->drawRoundedRect(tile.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
    QFont font = option.font;
    font.setBold(chosen);
    painter->setFont(font);
    const int below = tileTop + tileSide;
    paintOutcome(*painter,
                 QRect(option.rect.left() + 4, option.rect.top() + below, option.rect.width() - 8,
                       option.rect.height() - below - 2),
                 item.summary, palette);
    painter->restore();
}

} // namespace digitlab
