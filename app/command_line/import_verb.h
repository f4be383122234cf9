#pragma once

#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// `import`: checks weights that come from elsewhere and writes them as a model of this program.
class ImportVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ImportVerb)

public:
    std::string name() const override { return "import"; }
    QString summary() const override { return tr("take weights from another program"); }
    void addOptions(VerbOptions& options) override;
    ExitStatus run() override;

private:
    std::string m_file;
    std::string m_out;
};

} // namespace digitlab
