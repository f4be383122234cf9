#include "core/recognition/ink/ink_file.h"

#include "core/api/error.h"
#include "core/support/files.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>

namespace digitlab {

namespace {

using Json = nlohmann::json;

/// Why a line is no drawing.
class BadLine : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Deeper than any drawing (object, strokes, stroke, point): nesting without end would overflow the parser's stack.
constexpr int deepest = 16;

float coordinate(const Json& value, const char* what)
{
    if (!value.is_number())
        throw BadLine(std::string(what) + " is not a number");
    const double number = value.get<double>();
    if (!std::isfinite(number) || std::abs(number) > 1e9)
        throw BadLine(std::string(what) + " is not a usable number");
    return static_cast<float>(number);
}

void readBox(const Json& line, Ink& ink)
{
    const auto box = line.find("box");
    if (box == line.end())
        throw BadLine("\"box\" is missing");
    if (!box->is_array() || box->size() != 2)
        throw BadLine("\"box\" is not a list of width and height");
    ink.width = coordinate((*box)[0], "the box's width");
    ink.height = coordinate((*box)[1], "the box's height");
    if (!(ink.width > 0) || !(ink.height > 0))
        throw BadLine("the box has no size");
}

Point readPoint(const Json& value)
{
    // Tablets add time and pressure behind x and y.
    if (!value.is_array() || value.size() < 2)
        throw BadLine("a point is not a list of x and y");
    return {coordinate(value[0], "a coordinate"), coordinate(value[1], "a coordinate")};
}

void readStrokes(const Json& line, Ink& ink)
{
    const auto strokes = line.find("strokes");
    if (strokes == line.end())
        throw BadLine("\"strokes\" is missing");
    if (!strokes->is_array())
        throw BadLine("\"strokes\" is not a list");
    for (const Json& stroke : *strokes) {
        if (!stroke.is_array())
            throw BadLine("a stroke is not a list of points");
        Stroke& points = ink.strokes.emplace_back();
        points.reserve(stroke.size());
        for (const Json& point : stroke)
            points.push_back(readPoint(point));
    }
}

/// One stroke's values; empty where they do not fit its points.
std::vector<float> readPressure(const Json& values, std::size_t points)
{
    std::vector<float> pressure;
    if (!values.is_array() || values.size() != points)
        return pressure;
    pressure.reserve(points);
    for (const Json& value : values) {
        if (!value.is_number())
            return {};
        const double number = value.get<double>();
        if (!std::isfinite(number))
            return {};
        pressure.push_back(static_cast<float>(std::clamp(number, 0.0, 1.0)));
    }
    return pressure;
}

void readPressures(const Json& line, Ink& ink)
{
    const auto strokes = line.find("pressure");
    if (strokes == line.end() || !strokes->is_array() || strokes->size() != ink.strokes.size())
        return;
    bool any = false;
    for (std::size_t i = 0; i < ink.strokes.size(); ++i) {
        ink.pressure.push_back(readPressure((*strokes)[i], ink.strokes[i].size()));
        any = any || !ink.pressure.back().empty();
    }
    if (!any)
        ink.pressure.clear();
}

std::string furtherKeys(Json&& line)
{
    for (const char* known : {"box", "strokes", "label", "pressure"})
        line.erase(known);
    // A program's own text may be no UTF-8; that must not cost the drawing.
    return line.empty() ? std::string() : line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string readLabel(const Json& line)
{
    const auto label = line.find("label");
    if (label == line.end() || label->is_null())
        return {};
    if (label->is_string())
        return label->get<std::string>();
    if (label->is_number_integer())
        return std::to_string(label->get<long long>());
    if (label->is_number_float())
        return numberText(label->get<double>());
    throw BadLine("the label is neither a number nor text");
}

Json parseJson(std::string_view text)
{
    const auto notTooDeep = [](int depth, Json::parse_event_t, const Json&) {
        if (depth > deepest)
            throw BadLine("lists are nested too deep");
        return true;
    };
    try {
        return Json::parse(text, notTooDeep);
    } catch (const Json::parse_error& error) {
        throw BadLine("not valid JSON at character " + std::to_string(error.byte));
    } catch (const Json::exception&) {
        throw BadLine("it holds a number that is out of range");
    }
}

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

} // namespace

InkEntry parseInkLine(std::string_view text, std::size_t line)
{
    InkEntry entry;
    entry.line = line;
    try {
        Json json = parseJson(text);
        if (!json.is_object())
            throw BadLine("not a JSON object");
        readBox(json, entry.ink);
        readStrokes(json, entry.ink);
        readPressures(json, entry.ink);
        entry.label = readLabel(json);
        entry.further = furtherKeys(std::move(json));
    } catch (const BadLine& error) {
        entry.ink = {};
        entry.error = error.what();
    }
    return entry;
}

std::vector<InkEntry> openInk(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file);
    std::string_view rest = text;
    if (rest.substr(0, 3) == "\xef\xbb\xbf")
        rest.remove_prefix(3);
    std::vector<InkEntry> entries;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view content = withoutBlanks(rest.substr(0, end));
        if (!content.empty())
            entries.push_back(parseInkLine(content, line));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return entries;
}

} // namespace digitlab
