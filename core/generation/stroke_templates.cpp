#include "core/generation/stroke_templates.h"

#include <cstdlib>
#include <string>

namespace digitlab {

namespace {

KnotStroke parseStroke(std::string_view text)
{
    KnotStroke stroke;
    const std::string copy(text);
    const char* at = copy.c_str();
    while (*at) {
        char* end = nullptr;
        const long x = std::strtol(at, &end, 10);
        const long y = std::strtol(end + 1, &end, 10); // behind the comma
        Knot knot{static_cast<float>(x) / 100, static_cast<float>(y) / 100, *end == '!'};
        if (knot.corner)
            ++end;
        stroke.push_back(knot);
        at = end;
        while (*at == ' ')
            ++at;
    }
    return stroke;
}

} // namespace

std::vector<StrokeTemplate> parseTemplates(std::span<const TemplateLine> lines)
{
    std::vector<StrokeTemplate> templates;
    for (const TemplateLine& line : lines) {
        StrokeTemplate parsed{line.sign, line.weight, {}};
        std::string_view rest = line.strokes;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            std::string_view stroke = rest.substr(0, end);
            while (stroke.starts_with(' '))
                stroke.remove_prefix(1);
            parsed.strokes.push_back(parseStroke(stroke));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        templates.push_back(std::move(parsed));
    }
    return templates;
}

const StrokeTemplate& pick(const std::vector<StrokeTemplate>& templates, char sign, Philox& random)
{
    const auto fits = [sign](const StrokeTemplate& t) { return sign == 0 || t.sign == sign; };
    float sum = 0;
    for (const StrokeTemplate& candidate : templates)
        sum += fits(candidate) ? candidate.weight : 0;
    float left = random.uniform(0, sum);
    const StrokeTemplate* last = nullptr;
    for (const StrokeTemplate& candidate : templates) {
        if (!fits(candidate))
            continue;
        last = &candidate;
        left -= candidate.weight;
        if (left < 0)
            break;
    }
    return *last;
}

} // namespace digitlab
