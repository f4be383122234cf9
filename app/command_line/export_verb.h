#pragma once

#include "app/command_line/verb.h"
#include "core/api/model.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// `export`: a model's weights in a format of others.
class ExportVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ExportVerb)

public:
    std::string name() const override { return "export"; }
    QString summary() const override { return tr("write a model's weights for other programs"); }
    void addOptions(VerbOptions& options) override;
    ExitStatus run() override;

private:
    std::string m_model = "shipped";
    std::string m_out;
    ExportFormat m_format = ExportFormat::pth;
};

} // namespace digitlab
