#include "app/window/settings.h"

#include "ui/widgets/path_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace digitlab {

namespace {

constexpr qint64 mostBytes = qint64{1} << 20;
constexpr int mostRecent = 10;

QString name(const char* key)
{
    return QLatin1String(key);
}

bool hasControlCharacters(const QByteArray& content)
{
    return std::any_of(content.begin(), content.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t';
    });
}

/// QSettings passes over lines that are neither a section nor a value; such a file is none of ours, or torn.
bool hasForeignLines(const QString& text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(), [](const QString& whole) {
        const QString line = whole.trimmed();
        const bool isSection = line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']'));
        const bool isComment = line.startsWith(QLatin1Char(';')) || line.startsWith(QLatin1Char('#'));
        return !line.isEmpty() && !isSection && !isComment && !line.contains(QLatin1Char('='));
    });
}

/// Whether there is something in the file's place that holds no settings of ours.
bool isBroken(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return false;
    QFile file(path);
    if (!info.isFile() || info.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray content = file.readAll();
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(content);
    if (utf8.hasError() || hasControlCharacters(content) || hasForeignLines(text))
        return true;
    return QSettings(path, QSettings::IniFormat).status() != QSettings::NoError;
}

/// A name beside the file that nothing has yet: `window.ini.broken`, `window.ini.broken-2`, ...
QString nameAside(const QString& path)
{
    QString aside = path + QStringLiteral(".broken");
    for (int number = 2; QFileInfo(aside).exists() || QFileInfo(aside).isSymLink(); ++number)
        aside = QStringLiteral("%1.broken-%2").arg(path, QString::number(number));
    return aside;
}

/// The sentence about a broken file, which is out of the way then; empty when the file is good.
QString setAside(const QString& path)
{
    if (!isBroken(path))
        return {};
    const QString aside = nameAside(path);
    std::error_code error;
    std::filesystem::rename(pathFrom(path), pathFrom(aside), error);
    // In English: the window shows it in the reader's language (engine_phrases.h).
    return error
        ? QStringLiteral("%1: these settings cannot be read, and cannot be moved out of the way; what is chosen "
                         "now is not kept")
              .arg(path)
        : QStringLiteral("%1: these settings could not be read; they are in %2 now, and all settings are those "
                         "of a first start")
              .arg(path, QFileInfo(aside).fileName());
}

/// A run's `FOLDER:3` without the epoch.
QString pathOf(const QString& reference)
{
    static const QRegularExpression epoch(QStringLiteral(":\\d+$"));
    const QRegularExpressionMatch match = epoch.match(reference);
    return match.hasMatch() && !QFileInfo::exists(reference) ? reference.left(match.capturedStart()) : reference;
}

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_problem(setAside(file))
    , m_file(file, QSettings::IniFormat)
{
}

QString Settings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/digitlab/window.ini");
}

void Settings::put(const char* key, const QVariant& value)
{
    if (m_file.contains(name(key)) && m_file.value(name(key)) == value)
        return;
    m_file.setValue(name(key), value);
    m_file.sync();
    if (m_file.status() != QSettings::NoError && !std::exchange(m_saidSo, true))
        Q_EMIT cannotWrite(QStringLiteral("%1: the settings cannot be written; what is chosen now is not kept")
                               .arg(m_file.fileName()));
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
    put("window/geometry", geometry);
}

MainWindow::Page Settings::page() const
{
    return static_cast<MainWindow::Page>(number("window/page", static_cast<int>(MainWindow::Page::model)));
}

void Settings::setPage(MainWindow::Page page)
{
    put("window/page", static_cast<int>(page));
}

Scheme Settings::scheme() const
{
    return static_cast<Scheme>(number("window/theme", static_cast<int>(Scheme::dark)));
}

void Settings::setScheme(Scheme scheme)
{
    put("window/theme", static_cast<int>(scheme));
}

QString Settings::language() const
{
    return m_file.value(name("window/language")).toString();
}

void Settings::setLanguage(const QString& code)
{
    put("window/language", code);
}

QString Settings::model() const
{
    const QString reference = m_file.value(name("model/reference")).toString();
    return reference.isEmpty() ? QStringLiteral("shipped") : reference;
}

void Settings::setModel(const QString& reference)
{
    put("model/reference", reference);
    if (reference != QStringLiteral("shipped"))
        addRecent(pathOf(reference));
}

OpenDataOptions Settings::data() const
{
    OpenDataOptions options;
    const QString path = m_file.value(name("data/path")).toString();
    options.path = path.isEmpty() ? std::filesystem::path("mnist") : pathFrom(path);
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
    put("data/path", pathText(options.path));
    put("data/limit", static_cast<qulonglong>(options.limit));
    put("data/seed", static_cast<qulonglong>(options.seed));
    put("data/transpose", options.transpose);
    put("data/invert", options.invert);
    if (options.path != std::filesystem::path("mnist"))
        addRecent(pathText(options.path));
}

ChartChoices Settings::chartChoices() const
{
    constexpr int mostSmoothing = 100;
    ChartChoices choices;
    if (m_file.contains(name("charts/axis")))
        choices.axis = static_cast<XAxis>(number("charts/axis", static_cast<int>(XAxis::time)));
    if (m_file.contains(name("charts/smoothing")))
        choices.smoothing = number("charts/smoothing", mostSmoothing);
    return choices;
}

void Settings::setChartChoices(const ChartChoices& choices)
{
    put("charts/axis", static_cast<int>(choices.axis));
    put("charts/smoothing", choices.smoothing);
}

QStringList Settings::recent() const
{
    QStringList paths;
    for (const QString& path : m_file.value(name("window/recent")).toStringList())
        if (QDir::isAbsolutePath(path) && !paths.contains(path) && paths.size() < mostRecent)
            paths << path;
    return paths;
}

void Settings::addRecent(const QStringList& paths)
{
    const QStringList earlier = recent();
    QStringList all = earlier;
    for (const QString& path : paths.mid(std::max<qsizetype>(0, paths.size() - mostRecent))) {
        const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        all.removeAll(whole);
        all.prepend(whole);
    }
    all = all.mid(0, mostRecent);
    if (all == earlier)
        return;
    put("window/recent", all);
    Q_EMIT recentChanged();
}

void Settings::clearRecent()
{
    put("window/recent", QStringList());
    Q_EMIT recentChanged();
}

} // namespace digitlab
