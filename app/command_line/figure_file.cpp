#include "app/command_line/figure_file.h"

#include "core/api/error.h"
#include "core/support/files.h"
#include "ui/recognise/figure.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace digitlab {

namespace {

std::string lowerExtension(const std::string& path)
{
    std::string extension = std::filesystem::path(path).extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return extension;
}

QImage imageOf(const Picture& picture)
{
    if (picture.empty())
        return {};
    const QImage::Format format = picture.channels == 1 ? QImage::Format_Grayscale8
        : picture.channels == 3                         ? QImage::Format_RGB888
                                                        : QImage::Format_RGBA8888;
    const auto bytesPerLine = static_cast<qsizetype>(picture.width) * picture.channels;
    return QImage(picture.pixels.data(), picture.width, picture.height, bytesPerLine, format).copy();
}

Figure figureOf(const Reading& reading)
{
    Figure figure;
    figure.probabilities = reading.probabilities;
    for (const std::string& name : reading.classes)
        figure.classes << QString::fromStdString(name);
    const bool read = reading.verdict != Verdict::none;
    figure.best = read ? reading.best : -1;
    if (read)
        figure.title = figureTitle(figure.classes.value(reading.best));
    return figure;
}

void save(const Figure& figure, const std::string& path)
{
    const QString name = QFile::decodeName(path.c_str());
    if (QFile::encodeName(name) == path.c_str())
        return saveFigure(figure, name);
    // A name that is not UTF-8 cannot be told to Qt: write elsewhere and carry the bytes over.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("figure") + QString::fromStdString(lowerExtension(path)));
    saveFigure(figure, copy);
    replaceFile(path, readFile(QFile::encodeName(copy).toStdString()));
}

} // namespace

bool isFigureName(const std::string& path)
{
    constexpr std::array<std::string_view, 3> known{".png", ".svg", ".pdf"};
    return std::find(known.begin(), known.end(), lowerExtension(path)) != known.end();
}

void saveFigureFile(const Picture& picture, const Reading& reading, const std::string& path)
{
    Figure figure = figureOf(reading);
    figure.image = imageOf(picture);
    save(figure, path);
}

void saveFigureFile(const Ink& ink, const Reading& reading, const std::string& path)
{
    Figure figure = figureOf(reading);
    figure.ink = ink;
    save(figure, path);
}

} // namespace digitlab
