#include "app/command_line/read_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/reading_loop.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/engine_loader.h"
#include "app/input_walk.h"

namespace digitlab {

void ReadVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[OPTION ...] PHOTO..."));
    options.texts("PHOTO", tr("photos or scans of pages, folders with all that is below them"), m_inputs);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", rowFormatWords, tr("how the pages are written; text if not given"),
                   [this](RowFormat format) { m_format = format; });
    options.addHelp(
        tr("A page"),
        {tr("may lie on a side, upside down or aslant. Its rows are joined by |, a sign that is no digit is ?.")});
    options.addHelp(tr("A model is"), {tr("a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.")});
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab read page.jpg"),
                     QStringLiteral("digitlab read --format json meter.jpg receipt.png")});
}

ExitStatus ReadVerb::run()
{
    std::stop_source stop;
    const StopSignal signal([&stop] { stop.request_stop(); });
    const std::shared_ptr<Engine> engine = loadEngine();
    const std::shared_ptr<const Model> model = engine->openModel(m_model);
    PageReadingRows rows(m_format);
    ReadingLoop loop(rows, stop.get_token());
    walkInputs(m_inputs,
               {.picture =
                    [&](const std::string& path) {
                        loop.attempt([&] { print(rows.row(path, model->readPage(engine->openPicture(path)))); });
                    },
                .ink =
                    [&](const std::string& path) {
                        loop.problem(
                            filled(tr("%1: a file of drawings, one digit each; 'digitlab classify' reads it"), {path}));
                    },
                .nothing = [&](const std::string& folder) { loop.nothingIn(folder); },
                .problem = [&](const std::string& message) { loop.problem(message); }});
    return loop.finish();
}

} // namespace digitlab
