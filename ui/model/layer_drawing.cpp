#include "ui/model/layer_drawing.h"

#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace digitlab {

namespace {

constexpr int drawingWidth = 124;
constexpr int drawingHeight = 112;
constexpr int sheetStep = 4;
constexpr int mostSheets = 8;
constexpr int mostClasses = 12;
/// The example's class, where the network has it.
constexpr QLatin1Char example('4');

/// A 4 in pixels of a 28 x 28 picture: two strokes with soft ends.
double inkAt(double x, double y)
{
    struct Line {
        double x1, y1, x2, y2;
    };
    static constexpr std::array<Line, 3> lines{{{11, 6, 8.5, 15.5}, {8.5, 15.5, 19.5, 14.5}, {17.5, 5.5, 16, 22.5}}};
    double nearest = 100;
    for (const Line& line : lines) {
        const double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
        const double along = std::clamp(((x - line.x1) * dx + (y - line.y1) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(x - line.x1 - along * dx, y - line.y1 - along * dy));
    }
    return std::clamp(1.9 - nearest, 0.0, 1.0);
}

/// The example at a map's resolution, in the ink of the palette.
QImage exampleAt(int height, int width, const QPalette& palette)
{
    const QColor paper = color(Token::paper, palette);
    const QColor ink = color(Token::ink, palette);
    constexpr int fine = 84;
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            double sum = 0;
            int count = 0;
            for (int v = y * fine / height; v < std::max((y + 1) * fine / height, y * fine / height + 1); ++v)
                for (int u = x * fine / width; u < std::max((x + 1) * fine / width, x * fine / width + 1); ++u, ++count)
                    sum += inkAt((u + 0.5) * 28 / fine - 0.5, (v + 0.5) * 28 / fine - 0.5);
            const double share = sum / std::max(count, 1);
            const auto mix
                = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
            image.setPixel(x, y,
                           qRgb(mix(paper.red(), ink.red()), mix(paper.green(), ink.green()),
                                mix(paper.blue(), ink.blue())));
        }
    return image;
}

/// A map's side on the page: 28 pixels are 84, smaller maps shrink slower than they are, so that their cells can be
/// seen.
int sheetSide(int side)
{
    return std::clamp(static_cast<int>(std::lround(18 + 12.5 * std::sqrt(std::max(side, 1)))), 24, 84);
}

} // namespace

LayerDrawing::LayerDrawing(std::vector<int> shape, QStringList classes, QWidget* parent)
    : QWidget(parent)
    , m_shape(std::move(shape))
    , m_classes(std::move(classes))
{
    setFixedHeight(drawingHeight);
    setMinimumWidth(drawingWidth);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize LayerDrawing::sizeHint() const
{
    return {drawingWidth, drawingHeight};
}

void LayerDrawing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int left = (width() - drawingWidth) / 2;
    painter.translate(left, 0);
    if (m_shape.size() == 3)
        paintSheets(painter);
    else if (!m_classes.isEmpty())
        paintClasses(painter);
    else if (!m_shape.empty())
        paintCells(painter);
}

void LayerDrawing::paintSheets(QPainter& painter) const
{
    const int side = sheetSide(std::max(m_shape[1], m_shape[2]));
    const int sheets = std::clamp(m_shape[0], 1, mostSheets);
    const int spread = (sheets - 1) * sheetStep;
    const int left = (drawingWidth - side - spread) / 2;
    const int top = (drawingHeight - side - spread) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = sheets - 1; i >= 0; --i) {
        const QRectF sheet(left + i * sheetStep + 0.5, top + spread - i * sheetStep + 0.5, side - 1, side - 1);
        QPainterPath shape;
        shape.addRoundedRect(sheet, 4, 4);
        painter.fillPath(shape, color(Token::paper, palette()));
        if (i == 0) {
            painter.save();
            painter.setClipPath(shape);
            painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
            painter.drawImage(sheet, exampleAt(m_shape[1], m_shape[2], palette()));
            painter.restore();
        }
        painter.setPen(QPen(color(Token::field, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
    }
}

void LayerDrawing::paintCells(QPainter& painter) const
{
    constexpr int columns = 8;
    constexpr int mostRows = 16;
    const int count = std::min(std::max(m_shape[0], 1), columns * mostRows);
    const int rows = (count + columns - 1) / columns;
    const int left = (drawingWidth - columns * 8) / 2;
    const int top = (drawingHeight - rows * 7) / 2;
    for (int i = 0; i < count; ++i) {
        // Behind ReLU few are active; which ones here is only for the eye.
        const int active = (i * 37 + 11) % 29;
        const Token token = active < 2 ? Token::text2 : active < 5 ? Token::bar : Token::track;
        painter.fillRect(left + i % columns * 8, top + i / columns * 7, 7, 6, color(token, palette()));
    }
}

void LayerDrawing::paintClasses(QPainter& painter) const
{
    const int rows = std::min(static_cast<int>(m_classes.size()), mostClasses);
    const int winner = std::max(0, static_cast<int>(m_classes.mid(0, rows).indexOf(QString(example))));
    const double step = static_cast<double>(drawingHeight) / rows;
    constexpr int axis = 36;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < rows; ++i) {
        const QRectF row(axis, i * step + step / 2 - 3.5, i == winner ? 62 : 3, 7);
        painter.setBrush(color(i == winner ? Token::accent : Token::bar, palette()));
        painter.drawRoundedRect(row, 1.5, 1.5);
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color(Token::text, palette()));
    painter.drawText(QRectF(0, winner * step - 8, axis - 10, step + 16), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_classes[winner], Qt::ElideRight, axis - 10));
}

} // namespace digitlab
