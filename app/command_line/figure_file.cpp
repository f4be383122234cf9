#include "app/command_line/figure_file.h"

#include "core/support/files.h"
#include "ui/recognise/figure.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <string_view>

namespace digitlab {

namespace {

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
    save(figureOf(reading, shownImage(picture)), path);
}

void saveFigureFile(const Ink& ink, const Reading& reading, const std::string& path)
{
    save(figureOf(reading, ink), path);
}

} // namespace digitlab
