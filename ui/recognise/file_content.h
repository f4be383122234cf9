#pragma once

#include <QByteArray>
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

/// What a file of this name holds, by the format of its ending. Throws Error with one sentence that names the file:
/// `otherEnding` when there is no such format, `notMade` when writing gave nothing. Both are engine phrases.
QByteArray fileContent(const QString& path, const std::vector<FileFormat>& formats, const char* otherEnding,
                       const char* notMade);

} // namespace digitlab
