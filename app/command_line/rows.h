#pragma once

#include "core/api/words.h"

#include <string>
#include <utility>

namespace digitlab {

enum class RowFormat { text, csv, json };

inline constexpr Words<RowFormat, 3> rowFormatWords{
    {{RowFormat::text, "text"}, {RowFormat::csv, "csv"}, {RowFormat::json, "json"}}};

/// What stands around the rows that a verb writes.
class RowFrame {
public:
    using Format = RowFormat;

    virtual ~RowFrame() = default;

    std::string head() const;
    std::string tail() const { return m_format == Format::json ? "\n]\n" : ""; }

protected:
    explicit RowFrame(Format format)
        : m_format(format)
    {
    }

    Format format() const { return m_format; }

private:
    /// Without a line end.
    virtual std::string csvHead() const = 0;

    Format m_format;
};

/// Head, a row for each source that was read, tail. Paths are written byte by byte; only JSON, which is UTF-8, replaces
/// what is not.
template <class Item>
class Rows : public RowFrame {
public:
    std::string row(const std::string& source, const Item& item)
    {
        const bool first = std::exchange(m_first, false);
        switch (format()) {
        case Format::text:
            return textRow(source, item) + "\n";
        case Format::csv:
            return csvRow(source, item) + "\n";
        case Format::json:
            return (first ? "\n" : ",\n") + jsonRow(source, item);
        }
        return {};
    }

protected:
    using RowFrame::RowFrame;

private:
    virtual std::string textRow(const std::string& source, const Item& item) const = 0;
    virtual std::string csvRow(const std::string& source, const Item& item) const = 0;
    virtual std::string jsonRow(const std::string& source, const Item& item) const = 0;

    bool m_first = true;
};

} // namespace digitlab
