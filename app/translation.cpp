#include "app/translation.h"

#include "app/resource_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
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

void installTranslators(QCoreApplication& application, const QString& languageCode)
{
    const auto earlier = application.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly);
    for (QTranslator* translator : earlier)
        delete translator; // which also takes it out of the application

    const QStringList known = translatedLanguages();
    for (const QString& language : wantedLanguages(languageCode)) {
        const QLocale locale(language);
        const bool speaksIt = std::any_of(known.begin(), known.end(), [&](const QString& code) {
            return QLocale(code).language() == locale.language() && QLocale(code).script() == locale.script();
        });
        if (!speaksIt)
            continue;
        install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, locale, QStringLiteral("digitlab"), translationsFolder());
        return;
    }
}

} // namespace digitlab
