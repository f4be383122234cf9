#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace digitlab {

/// What a call of the built program has left.
struct Result {
    int status = -1; ///< -1: it did not end by itself
    QByteArray output;
    QByteArray errors;

    QList<QByteArray> errorLines() const { return lines(errors); }
    QList<QByteArray> outputLines() const { return lines(output); }

private:
    static QList<QByteArray> lines(const QByteArray& text)
    {
        QList<QByteArray> all = text.split('\n');
        if (!all.isEmpty() && all.last().isEmpty())
            all.removeLast();
        return all;
    }
};

/// A folder that is gone at the end, also with names in it that are no text (which Qt leaves behind).
class TestFolder {
public:
    TestFolder() = default;
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder()
    {
        std::error_code error;
        std::filesystem::remove_all(m_folder.path().toStdString(), error);
    }

    bool isValid() const { return m_folder.isValid(); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Arguments that hold no blank, with one between.
inline QStringList words(const QString& text)
{
    return text.split(QLatin1Char(' '));
}

/// The environment of a server: no display, no choice of a platform.
inline QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LANG", "LC_ALL"})
        environment.remove(QLatin1String(name));
    return environment;
}

inline Result finish(QProcess& process)
{
    constexpr int patience = 300000;
    process.waitForFinished(patience);
    const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit
        && process.error() == QProcess::UnknownError;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Result run(const QStringList& arguments, const QProcessEnvironment& environment = serverEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DIGITLAB_EXECUTABLE), arguments, QIODevice::ReadOnly);
    return finish(process);
}

/// A line for the shell, in which $D is the program: for names that are no text.
inline Result shell(const QString& line, QProcessEnvironment environment = serverEnvironment())
{
    environment.insert(QStringLiteral("D"), QStringLiteral(DIGITLAB_EXECUTABLE));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line}, QIODevice::ReadOnly);
    return finish(process);
}

inline void writeFile(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

inline std::string textOf(const QString& file)
{
    std::ifstream stream(file.toStdString(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace digitlab
