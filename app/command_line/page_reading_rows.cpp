#include "app/command_line/page_reading_rows.h"

#include "app/command_line/texts.h"
#include "app/page_record.h"

namespace digitlab {

std::string PageReadingRows::csvHead() const
{
    return pageCsvHead();
}

std::string PageReadingRows::textRow(const std::string& source, const PageReading& page) const
{
    return oneLine(source) + ": " + (page.rows.empty() ? filled(tr("no digits")) : page.text());
}

std::string PageReadingRows::csvRow(const std::string& source, const PageReading& page) const
{
    return pageCsvRow(source, page);
}

std::string PageReadingRows::jsonRow(const std::string& source, const PageReading& page) const
{
    return pageJson(source, page);
}

} // namespace digitlab
