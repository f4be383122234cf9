#pragma once

#include "core/api/data.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// What `data info` writes.
class DataReport {
    Q_DECLARE_TR_FUNCTIONS(digitlab::DataReport)

public:
    explicit DataReport(const DataSummary& summary);

    std::string text() const;
    std::string json() const;

private:
    std::string classTable() const;

    const DataSummary& m_summary;
};

} // namespace digitlab
