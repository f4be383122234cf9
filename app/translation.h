#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace digitlab {

/// Languages that the program speaks beside English, as codes: `zh_CN`.
QStringList translatedLanguages();

/// Takes the program's and Qt's own translation for a language code (`en`, `zh_CN`), or for the language of the
/// environment when the code is empty, and makes QLocale write numbers as that language does. What an earlier call has
/// taken is given up; windows get a LanguageChange in any case. Returns the code that is spoken now.
QString installTranslators(QCoreApplication& application, const QString& languageCode);

} // namespace digitlab
