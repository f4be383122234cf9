#include "app/command_line/evaluate_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/evaluation_report.h"
#include "app/command_line/stop_signal.h"
#include "app/engine_loader.h"

namespace digitlab {

void EvaluateVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[--model M] --data PATH [OPTION ...]"));
    options.text("--data", "PATH", tr("the data set: its test part where there is one, else everything"), m_data,
                 VerbOptions::Need::required);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", {"text", "json"}, tr("how the figures are written; text if not given"),
                   [this](const std::string& word) { m_json = word == "json"; });
    m_dataOptions.addChanges(options);
    DataOptions::addHelp(options);
    options.addHelp(tr("A model is"), {tr("a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.")});
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab evaluate --data mnist"),
                     QStringLiteral("digitlab evaluate --model runs/first:3 --data mnist --format json")});
}

ExitStatus EvaluateVerb::run()
{
    std::stop_source stop;
    const StopSignal signal([&stop] { stop.request_stop(); });
    const std::shared_ptr<Engine> engine = loadEngine();
    const std::shared_ptr<const Model> model = engine->openModel(m_model);
    m_dataOptions.setPath(m_data);
    const std::shared_ptr<const DataSet> data = m_dataOptions.open(*engine, stop.get_token());
    DataOptions::printProblems(data->summary());
    StatusLine line(StatusLine::Stream::error);
    const Evaluation evaluation = engine->evaluate(
        *model, *data, [&line](const Progress& progress) { line.show(progress); }, stop.get_token());
    line.clear();
    const EvaluationReport report(evaluation);
    print(m_json ? report.json() : report.text());
    return ExitStatus::done;
}

} // namespace digitlab
