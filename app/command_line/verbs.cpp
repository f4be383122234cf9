#include "app/command_line/verbs.h"

#include "app/command_line/classify_verb.h"
#include "app/command_line/data_verb.h"
#include "app/command_line/evaluate_verb.h"
#include "app/command_line/export_verb.h"
#include "app/command_line/import_verb.h"
#include "app/command_line/read_verb.h"
#include "app/command_line/train_verb.h"

namespace digitlab {

std::vector<std::unique_ptr<Verb>> allVerbs()
{
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(std::make_unique<TrainVerb>());
    verbs.push_back(std::make_unique<ClassifyVerb>());
    verbs.push_back(std::make_unique<ReadVerb>());
    verbs.push_back(std::make_unique<EvaluateVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<DataVerb>());
    return verbs;
}

std::vector<std::string> wordsOf(const std::string& name)
{
    const std::size_t blank = name.find(' ');
    if (blank == std::string::npos)
        return {name};
    return {name.substr(0, blank), name.substr(blank + 1)};
}

std::unique_ptr<VerbOptions> optionsOf(Verb& verb)
{
    auto options = std::make_unique<VerbOptions>(verb.name(), verb.summary());
    verb.addOptions(*options);
    return options;
}

std::string ProgramOptions::verbsHeading()
{
    return tr("Verbs").toStdString();
}

std::unique_ptr<VerbOptions> ProgramOptions::make()
{
    auto options = std::make_unique<VerbOptions>(std::string(),
                                                 tr("See a small neural network learn to read handwritten digits."));
    options->setUsage(tr("[FILE ...] | VERB ..."));
    QStringList verbs;
    for (const std::unique_ptr<Verb>& verb : allVerbs())
        verbs << QString::fromStdString(verb->name()) + QStringLiteral(" | ") + verb->summary();
    options->addHelp(QString::fromStdString(verbsHeading()), verbs);
    options->addHelp(tr("Without a verb"),
                     {tr("The window opens, on each FILE if there are some: a picture, a model, a run or a data set."),
                      tr("'digitlab VERB --help' tells more of a verb.")});
    const auto row
        = [](const char* left, const QString& right) { return QLatin1String(left) + QStringLiteral(" | ") + right; };
    options->addHelp(tr("Exit status"),
                     {row("0", tr("done")), row("1", tr("some inputs or the work failed")), row("2", tr("wrong usage")),
                      row("3", tr("stopped by you"))});
    options->addHelp(tr("Files"),
                     {row("~/.local/share/digitlab/runs", tr("runs that were given no place of their own")),
                      row("~/.config/digitlab", tr("the settings of the window"))});
    options->addHelp(tr("Examples"),
                     {QStringLiteral("digitlab train --data mnist --epochs 2"),
                      QStringLiteral("digitlab classify --format csv digit.png photos/")});
    return options;
}

} // namespace digitlab
