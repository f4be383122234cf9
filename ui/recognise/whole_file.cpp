#include "ui/recognise/whole_file.h"

#include "core/api/error.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace digitlab {

namespace {

[[noreturn]] void fail(const QString& path, const QString& reason)
{
    throw Error((path + QStringLiteral(": ") + reason).toStdString());
}

} // namespace

void saveWhole(const QString& path, const std::vector<FileFormat>& formats, const QString& otherEnding,
               const QString& notWritten)
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
        fail(path, notWritten);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        fail(path, file.errorString());
}

} // namespace digitlab
