#pragma once

#include "app/command_line/verb_options.h"
#include "core/api/engine.h"

#include <QCoreApplication>

#include <memory>
#include <stop_token>
#include <string>

namespace digitlab {

/// The options that say which data set, and its opening.
class DataOptions {
    Q_DECLARE_TR_FUNCTIONS(digitlab::DataOptions)

public:
    /// --transpose and --invert.
    void addChanges(VerbOptions& options);
    /// What a PATH of a data set may be, for the help.
    static void addHelp(VerbOptions& options);

    void setPath(const std::string& path) { m_options.path = path; }
    void setLimit(std::size_t limit) { m_options.limit = limit; }
    void setSeed(std::uint64_t seed) { m_options.seed = seed; }
    const OpenDataOptions& values() const { return m_options; }

    /// Shows progress on a terminal.
    std::shared_ptr<const DataSet> open(const Engine& engine, std::stop_token stop) const;
    /// A line on the standard error for each thing that was left out, and one for what was passed over.
    static void printProblems(const DataSummary& summary);

private:
    OpenDataOptions m_options;
};

} // namespace digitlab
