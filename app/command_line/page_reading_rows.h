#pragma once

#include "core/api/model.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// What `read` writes, in one of its formats: head, a row a page, tail.
class PageReadingRows {
    Q_DECLARE_TR_FUNCTIONS(digitlab::PageReadingRows)

public:
    enum class Format { text, csv, json };

    explicit PageReadingRows(Format format)
        : m_format(format)
    {
    }

    std::string head() const;
    std::string row(const std::string& source, const PageReading& page);
    std::string tail() const;

private:
    Format m_format;
    bool m_first = true;
};

} // namespace digitlab
