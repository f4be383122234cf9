#include "app/command_line/classify_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/figure_file.h"
#include "app/command_line/reading_loop.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/engine_loader.h"
#include "app/input_walk.h"

#include <filesystem>

namespace digitlab {

namespace {

/// One call's work: reads what the walk finds and writes the rows.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(digitlab::ClassifyVerb)

public:
    Reader(const Engine& engine, const Model& model, RowFormat format, std::string figure, std::stop_token stop)
        : m_engine(engine)
        , m_model(model)
        , m_rows(format, model.info().classes)
        , m_figure(std::move(figure))
        , m_loop(m_rows, std::move(stop))
    {
    }

    void picture(const std::string& path)
    {
        m_loop.attempt([&] {
            const Picture picture = m_engine.openPicture(path);
            write(path, picture, m_model.read(picture));
        });
    }

    void ink(const std::string& path)
    {
        m_loop.attempt([&] {
            const std::vector<InkEntry> entries = m_engine.openInk(path);
            if (entries.empty())
                throw Error(path + ": there is no drawing in it");
            if (!m_figure.empty() && entries.size() > 1)
                throw Error(
                    filled(tr("%1: --figure shows one drawing, there are %2"), {path, std::to_string(entries.size())}));
            for (const InkEntry& entry : entries)
                drawing(path + ":" + std::to_string(entry.line), entry);
        });
    }

    void nothingIn(const std::string& folder) { m_loop.nothingIn(folder); }
    void problem(const std::string& message) { m_loop.problem(message); }
    ExitStatus finish() const { return m_loop.finish(); }

private:
    void drawing(const std::string& source, const InkEntry& entry)
    {
        m_loop.obeyStop();
        if (entry.error.empty())
            write(source, entry.ink, m_model.read(entry.ink));
        else
            problem(entry.error.starts_with(source) ? entry.error : source + ": " + entry.error);
    }

    template <class Subject>
    void write(const std::string& source, const Subject& subject, const Reading& reading)
    {
        print(m_rows.row(source, reading));
        if (!m_figure.empty())
            saveFigureFile(subject, reading, m_figure);
    }

    const Engine& m_engine;
    const Model& m_model;
    ReadingRows m_rows;
    std::string m_figure;
    ReadingLoop m_loop;
};

} // namespace

void ClassifyVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[OPTION ...] INPUT..."));
    options.texts("INPUT", tr("pictures, folders with all that is below them, ink files (.jsonl)"), m_inputs);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", rowFormatWords, tr("how the readings are written; text if not given"),
                   [this](RowFormat format) { m_format = format; });
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
    Reader reader(*engine, *model, m_format, m_figure, stop.get_token());
    walkInputs(m_inputs,
               {.picture = [&](const std::string& path) { reader.picture(path); },
                .ink = [&](const std::string& path) { reader.ink(path); },
                .nothing = [&](const std::string& folder) { reader.nothingIn(folder); },
                .problem = [&](const std::string& message) { reader.problem(message); }});
    return reader.finish();
}

} // namespace digitlab
