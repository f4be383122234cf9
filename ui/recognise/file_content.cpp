#include "ui/recognise/file_content.h"

#include "core/api/error.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>

namespace digitlab {

namespace {

[[noreturn]] void fail(const QString& path, const char* reason)
{
    throw Error((path + QStringLiteral(": ") + QLatin1String(reason)).toStdString());
}

} // namespace

QByteArray fileContent(const QString& path, const std::vector<FileFormat>& formats, const char* otherEnding,
                       const char* notMade)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [&](const FileFormat& one) { return ending == QLatin1String(one.ending); });
    if (format == formats.end())
        fail(path, otherEnding);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!format->write(buffer) || bytes.isEmpty())
        fail(path, notMade);
    return bytes;
}

} // namespace digitlab
