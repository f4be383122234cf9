#pragma once

#include "app/command_line/rows.h"
#include "core/api/model.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace digitlab {

/// What `classify` writes: a row a reading.
class ReadingRows final : public Rows<Reading> {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ReadingRows)

public:
    ReadingRows(Format format, std::vector<std::string> classes);

private:
    std::string csvHead() const override;
    std::string textRow(const std::string& source, const Reading& reading) const override;
    std::string csvRow(const std::string& source, const Reading& reading) const override;
    std::string jsonRow(const std::string& source, const Reading& reading) const override;

    std::vector<std::string> m_classes;
};

} // namespace digitlab
