#include "app/command_line/bash_completion.h"
#include "app/command_line/manual_page.h"
#include "app/command_line/verbs.h"
#include "program.h"

#include <QSet>
#include <QtTest>

using namespace digitlab;

/// The manual page and the shell's completion: all that the command line offers is in them, groff and bash can read
/// them.
class PapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void manualHoldsEverything();
    void manualIsSound();
    void completion_data();
    void completion();
    void completionHoldsEverything();
    void completionOfFiles();
    void completionIsRegistered();

private:
    /// What bash offers for the words, of which the last one is being typed.
    QStringList offered(const QStringList& typed) const;
    Result bash(const QString& script, const QStringList& arguments = {}) const;

    TestFolder m_folder;
};

namespace {

QStringList namesOf(const std::vector<OptionDescription>& options)
{
    QStringList names;
    for (const OptionDescription& option : options)
        if (!option.positional)
            for (const std::string& name : option.names)
                names << QString::fromStdString(name);
    return names;
}

QSet<QString> setOf(const QStringList& list)
{
    return {list.begin(), list.end()};
}

} // namespace

void PapersTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    writeFile(m_folder.filePath(QStringLiteral("script")).toStdString(), bashCompletion());
    writeFile(m_folder.filePath(QStringLiteral("page")).toStdString(), manualPage());
    writeFile(m_folder.filePath(QStringLiteral("files/my digit.png")).toStdString(), "");
    writeFile(m_folder.filePath(QStringLiteral("files/ink.jsonl")).toStdString(), "");
    writeFile(m_folder.filePath(QStringLiteral("files/scans/1.png")).toStdString(), "");
}

Result PapersTest::bash(const QString& script, const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.filePath(QStringLiteral("files")));
    process.start(QStringLiteral("bash"),
                  QStringList{QStringLiteral("--norc"), QStringLiteral("-c"),
                              QStringLiteral(". ../script || exit 99\n") + script, QStringLiteral("test")}
                      + arguments,
                  QIODevice::ReadOnly);
    return finish(process);
}

QStringList PapersTest::offered(const QStringList& typed) const
{
    const Result result = bash(QStringLiteral("COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _digitlab\n"
                                              "[ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\""),
                               QStringList{QStringLiteral("digitlab")} + typed);
    if (result.status != 0 || !result.errors.isEmpty())
        return {QStringLiteral("failed: ") + QString::fromLocal8Bit(result.errors)};
    QStringList lines;
    for (const QByteArray& line : result.outputLines())
        lines << QString::fromLocal8Bit(line);
    return lines;
}

void PapersTest::manualHoldsEverything()
{
    QString page = QString::fromStdString(manualPage());
    page.replace(QLatin1String("\\-"), QLatin1String("-")).replace(QLatin1String("\\(aq"), QLatin1String("'"));
    for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "VERBS", "EXIT STATUS", "FILES", "EXAMPLES"})
        QVERIFY2(page.contains(QStringLiteral(".SH \"%1\"").arg(QLatin1String(section)))
                     || page.contains(QStringLiteral(".SH %1").arg(QLatin1String(section))),
                 section);
    for (const std::unique_ptr<Verb>& verb : allVerbs()) {
        const std::unique_ptr<VerbOptions> options = optionsOf(*verb);
        QVERIFY(page.contains(QString::fromStdString(".SS \"digitlab " + verb->name() + "\"")));
        for (const OptionDescription& option : options->descriptions()) {
            QVERIFY2(page.contains(QString::fromStdString(option.names.back())), option.names.back().c_str());
            QVERIFY2(page.contains(QString::fromStdString(option.help)), option.help.c_str());
        }
        for (const HelpPart& part : options->parts())
            for (const std::string& line : part.lines)
                QVERIFY2(page.contains(QString::fromStdString(columnsOf(line).left)), line.c_str());
    }
}

void PapersTest::manualIsSound()
{
    QProcess groff;
    groff.start(QStringLiteral("groff"),
                {QStringLiteral("-man"), QStringLiteral("-Kutf8"), QStringLiteral("-Tutf8"), QStringLiteral("-ww"),
                 QStringLiteral("-rLL=90n"), m_folder.filePath(QStringLiteral("page"))},
                QIODevice::ReadOnly);
    const Result result = finish(groff);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(result.output.contains("train"));
    QVERIFY(!result.output.contains("\\-"));
}

void PapersTest::completion_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QStringList& typed, const char* expected) {
        const QString wanted = QLatin1String(expected);
        QTest::newRow(name) << typed << (wanted.isEmpty() ? QStringList() : words(wanted));
    };
    const QStringList train{QStringLiteral("train")};
    row("verb", {QStringLiteral("tr")}, "train");
    row("option of the program", {QStringLiteral("--v")}, "--version");
    row("second word", {QStringLiteral("data"), QStringLiteral("i")}, "info");
    row("options", train + words(QStringLiteral("--re")), "--resume --recipe");
    row("words of an option", train + words(QStringLiteral("--optimiser a")), "adam adamw");
    row("words after =", words(QStringLiteral("classify --format = c")), "csv");
    row("all words after =", words(QStringLiteral("evaluate --format =")), "text json");
    row("a number", train + QStringList{QStringLiteral("--epochs"), QString()}, "");
    row("word for a data set", train + words(QStringLiteral("--data mn")), "mnist");
    row("word for a data set that stands alone", words(QStringLiteral("data info mn")), "mnist");
    row("word for a model", words(QStringLiteral("classify --model sh")), "shipped");
    row("option in the middle", words(QStringLiteral("classify ink.jsonl --fig")), "--figure");
    row("a verb that is none", words(QStringLiteral("nonsense --re")), "");
}

void PapersTest::completion()
{
    QFETCH(QStringList, typed);
    QFETCH(QStringList, expected);
    QCOMPARE(offered(typed), expected);
}

void PapersTest::completionHoldsEverything()
{
    QSet<QString> firsts;
    for (const std::unique_ptr<Verb>& verb : allVerbs()) {
        const std::unique_ptr<VerbOptions> options = optionsOf(*verb);
        const QStringList name = words(QString::fromStdString(verb->name()));
        firsts.insert(name.first());
        QCOMPARE(setOf(offered(name + QStringList{QStringLiteral("-")})), setOf(namesOf(options->descriptions())));
        for (const OptionDescription& option : options->descriptions())
            if (!option.choices.empty()) {
                QStringList choices;
                for (const std::string& word : option.choices)
                    choices << QString::fromStdString(word);
                QCOMPARE(offered(name + QStringList{QString::fromStdString(option.names.back()), QString()}), choices);
            }
    }
    firsts.unite({QStringLiteral("ink.jsonl"), QStringLiteral("my digit.png"), QStringLiteral("scans")});
    QCOMPARE(setOf(offered({QString()})), firsts);
}

void PapersTest::completionOfFiles()
{
    const QSet<QString> files{QStringLiteral("ink.jsonl"), QStringLiteral("my digit.png"), QStringLiteral("scans")};
    QCOMPARE(setOf(offered(words(QStringLiteral("classify ")))), files);
    QCOMPARE(setOf(offered(words(QStringLiteral("export --to pth ")))), files);
    QCOMPARE(offered(words(QStringLiteral("classify scans/"))), QStringList{QStringLiteral("scans/1.png")});
    QCOMPARE(offered({QStringLiteral("classify"), QStringLiteral("my d")}),
             QStringList{QStringLiteral("my digit.png")});
    // Left to bash itself, which knows quotes.
    QCOMPARE(offered({QStringLiteral("classify"), QStringLiteral("my\\ d")}), QStringList());
}

void PapersTest::completionIsRegistered()
{
    const Result result = bash(QStringLiteral("complete -p digitlab"));
    QCOMPARE(result.status, 0);
    QVERIFY2(result.output.contains("-F _digitlab digitlab"), result.output);
}

QTEST_APPLESS_MAIN(PapersTest)
#include "papers_test.moc"
