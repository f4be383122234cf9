#include "ui/recognise/figure.h"

#include "ui/recognise/drawing.h"
#include "ui/recognise/file_content.h"
#include "ui/recognise/ink_painter.h"
#include "ui/widgets/picture_image.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace digitlab {

namespace {

// The page in points of 1/96 inch: a square picture at the left, bars at the right, white whatever the theme.
constexpr double pageWidth = 960;
constexpr double pageHeight = 480;
constexpr QRectF pictureFrame(32, 64, 384, 384);
constexpr QRectF chartFrame(496, 64, 360, 384);
constexpr int pngScale = 2;
constexpr int shownSide = 2048;
constexpr std::size_t mostRows = 24;
constexpr QRgb textColor = 0xff22252a;
constexpr QRgb captionColor = 0xff5e636b;
constexpr QRgb lineColor = 0xffe4e1da;
constexpr QRgb barColor = 0xffbcc3ca;
constexpr QRgb accentColor = 0xff0072b2;

QFont fontOf(double size, bool bold)
{
    QFont font;
    // Pixels of the page, so that every format has the same proportions.
    font.setPixelSize(static_cast<int>(size));
    font.setBold(bold);
    return font;
}

void drawPicture(QPainter& painter, const Figure& figure)
{
    if (!figure.image.isNull()) {
        QRectF place(QPointF(0, 0), QSizeF(figure.image.size()).scaled(pictureFrame.size(), Qt::KeepAspectRatio));
        place.moveCenter(pictureFrame.center());
        // Digits of few pixels keep their pixels.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, figure.image.width() > smallPictureSide);
        painter.drawImage(place, figure.image);
    } else if (!figure.ink.empty()) {
        const double box = static_cast<double>(std::max(figure.ink.width, figure.ink.height));
        painter.save();
        painter.setClipRect(pictureFrame);
        painter.translate(pictureFrame.topLeft());
        painter.scale(pictureFrame.width() / box, pictureFrame.height() / box);
        paintInk(painter, figure.ink, Drawing::usualWidth * box, QColor::fromRgb(textColor));
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor::fromRgb(lineColor), 1));
    painter.drawRect(pictureFrame);
}

void drawAxis(QPainter& painter, const QRectF& plot)
{
    painter.setFont(fontOf(13, false));
    for (int percent = 0; percent <= 100; percent += 25) {
        const double x = plot.left() + plot.width() * percent / 100;
        painter.setPen(QPen(QColor::fromRgb(lineColor), 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(QColor::fromRgb(captionColor));
        painter.drawText(QRectF(x - 40, plot.bottom() + 6, 80, 18), Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().toString(percent) + QStringLiteral(" %"));
    }
}

double shareOf(const Figure& figure, int index)
{
    const double given = static_cast<double>(figure.probabilities[static_cast<std::size_t>(index)]);
    return std::isfinite(given) ? std::clamp(given, 0.0, 1.0) : 0.0;
}

/// The classes that get a bar: all in their order, or of too many to be read the most probable ones.
std::vector<int> rowsOf(const Figure& figure)
{
    std::vector<int> rows(std::min(figure.probabilities.size(), static_cast<std::size_t>(figure.classes.size())));
    std::iota(rows.begin(), rows.end(), 0);
    if (rows.size() > mostRows) {
        std::stable_sort(rows.begin(), rows.end(),
                         [&figure](int a, int b) { return shareOf(figure, a) > shareOf(figure, b); });
        rows.resize(mostRows);
    }
    return rows;
}

void drawBars(QPainter& painter, const Figure& figure)
{
    const QRectF plot = chartFrame.adjusted(0, 0, 0, -24);
    drawAxis(painter, plot);
    const std::vector<int> rows = rowsOf(figure);
    if (rows.empty())
        return;
    const double row = plot.height() / static_cast<double>(rows.size());
    const double textSize = std::min(row * 0.7, 15.0);
    double top = plot.top() - row;
    for (const int i : rows) {
        const bool best = i == figure.best;
        const double share = shareOf(figure, i);
        top += row;
        painter.fillRect(QRectF(plot.left(), top + row * 0.2, plot.width() * share, row * 0.6),
                         QColor::fromRgb(best ? accentColor : barColor));
        painter.setFont(fontOf(textSize, best));
        painter.setPen(QColor::fromRgb(textColor));
        const QString name = painter.fontMetrics().elidedText(figure.classes[i], Qt::ElideRight, 64);
        painter.drawText(QRectF(plot.left() - 72, top, 64, row), Qt::AlignRight | Qt::AlignVCenter, name);
        painter.drawText(QRectF(plot.right() + 8, top, 80, row), Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().toString(share * 100, 'f', 1) + QStringLiteral(" %"));
    }
}

void drawFigure(QPainter& painter, const Figure& figure)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, pageWidth, pageHeight), Qt::white);
    painter.setPen(QColor::fromRgb(textColor));
    painter.setFont(fontOf(22, false));
    painter.drawText(QRectF(pictureFrame.left(), 16, pictureFrame.width(), 40), Qt::AlignCenter, figure.title);
    painter.setFont(fontOf(15, false));
    painter.drawText(QRectF(chartFrame.left(), 16, chartFrame.width(), 40), Qt::AlignCenter,
                     QCoreApplication::translate("Figure", "Probabilities"));
    drawPicture(painter, figure);
    drawBars(painter, figure);
}

bool renderPng(const Figure& figure, QIODevice& out)
{
    QImage page(static_cast<int>(pageWidth) * pngScale, static_cast<int>(pageHeight) * pngScale, QImage::Format_RGB32);
    if (page.isNull())
        return false;
    QPainter painter(&page);
    painter.scale(pngScale, pngScale);
    drawFigure(painter, figure);
    painter.end();
    return page.save(&out, "PNG");
}

bool renderSvg(const Figure& figure, QIODevice& out)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setSize(QSize(static_cast<int>(pageWidth), static_cast<int>(pageHeight)));
    generator.setViewBox(QRectF(0, 0, pageWidth, pageHeight));
    generator.setResolution(96);
    generator.setTitle(figure.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    drawFigure(painter, figure);
    return painter.end();
}

bool renderPdf(const Figure& figure, QIODevice& out)
{
    QPdfWriter writer(&out);
    writer.setTitle(figure.title);
    writer.setResolution(288);
    writer.setPageSize(QPageSize(QSizeF(pageWidth * 0.75, pageHeight * 0.75), QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    painter.scale(288.0 / 96, 288.0 / 96);
    drawFigure(painter, figure);
    return painter.end();
}

} // namespace

QString figureTitle(const QString& className)
{
    return QCoreApplication::translate("Figure", "predict: %1").arg(className);
}

QImage shownImage(const Picture& picture)
{
    return reduced(picture, shownSide);
}

static Figure figureOf(const Reading& reading)
{
    Figure figure;
    figure.probabilities = reading.probabilities;
    for (const std::string& name : reading.classes)
        figure.classes << QString::fromStdString(name);
    const bool none = reading.verdict == Verdict::none;
    figure.best = none ? -1 : reading.best;
    figure.title = figureTitle(none ? QString(QChar(0x2013)) : figure.classes.value(reading.best));
    return figure;
}

Figure figureOf(const Reading& reading, const QImage& image)
{
    Figure figure = figureOf(reading);
    figure.image = reduced(image, shownSide);
    return figure;
}

Figure figureOf(const Reading& reading, const Ink& ink)
{
    Figure figure = figureOf(reading);
    figure.ink = ink;
    return figure;
}

QByteArray figureContent(const Figure& figure, const QString& path)
{
    return fileContent(path,
                       {{"png", [&](QIODevice& out) { return renderPng(figure, out); }},
                        {"svg", [&](QIODevice& out) { return renderSvg(figure, out); }},
                        {"pdf", [&](QIODevice& out) { return renderPdf(figure, out); }}},
                       "a figure's name ends in .png, .svg or .pdf", "the figure could not be drawn");
}

} // namespace digitlab
