#include "app/command_line/read_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/input_walk.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/engine_loader.h"

namespace digitlab {

namespace {

PageReadingRows::Format formatOf(const std::string& word)
{
    if (word == "csv")
        return PageReadingRows::Format::csv;
    return word == "json" ? PageReadingRows::Format::json : PageReadingRows::Format::text;
}

} // namespace

void ReadVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[OPTION ...] PHOTO..."));
    options.texts("PHOTO", tr("photos or scans of pages, folders with all that is below them"), m_inputs);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", {"text", "csv", "json"}, tr("how the pages are written; text if not given"),
                   [this](const std::string& word) { m_format = formatOf(word); });
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
    bool failed = false;
    const auto problem = [&](const std::string& message) {
        failed = true;
        printError(message);
    };
    print(rows.head());
    walkInputs(m_inputs,
               {.picture =
                    [&](const std::string& path) {
                        if (stop.stop_requested()) {
                            print(rows.tail()); // what is there is whole
                            throw Stopped();
                        }
                        try {
                            print(rows.row(path, model->readPage(engine->openPicture(path))));
                        } catch (const OutputFailed&) {
                            throw;
                        } catch (const Error& error) {
                            problem(error.what());
                        }
                    },
                .ink =
                    [&](const std::string& path) {
                        problem(
                            filled(tr("%1: a file of drawings, one digit each; 'digitlab classify' reads it"), {path}));
                    },
                .problem = problem});
    print(rows.tail());
    return failed ? ExitStatus::failed : ExitStatus::done;
}

} // namespace digitlab
