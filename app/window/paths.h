#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace digitlab {

inline std::filesystem::path toPath(const QString& name)
{
    return QFile::encodeName(name).toStdString();
}

inline QString fromPath(const std::filesystem::path& path)
{
    return QFile::decodeName(path.c_str());
}

} // namespace digitlab
