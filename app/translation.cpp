#include "app/translation.h"

#include "app/resource_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace digitlab {

namespace {

QString translationsFolder()
{
    return QFile::decodeName((shareFolder() / "translations").c_str());
}

/// The person's languages, most wanted first, up to the first English one, which needs no translation.
QStringList wantedLanguages(const QString& languageCode)
{
    QStringList wanted;
    const QStringList all = languageCode.isEmpty() ? QLocale::system().uiLanguages() : QStringList{languageCode};
    for (const QString& language : all) {
        const QLocale locale(language);
        if (locale.language() == QLocale::English || locale.language() == QLocale::C)
            break;
        wanted << language;
    }
    return wanted;
}

void install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return;
    QTranslator* const owned = translator.release();
    owned->setParent(&application);
    QCoreApplication::installTranslator(owned);
}

/// Of a language's name. Malaysia's Chinese is written as China's, whatever the tables of likely scripts say.
QLocale::Script scriptOf(const QString& language)
{
    static const QRegularExpression malaysian(QStringLiteral("^zh[-_]MY"));
    return malaysian.match(language).hasMatch() ? QLocale::SimplifiedHanScript : QLocale(language).script();
}

/// Whoever reads one of two languages reads the other: simplified Chinese of any country, but not traditional Chinese.
bool readAlike(const QString& one, const QString& other)
{
    return QLocale(one).language() == QLocale(other).language() && scriptOf(one) == scriptOf(other);
}

/// The translation that we have for a language, by its own code; empty for none.
QString knownCode(const QString& language)
{
    const QStringList known = translatedLanguages();
    const auto found
        = std::find_if(known.begin(), known.end(), [&](const QString& code) { return readAlike(code, language); });
    return found == known.end() ? QString() : *found;
}

/// Numbers as the environment wants them, unless the person has chosen another language than the environment's.
QLocale numbersFor(const QString& languageCode)
{
    const QLocale environment = QLocale::system();
    return languageCode.isEmpty() || readAlike(languageCode, environment.name()) ? environment : QLocale(languageCode);
}

} // namespace

QStringList translatedLanguages()
{
    const QString prefix = QStringLiteral("digitlab_");
    const QString suffix = QStringLiteral(".qm");
    QStringList codes;
    const QStringList files = QDir(translationsFolder()).entryList({prefix + QLatin1Char('*') + suffix}, QDir::Files);
    for (const QString& file : files)
        codes << file.mid(prefix.size(), file.size() - prefix.size() - suffix.size());
    return codes;
}

QString installTranslators(QCoreApplication& application, const QString& languageCode)
{
    QLocale::setDefault(numbersFor(languageCode));
    const auto earlier = application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly);
    for (QTranslator* translator : earlier)
        delete translator; // which also takes it out of the application

    QString spoken;
    for (const QString& language : wantedLanguages(languageCode)) {
        spoken = knownCode(language);
        if (spoken.isEmpty())
            continue;
        // By our own code: another country's would not find the file.
        install(application, QLocale(spoken), QStringLiteral("qtbase"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, QLocale(spoken), QStringLiteral("digitlab"), translationsFolder());
        break;
    }
    // Between English and a language that we lack no translator changes, but the numbers may.
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&application, &change);
    return spoken.isEmpty() ? QStringLiteral("en") : spoken;
}

} // namespace digitlab
