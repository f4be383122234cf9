#include "ui/recognise/drawing_file.h"

#include "ui/recognise/file_content.h"
#include "ui/recognise/ink_painter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSvgGenerator>

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace digitlab {

namespace {

// Pixels of a saved picture.
constexpr int pictureSide = 1000;
constexpr QRgb inkColor = 0xff22252a;

/// As few digits as reading the number back needs, and a point in every locale.
void append(std::string& text, float value)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(value) ? value : 0.0F);
    text.append(digits.data(), end.ptr);
}

std::string strokesText(const Drawing& drawing)
{
    std::string text = "[";
    for (const PenStroke& stroke : drawing.strokes()) {
        text += text.size() > 1 ? ",[" : "[";
        for (std::size_t i = 0; i < stroke.points.size(); ++i) {
            text += i > 0 ? ",[" : "[";
            append(text, stroke.points[i].x);
            text += ',';
            append(text, stroke.points[i].y);
            text += ']';
        }
        text += ']';
    }
    return text + "]";
}

/// Empty when no stroke has any.
std::string pressureText(const Drawing& drawing)
{
    bool any = false;
    std::string text = "[";
    for (const PenStroke& stroke : drawing.strokes()) {
        text += text.size() > 1 ? ",[" : "[";
        for (std::size_t i = 0; i < stroke.pressure.size(); ++i) {
            if (i > 0)
                text += ',';
            append(text, stroke.pressure[i]);
        }
        text += ']';
        any = any || !stroke.pressure.empty();
    }
    return any ? text + "]" : std::string();
}

/// A number where the label is a plain one, else text.
std::string labelText(const std::string& label)
{
    long long number = 0;
    const auto [end, problem] = std::from_chars(label.data(), label.data() + label.size(), number);
    if (problem == std::errc() && end == label.data() + label.size() && std::to_string(number) == label)
        return label;
    const QJsonObject object{{QStringLiteral("l"), QString::fromStdString(label)}};
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.mid(5, text.size() - 6).toStdString();
}

void paint(QPainter& painter, const Drawing& drawing)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet(0, 0, static_cast<double>(Drawing::side), static_cast<double>(Drawing::side));
    painter.fillRect(sheet, Qt::white);
    for (const PenStroke& stroke : drawing.strokes())
        paintStroke(painter, stroke.points, stroke.pressure, static_cast<double>(stroke.width),
                    QColor::fromRgb(inkColor));
}

bool writePng(const Drawing& drawing, QIODevice& out)
{
    QImage image(pictureSide, pictureSide, QImage::Format_RGB32);
    QPainter painter(&image);
    const double scale = pictureSide / static_cast<double>(Drawing::side);
    painter.scale(scale, scale);
    paint(painter, drawing);
    painter.end();
    return image.save(&out, "PNG");
}

bool writeSvg(const Drawing& drawing, QIODevice& out)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    const int side = static_cast<int>(Drawing::side);
    generator.setSize(QSize(side, side));
    generator.setViewBox(QRect(0, 0, side, side));
    generator.setResolution(96);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint(painter, drawing);
    return painter.end();
}

} // namespace

QByteArray inkLine(const Drawing& drawing)
{
    std::string side;
    append(side, Drawing::side);
    std::string line = R"({"box":[)" + side + "," + side + R"(],"strokes":)" + strokesText(drawing);
    if (const std::string pressure = pressureText(drawing); !pressure.empty())
        line += R"(,"pressure":)" + pressure;
    if (!drawing.note().label.empty())
        line += R"(,"label":)" + labelText(drawing.note().label);
    // An object's inside, taken over as it is.
    if (const std::string& further = drawing.note().further; further.size() > 2)
        line += "," + further.substr(1, further.size() - 2);
    return QByteArray::fromStdString(line + "}\n");
}

QByteArray drawingContent(const Drawing& drawing, const QString& path)
{
    return fileContent(path,
                       {{"png", [&](QIODevice& out) { return writePng(drawing, out); }},
                        {"svg", [&](QIODevice& out) { return writeSvg(drawing, out); }},
                        {"jsonl", [&](QIODevice& out) { return out.write(inkLine(drawing)) > 0; }}},
                       "a drawing's name ends in .png, .svg or .jsonl", "the drawing could not be made");
}

} // namespace digitlab
