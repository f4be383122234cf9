#include "app/command_line/rows.h"

#include <cmath>

namespace digitlab {

std::string RowFrame::head() const
{
    switch (m_format) {
    case Format::text:
        return {};
    case Format::csv:
        return csvHead() + "\n";
    case Format::json:
        return "[";
    }
    return {};
}

double rounded(double value, double scale)
{
    return std::round(value * scale) / scale;
}

} // namespace digitlab
