#include "app/command_line/evaluation_report.h"

#include "app/command_line/texts.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

std::string cell(const QString& text, std::size_t width)
{
    return "  " + paddedLeft(text.toStdString(), width);
}

std::string cell(const std::string& text, std::size_t width)
{
    return "  " + paddedLeft(text, width);
}

} // namespace

EvaluationReport::EvaluationReport(const Evaluation& evaluation)
    : m_evaluation(evaluation)
{
}

std::size_t EvaluationReport::nameWidth() const
{
    std::size_t width = displayWidth(tr("class").toStdString());
    for (const std::string& name : m_evaluation.classes)
        width = std::max(width, displayWidth(oneLine(name)));
    return width;
}

std::string EvaluationReport::text() const
{
    const QString part = m_evaluation.part == "test" ? tr("the test part") : tr("everything");
    return filled(tr("accuracy %1 %  loss %2  on %3 pictures (%4)"),
                  {fixedText(m_evaluation.accuracy * 100, 2), fixedText(m_evaluation.loss, 4),
                   std::to_string(m_evaluation.samples), part.toStdString()})
        + "\n\n" + classTable() + "\n" + confusionTable();
}

std::string EvaluationReport::classTable() const
{
    const std::array<QString, 4> heads{tr("precision"), tr("recall"), tr("F1"), tr("support")};
    std::array<std::size_t, 4> widths{};
    std::string table = padded(tr("class").toStdString(), nameWidth());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        widths[i] = std::max<std::size_t>(displayWidth(heads[i].toStdString()), 6);
        table += cell(heads[i], widths[i]);
    }
    table += "\n";
    for (const ClassFigures& figures : m_evaluation.perClass)
        table += padded(oneLine(figures.name), nameWidth()) + cell(fixedText(figures.precision, 4), widths[0])
            + cell(fixedText(figures.recall, 4), widths[1]) + cell(fixedText(figures.f1, 4), widths[2])
            + cell(std::to_string(figures.support), widths[3]) + "\n";
    return table;
}

std::string EvaluationReport::confusionTable() const
{
    std::size_t width = 1;
    for (const std::string& name : m_evaluation.classes)
        width = std::max(width, displayWidth(oneLine(name)));
    for (const auto& row : m_evaluation.confusion)
        for (const std::size_t count : row)
            width = std::max(width, std::to_string(count).size());

    std::string table = tr("Confusion: a row is the truth, a column what was read").toStdString() + "\n";
    table += std::string(nameWidth(), ' ');
    for (const std::string& name : m_evaluation.classes)
        table += cell(oneLine(name), width);
    table += "\n";
    for (std::size_t i = 0; i < m_evaluation.confusion.size(); ++i) {
        table += padded(oneLine(m_evaluation.classes.at(i)), nameWidth());
        for (const std::size_t count : m_evaluation.confusion[i])
            table += cell(count == 0 ? std::string(".") : std::to_string(count), width);
        table += "\n";
    }
    return table;
}

std::string EvaluationReport::json() const
{
    nlohmann::ordered_json report;
    report["accuracy"] = m_evaluation.accuracy;
    report["loss"] = m_evaluation.loss;
    report["samples"] = m_evaluation.samples;
    report["part"] = m_evaluation.part;
    report["classes"] = m_evaluation.classes;
    report["per_class"] = nlohmann::ordered_json::array();
    for (const ClassFigures& figures : m_evaluation.perClass)
        report["per_class"].push_back({{"class", figures.name},
                                       {"precision", figures.precision},
                                       {"recall", figures.recall},
                                       {"f1", figures.f1},
                                       {"support", figures.support}});
    report["confusion"] = m_evaluation.confusion;
    return report.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace digitlab
