#include "app/window/settings.h"

#include "app/window/paths.h"

#include <QStandardPaths>

namespace digitlab {

namespace {

QString name(const char* key)
{
    return QLatin1String(key);
}

} // namespace

Settings::Settings(const QString& file)
    : m_file(file, QSettings::IniFormat)
{
}

QString Settings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/digitlab/window.ini");
}

/// 0..last; anything else in the file is 0.
int Settings::number(const char* key, int last) const
{
    bool good = false;
    const int value = m_file.value(name(key)).toInt(&good);
    return good && value >= 0 && value <= last ? value : 0;
}

QByteArray Settings::geometry() const
{
    return m_file.value(name("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_file.setValue(name("window/geometry"), geometry);
}

MainWindow::Page Settings::page() const
{
    return static_cast<MainWindow::Page>(number("window/page", static_cast<int>(MainWindow::Page::model)));
}

void Settings::setPage(MainWindow::Page page)
{
    m_file.setValue(name("window/page"), static_cast<int>(page));
}

Scheme Settings::scheme() const
{
    return static_cast<Scheme>(number("window/theme", static_cast<int>(Scheme::dark)));
}

void Settings::setScheme(Scheme scheme)
{
    m_file.setValue(name("window/theme"), static_cast<int>(scheme));
}

QString Settings::language() const
{
    return m_file.value(name("window/language")).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_file.setValue(name("window/language"), code);
}

QString Settings::model() const
{
    const QString reference = m_file.value(name("model/reference")).toString();
    return reference.isEmpty() ? QStringLiteral("shipped") : reference;
}

void Settings::setModel(const QString& reference)
{
    m_file.setValue(name("model/reference"), reference);
}

OpenDataOptions Settings::data() const
{
    OpenDataOptions options;
    const QString path = m_file.value(name("data/path")).toString();
    options.path = path.isEmpty() ? std::filesystem::path("mnist") : toPath(path);
    if (path.isEmpty())
        return options;
    options.limit = m_file.value(name("data/limit")).toULongLong();
    bool good = false;
    const qulonglong seed = m_file.value(name("data/seed")).toULongLong(&good);
    options.seed = good ? seed : 1;
    options.transpose = m_file.value(name("data/transpose")).toBool();
    options.invert = m_file.value(name("data/invert")).toBool();
    return options;
}

void Settings::setData(const OpenDataOptions& options)
{
    m_file.setValue(name("data/path"), fromPath(options.path));
    m_file.setValue(name("data/limit"), static_cast<qulonglong>(options.limit));
    m_file.setValue(name("data/seed"), static_cast<qulonglong>(options.seed));
    m_file.setValue(name("data/transpose"), options.transpose);
    m_file.setValue(name("data/invert"), options.invert);
}

} // namespace digitlab
