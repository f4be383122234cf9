#pragma once

#include <QFont>
#include <QString>

namespace digitlab {

/// The program's style sheet in the colours of the light or the dark theme, its sizes taken from `base`.
QString styleSheet(bool dark, const QFont& base);

} // namespace digitlab
