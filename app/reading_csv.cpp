#include "app/reading_csv.h"

#include "core/support/text.h"

namespace digitlab {

std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string_view verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::digit:
        return "digit";
    case Verdict::unsure:
        return "unsure";
    case Verdict::none:
        return "none";
    }
    return {};
}

std::string className(const std::vector<std::string>& classes, int index)
{
    const auto position = static_cast<std::size_t>(index);
    return position < classes.size() ? classes[position] : std::to_string(index);
}

double confidenceOf(const Reading& reading)
{
    const auto best = static_cast<std::size_t>(reading.best);
    return best < reading.probabilities.size() ? reading.probabilities[best] : 0;
}

std::string readingCsvHead(const std::vector<std::string>& classes)
{
    std::string line = "source,digit,confidence,verdict";
    for (const std::string& name : classes)
        line.append(",").append(csvField("p_" + name));
    return line;
}

std::string readingCsvRow(const std::vector<std::string>& classes, std::string_view source, const Reading& reading)
{
    std::string line = csvField(source);
    line.append(",").append(csvField(className(classes, reading.best)));
    line.append(",").append(fixedText(confidenceOf(reading), probabilityDecimals));
    line.append(",").append(verdictWord(reading.verdict));
    for (const float probability : reading.probabilities)
        line.append(",").append(fixedText(static_cast<double>(probability), probabilityDecimals));
    return line;
}

} // namespace digitlab
