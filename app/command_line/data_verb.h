#pragma once

#include "app/command_line/data_options.h"
#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// `data info`: what is in a data set.
class DataVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::DataVerb)

public:
    std::string name() const override { return "data info"; }
    QString summary() const override { return tr("tell what is in a data set"); }
    void addOptions(VerbOptions& options) override;
    ExitStatus run() override;

private:
    std::string m_path;
    DataOptions m_dataOptions;
    bool m_json = false;
};

} // namespace digitlab
