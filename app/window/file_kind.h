#pragma once

#include <QString>

namespace digitlab {

/// What a file or folder that a person hands to the program is for.
enum class FileKind { picture, ink, model, run, data };

/// Told by a look at it: a folder is a run when it holds run.json, else data; a file is told by its name, or by its
/// first bytes where that says nothing. What is not there counts as a picture, whose reader says so.
FileKind fileKind(const QString& path);

/// What opens as a data set: the folder of an IDX file that was handed over, else the path itself.
QString dataPath(const QString& path);

} // namespace digitlab
