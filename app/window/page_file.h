#pragma once

#include "core/api/model.h"

#include <QByteArray>
#include <QString>

namespace digitlab {

/// What the file `path` of a page holds, CSV or JSON by its ending, as `read` writes it. source: what the page was read
/// from. Throws Error with one sentence that names the file.
QByteArray pageContent(const PageReading& page, const QString& source, const QString& path);

} // namespace digitlab
