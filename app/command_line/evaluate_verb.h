#pragma once

#include "app/command_line/data_options.h"
#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// `evaluate`: how well a model reads a data set.
class EvaluateVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::EvaluateVerb)

public:
    std::string name() const override { return "evaluate"; }
    QString summary() const override { return tr("tell how well a model reads a data set"); }
    void addOptions(VerbOptions& options) override;
    ExitStatus run() override;

private:
    std::string m_model = "shipped";
    std::string m_data;
    DataOptions m_dataOptions;
    bool m_json = false;
};

} // namespace digitlab
