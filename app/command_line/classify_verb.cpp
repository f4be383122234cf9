#include "app/command_line/classify_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/figure_file.h"
#include "app/command_line/input_walk.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/engine_loader.h"

#include <filesystem>

namespace digitlab {

namespace {

/// One call's work: reads what the walk finds and writes the rows.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ClassifyVerb)

public:
    Reader(const Engine& engine, const Model& model, ReadingRows rows, std::string figure, std::stop_token stop)
        : m_engine(engine)
        , m_model(model)
        , m_rows(std::move(rows))
        , m_figure(std::move(figure))
        , m_stop(std::move(stop))
    {
        print(m_rows.head());
    }

    void picture(const std::string& path)
    {
        obeyStop();
        try {
            const Picture picture = m_engine.openPicture(path);
            const Reading reading = m_model.read(picture);
            print(m_rows.row(path, reading));
            if (!m_figure.empty())
                saveFigureFile(picture, reading, m_figure);
        } catch (const OutputFailed&) {
            throw;
        } catch (const Error& error) {
            problem(error.what());
        }
    }

    void ink(const std::string& path)
    {
        obeyStop();
        try {
            const std::vector<InkEntry> entries = m_engine.openInk(path);
            if (!m_figure.empty() && entries.size() > 1)
                throw Error(
                    filled(tr("%1: --figure shows one drawing, there are %2"), {path, std::to_string(entries.size())}));
            for (const InkEntry& entry : entries)
                drawing(path + ":" + std::to_string(entry.line), entry);
        } catch (const OutputFailed&) {
            throw;
        } catch (const Error& error) {
            problem(error.what());
        }
    }

    void problem(const std::string& message)
    {
        m_failed = true;
        printError(message);
    }

    ExitStatus finish() const
    {
        print(m_rows.tail());
        return m_failed ? ExitStatus::failed : ExitStatus::done;
    }

private:
    void drawing(const std::string& source, const InkEntry& entry)
    {
        obeyStop();
        if (!entry.error.empty()) {
            problem(entry.error.starts_with(source) ? entry.error : source + ": " + entry.error);
            return;
        }
        const Reading reading = m_model.read(entry.ink);
        print(m_rows.row(source, reading));
        if (!m_figure.empty())
            saveFigureFile(entry.ink, reading, m_figure);
    }

    void obeyStop() const
    {
        if (!m_stop.stop_requested())
            return;
        print(m_rows.tail()); // what is there is whole
        throw Stopped();
    }

    const Engine& m_engine;
    const Model& m_model;
    ReadingRows m_rows;
    std::string m_figure;
    std::stop_token m_stop;
    bool m_failed = false;
};

ReadingRows::Format formatOf(const std::string& word)
{
    if (word == "csv")
        return ReadingRows::Format::csv;
    return word == "json" ? ReadingRows::Format::json : ReadingRows::Format::text;
}

} // namespace

void ClassifyVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[OPTION ...] INPUT..."));
    options.texts("INPUT", tr("pictures, folders with all that is below them, ink files (.jsonl)"), m_inputs);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", {"text", "csv", "json"}, tr("how the readings are written; text if not given"),
                   [this](const std::string& word) { m_format = formatOf(word); });
    options.text("--figure", "OUT", tr("save the picture beside its bars: a .png, .svg or .pdf file"), m_figure);
    options.addHelp(tr("A model is"), {tr("a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.")});
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab classify digit.png"),
                     QStringLiteral("digitlab classify --format csv --model runs/first:3 photos/ drawings.jsonl"),
                     QStringLiteral("digitlab classify --figure four.pdf four.png")});
}

void ClassifyVerb::check(const VerbOptions&) const
{
    if (m_figure.empty())
        return;
    if (!isFigureName(m_figure))
        throw UsageError(filled(tr("--figure: '%1' ends in none of .png, .svg and .pdf"), {m_figure}));
    std::error_code error;
    if (m_inputs.size() != 1 || std::filesystem::is_directory(m_inputs.front(), error))
        throw UsageError(filled(tr("--figure: give one picture or drawing")));
}

ExitStatus ClassifyVerb::run()
{
    std::stop_source stop;
    const StopSignal signal([&stop] { stop.request_stop(); });
    const std::shared_ptr<Engine> engine = loadEngine();
    const std::shared_ptr<const Model> model = engine->openModel(m_model);
    Reader reader(*engine, *model, ReadingRows(m_format, model->info().classes), m_figure, stop.get_token());
    walkInputs(m_inputs,
               {.picture = [&](const std::string& path) { reader.picture(path); },
                .ink = [&](const std::string& path) { reader.ink(path); },
                .problem = [&](const std::string& message) { reader.problem(message); }});
    return reader.finish();
}

} // namespace digitlab
