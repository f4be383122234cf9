#include "app/command_line/rows.h"

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

} // namespace digitlab
