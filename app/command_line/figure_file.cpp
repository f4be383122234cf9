#include "app/command_line/figure_file.h"

#include "core/support/files.h"
#include "ui/recognise/figure.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <string_view>

namespace digitlab {

namespace {

void save(const Figure& figure, const std::string& path)
{
    const QByteArray bytes = figureContent(figure, QFile::decodeName(path.c_str()));
    replaceFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
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
