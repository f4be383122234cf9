#pragma once

#include "core/api/model.h"

#include <QCoreApplication>

#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// `digit`, `unsure`, `none`.
std::string_view verdictWord(Verdict verdict);

/// What `classify` writes, in one of its formats: head, a row a reading, tail. Paths are written byte by byte; only
/// JSON, which is UTF-8, replaces what is not.
class ReadingRows {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ReadingRows)

public:
    enum class Format { text, csv, json };

    ReadingRows(Format format, std::vector<std::string> classes);

    std::string head() const;
    std::string row(const std::string& source, const Reading& reading);
    std::string tail() const;

private:
    std::string textRow(const std::string& source, const Reading& reading) const;
    std::string csvRow(const std::string& source, const Reading& reading) const;
    std::string jsonRow(const std::string& source, const Reading& reading) const;

    Format m_format;
    std::vector<std::string> m_classes;
    bool m_first = true;
};

} // namespace digitlab
