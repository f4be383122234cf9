#include "app/window/file_kind.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace digitlab {

namespace {

bool isIdx(const QString& name)
{
    return name.contains(QLatin1String("-ubyte")) || name.contains(QLatin1String(".idx"));
}

/// Archives (PyTorch since 1.6) and pickles (before) start like this.
bool startsLikeWeights(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(2);
    return head == "PK" || head == "\x80\x02";
}

} // namespace

FileKind fileKind(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return QFileInfo::exists(QDir(path).filePath(QStringLiteral("run.json"))) ? FileKind::run : FileKind::data;
    const QString name = info.fileName().toLower();
    const QString ending = info.suffix().toLower();
    if (ending == QLatin1String("pth") || ending == QLatin1String("pt"))
        return FileKind::model;
    if (isIdx(name) || ending == QLatin1String("txt") || ending == QLatin1String("lst"))
        return FileKind::data;
    return startsLikeWeights(path) ? FileKind::model : FileKind::picture;
}

QString dataPath(const QString& path)
{
    const QFileInfo info(path);
    return !info.isDir() && isIdx(info.fileName().toLower()) ? info.absolutePath() : path;
}

} // namespace digitlab
