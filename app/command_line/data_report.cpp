#include "app/command_line/data_report.h"

#include "app/command_line/texts.h"
#include "core/api/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace digitlab {

DataReport::DataReport(const DataSummary& summary)
    : m_summary(summary)
{
}

std::string DataReport::text() const
{
    const auto count = [](std::size_t value) { return std::to_string(value); };
    const QString kind = m_summary.kind == DataKind::idx ? tr("IDX files")
        : m_summary.kind == DataKind::list               ? tr("list file")
                                                         : tr("folder with one folder a class");
    std::string text = oneLine(m_summary.path) + ": " + filled(kind) + "\n";
    text += filled(tr("%1 pictures for training, %2 for testing, %3 classes"),
                   {count(m_summary.training), count(m_summary.test), count(m_summary.classes.size())})
        + "\n";
    text += filled(tr("%1 pictures are 28 x 28 and taken as they are, %2 are of other sizes and normalised"),
                   {count(m_summary.asTheyAre), count(m_summary.normalised)})
        + "\n";
    if (m_summary.transposed)
        text += filled(tr("rows and columns of each picture are swapped")) + "\n";
    if (m_summary.inverted)
        text += filled(tr("light and dark of each picture are swapped")) + "\n";
    text += filled(tr("hidden and foreign files and folders passed over: %1"), {count(m_summary.ignored)}) + "\n";
    text += filled(tr("checksum %1"), {m_summary.checksum}) + "\n\n" + classTable();
    if (m_summary.problems.empty())
        return text;
    text.append("\n").append(filled(tr("problems: %1"), {count(m_summary.problems.size())})).append("\n");
    for (const DataProblem& problem : m_summary.problems)
        text += "  " + oneLine(inReadersLanguage(problem.source + ": " + problem.reason)) + "\n";
    return text;
}

std::string DataReport::classTable() const
{
    const std::string name = filled(tr("class")), training = filled(tr("training")), test = filled(tr("test"));
    std::size_t nameWidth = displayWidth(name);
    for (const ClassCount& count : m_summary.classes)
        nameWidth = std::max(nameWidth, displayWidth(oneLine(count.name)));
    constexpr std::size_t least = 7;
    const std::size_t trainingWidth = std::max(displayWidth(training), least);
    const std::size_t testWidth = std::max(displayWidth(test), least);

    std::string table = padded(name, nameWidth) + "  " + paddedLeft(training, trainingWidth) + "  "
        + paddedLeft(test, testWidth) + "\n";
    for (const ClassCount& count : m_summary.classes)
        table += padded(oneLine(count.name), nameWidth) + "  "
            + paddedLeft(std::to_string(count.training), trainingWidth) + "  "
            + paddedLeft(std::to_string(count.test), testWidth) + "\n";
    return table;
}

std::string DataReport::json() const
{
    nlohmann::ordered_json report;
    report["path"] = m_summary.path;
    report["kind"] = wordOf(dataKindWords, m_summary.kind);
    report["training"] = m_summary.training;
    report["test"] = m_summary.test;
    report["classes"] = nlohmann::ordered_json::array();
    for (const ClassCount& count : m_summary.classes)
        report["classes"].push_back({{"class", count.name}, {"training", count.training}, {"test", count.test}});
    report["as_they_are"] = m_summary.asTheyAre;
    report["normalised"] = m_summary.normalised;
    report["transposed"] = m_summary.transposed;
    report["inverted"] = m_summary.inverted;
    report["ignored"] = m_summary.ignored;
    report["problems"] = nlohmann::ordered_json::array();
    for (const DataProblem& problem : m_summary.problems)
        report["problems"].push_back({{"source", problem.source}, {"reason", problem.reason}});
    report["checksum"] = m_summary.checksum;
    return report.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace digitlab
