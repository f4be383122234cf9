#pragma once

#include <QStringList>

class QCoreApplication;

namespace digitlab {

/// Languages that the program speaks beside English, as codes: `zh_CN`.
QStringList translatedLanguages();

/// Takes the program's and Qt's own translation for a language code (`en`, `zh_CN`), or for the language of the
/// environment when the code is empty. What an earlier call has taken is given up.
void installTranslators(QCoreApplication& application, const QString& languageCode);

} // namespace digitlab
