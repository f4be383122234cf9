#pragma once

#include "ui/widgets/path_text.h"

namespace digitlab {

inline std::filesystem::path toPath(const QString& name)
{
    return pathFrom(name);
}

inline QString fromPath(const std::filesystem::path& path)
{
    return pathText(path);
}

} // namespace digitlab
