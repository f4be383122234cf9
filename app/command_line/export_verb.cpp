#include "app/command_line/export_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/model_summary.h"
#include "app/engine_loader.h"

namespace digitlab {

void ExportVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[--model M] --to FORMAT OUT"));
    options.text("OUT", "", tr("the file to write"), m_out, VerbOptions::Need::required);
    options.choice(
        "--to", {"pth"}, tr("the format: PyTorch's state dict"),
        [this](const std::string&) { m_format = ExportFormat::pth; }, VerbOptions::Need::required);
    options.text("--model", "M", tr("the model to write; the shipped one if not given"), m_model);
    options.addHelp(tr("A model is"), {tr("a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.")});
    options.addHelp(tr("Examples"), {QStringLiteral("digitlab export --model runs/first:3 --to pth third.pth")});
}

ExitStatus ExportVerb::run()
{
    const std::shared_ptr<Engine> engine = loadEngine();
    const std::shared_ptr<const Model> model = engine->openModel(m_model);
    engine->exportModel(*model, m_format, m_out);
    print(writtenLine(m_out, model->info()));
    return ExitStatus::done;
}

} // namespace digitlab
