#pragma once

#include "app/command_line/rows.h"
#include "core/api/model.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// What `read` writes: a row a page.
class PageReadingRows final : public Rows<PageReading> {
    Q_DECLARE_TR_FUNCTIONS(digitlab::PageReadingRows)

public:
    explicit PageReadingRows(Format format)
        : Rows(format)
    {
    }

private:
    std::string csvHead() const override;
    std::string textRow(const std::string& source, const PageReading& page) const override;
    std::string csvRow(const std::string& source, const PageReading& page) const override;
    std::string jsonRow(const std::string& source, const PageReading& page) const override;
};

} // namespace digitlab
