#pragma once

#include "app/command_line/page_reading_rows.h"
#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace digitlab {

/// `read`: reads all digits on photos or scans of pages, one row a page, in the order given.
class ReadVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ReadVerb)

public:
    std::string name() const override { return "read"; }
    QString summary() const override { return tr("read the digits on photos of pages"); }
    void addOptions(VerbOptions& options) override;
    ExitStatus run() override;

private:
    std::string m_model = "shipped";
    RowFormat m_format = RowFormat::text;
    std::vector<std::string> m_inputs;
};

} // namespace digitlab
