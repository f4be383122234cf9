#include "app/command_line/import_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/model_summary.h"
#include "app/engine_loader.h"

namespace digitlab {

void ImportVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("FILE --out MODEL"));
    options.text("FILE", "", tr("a state dict that PyTorch has saved (.pth)"), m_file, VerbOptions::Need::required);
    options.text("--out", "MODEL", tr("the file to write"), m_out, VerbOptions::Need::required);
    options.addHelp(tr("Examples"), {QStringLiteral("digitlab import theirs.pth --out mine.pth")});
}

ExitStatus ImportVerb::run()
{
    const std::shared_ptr<Engine> engine = loadEngine();
    // The word for the model that comes with the program is a file's name here.
    const std::string reference = m_file == "shipped" ? "./shipped" : m_file;
    const std::shared_ptr<const Model> model = engine->openModel(reference);
    engine->exportModel(*model, ExportFormat::pth, m_out);
    print(writtenLine(m_out, model->info()));
    return ExitStatus::done;
}

} // namespace digitlab
