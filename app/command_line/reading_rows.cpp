#include "app/command_line/reading_rows.h"

#include "app/command_line/texts.h"
#include "app/reading_csv.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace digitlab {

namespace {

/// CSV and JSON hold the same number, of probabilityDecimals.
constexpr double scale = 1e8;

std::string percentText(double probability)
{
    return fixedText(probability * 100, 1);
}

const char* hintWord(Hint hint)
{
    switch (hint) {
    case Hint::nothing:
        return nullptr;
    case Hint::empty:
        return "empty";
    case Hint::dot:
        return "dot";
    case Hint::noContrast:
        return "no_contrast";
    case Hint::severalDigits:
        return "several_digits";
    }
    return nullptr;
}

} // namespace

ReadingRows::ReadingRows(Format format, std::vector<std::string> classes)
    : Rows(format)
    , m_classes(std::move(classes))
{
}

std::string ReadingRows::csvHead() const
{
    return readingCsvHead(m_classes);
}

std::string ReadingRows::textRow(const std::string& source, const Reading& reading) const
{
    const std::string best = className(m_classes, reading.best), percent = percentText(confidenceOf(reading));
    std::string line = oneLine(source) + ": ";
    if (reading.verdict == Verdict::digit)
        line += filled(tr("%1 (%2 %)"), {best, percent});
    else if (reading.hint == Hint::severalDigits)
        line += filled(tr("several digits; 'digitlab read' reads them"));
    else if (reading.verdict == Verdict::unsure)
        line += filled(tr("unsure, %1 (%2 %) or %3"), {best, percent, className(m_classes, reading.second)});
    else
        line += filled(tr("no digit"));
    return line;
}

std::string ReadingRows::csvRow(const std::string& source, const Reading& reading) const
{
    return readingCsvRow(m_classes, source, reading);
}

std::string ReadingRows::jsonRow(const std::string& source, const Reading& reading) const
{
    nlohmann::ordered_json row;
    row["source"] = source;
    row["digit"] = className(m_classes, reading.best);
    row["confidence"] = rounded(confidenceOf(reading), scale);
    row["verdict"] = verdictWord(reading.verdict);
    const char* const hint = hintWord(reading.hint);
    row["hint"] = hint ? nlohmann::ordered_json(hint) : nlohmann::ordered_json();
    nlohmann::ordered_json& probabilities = row["probabilities"] = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < reading.probabilities.size(); ++i)
        probabilities[className(m_classes, static_cast<int>(i))]
            = rounded(static_cast<double>(reading.probabilities[i]), scale);
    return row.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace digitlab
