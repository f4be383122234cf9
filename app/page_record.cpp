#include "app/page_record.h"

#include "app/reading_csv.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

using Json = nlohmann::ordered_json;

/// left, top, width, height in the picture's pixels, around the four corners.
Json boxOf(const PageDigit& digit)
{
    float left = digit.corners[0].x, right = left, top = digit.corners[0].y, bottom = top;
    for (const Point corner : digit.corners) {
        left = std::min(left, corner.x);
        right = std::max(right, corner.x);
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    return {std::lround(left), std::lround(top), std::lround(right - left), std::lround(bottom - top)};
}

Json digitOf(const PageDigit& digit, std::size_t row)
{
    const Reading& reading = digit.reading;
    Json json;
    json["row"] = row + 1;
    json["box"] = boxOf(digit);
    Json& corners = json["corners"] = Json::array();
    for (const Point corner : digit.corners)
        corners.push_back({rounded(static_cast<double>(corner.x), 10), rounded(static_cast<double>(corner.y), 10)});
    json["digit"] = className(reading.classes, reading.best);
    json["confidence"] = rounded(confidenceOf(reading), 1e8);
    json["verdict"] = verdictWord(reading.verdict);
    if (!digit.correction.empty())
        json["corrected"] = digit.correction;
    return json;
}

} // namespace

std::string pageCsvHead()
{
    return "source,text";
}

std::string pageCsvRow(std::string_view source, const PageReading& page)
{
    return csvField(source) + "," + csvField(page.text());
}

std::string pageJson(std::string_view source, const PageReading& page)
{
    Json json;
    json["source"] = source;
    json["text"] = page.text();
    json["angle"] = rounded(page.angle, 100);
    Json& digits = json["digits"] = Json::array();
    for (std::size_t row = 0; row < page.rows.size(); ++row)
        for (const PageDigit& digit : page.rows[row])
            digits.push_back(digitOf(digit, row));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace digitlab
