#pragma once

#include <QString>

#include <functional>
#include <vector>

class QIODevice;

namespace digitlab {

/// What files with one ending hold.
struct FileFormat {
    const char* ending;
    /// False when it could not be written.
    std::function<bool(QIODevice&)> write;
};

/// Writes the file in the format of its ending, whole or not at all. Throws Error with one sentence that names the
/// file: `otherEnding` when there is no such format, `notWritten` when writing gave nothing, or what the disk said.
void saveWhole(const QString& path, const std::vector<FileFormat>& formats, const QString& otherEnding,
               const QString& notWritten);

} // namespace digitlab
