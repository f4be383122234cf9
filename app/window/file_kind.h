#pragma once

#include <QString>

namespace digitlab {

/// What a file or folder that a person hands to the program is for.
enum class FileKind { picture, ink, model, run, data };

/// Told by a look at it: a folder is a run when it holds run.json, else data; a file is told by its name, or by its
/// first bytes where that says nothing. run.json stands for its run, as a desktop hands it over. What is not there
/// counts as a picture, whose reader says so.
FileKind fileKind(const QString& path);

/// A folder whose pictures can be read one after the other: one of data that holds no IDX files itself.
bool isFolderOfFiles(const QString& path);

/// What opens when that is handed over: the folder of an IDX file or of a run's description, else the path itself.
QString openedPath(const QString& path);

} // namespace digitlab
