#include "app/command_line/data_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/data_report.h"
#include "app/command_line/stop_signal.h"
#include "app/engine_loader.h"

namespace digitlab {

void DataVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("PATH [--format text|json]"));
    options.text("PATH", "", tr("the data set"), m_path, VerbOptions::Need::required);
    options.choice("--format", {"text", "json"}, tr("how it is written; text if not given"),
                   [this](const std::string& word) { m_json = word == "json"; });
    m_dataOptions.addChanges(options);
    DataOptions::addHelp(options);
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab data info mnist"),
                     QStringLiteral("digitlab data info --format json digits/")});
}

ExitStatus DataVerb::run()
{
    std::stop_source stop;
    const StopSignal signal([&stop] { stop.request_stop(); });
    const std::shared_ptr<Engine> engine = loadEngine();
    m_dataOptions.setPath(m_path);
    const std::shared_ptr<const DataSet> data = m_dataOptions.open(*engine, stop.get_token());
    const DataReport report(data->summary());
    print(m_json ? report.json() : report.text());
    return ExitStatus::done;
}

} // namespace digitlab
