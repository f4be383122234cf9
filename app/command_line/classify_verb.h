#pragma once

#include "app/command_line/reading_rows.h"
#include "app/command_line/verb.h"
#include "core/api/engine.h"

#include <QCoreApplication>

#include <stop_token>
#include <string>
#include <vector>

namespace digitlab {

/// `classify`: reads pictures and drawings, one row each, in the order given. Keeps one picture in memory at a time.
class ClassifyVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ClassifyVerb)

public:
    std::string name() const override { return "classify"; }
    QString summary() const override { return tr("read the digit on pictures and in ink files"); }
    void addOptions(VerbOptions& options) override;
    void check(const VerbOptions& options) const override;
    bool needsFonts() const override { return !m_figure.empty(); }
    ExitStatus run() override;

private:
    std::string m_model = "shipped";
    RowFormat m_format = RowFormat::text;
    std::string m_figure;
    std::vector<std::string> m_inputs;
};

} // namespace digitlab
