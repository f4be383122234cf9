#include "app/command_line/data_options.h"

#include "app/command_line/console.h"
#include "app/command_line/texts.h"

namespace digitlab {

void DataOptions::addChanges(VerbOptions& options)
{
    options.flag("--transpose", tr("swap rows and columns of each picture"), m_options.transpose);
    options.flag("--invert", tr("swap light and dark of each picture"), m_options.invert);
}

void DataOptions::addHelp(VerbOptions& options)
{
    options.addHelp(tr("A data set is"),
                    {tr("the word mnist, which comes with the program;"),
                     tr("a folder with MNIST's IDX files, gzipped or not;"),
                     tr("a folder with one folder a class, also below train and test; or"),
                     tr("a text file with lines of a path, a blank and a label.")});
}

std::shared_ptr<const DataSet> DataOptions::open(const Engine& engine, std::stop_token stop) const
{
    StatusLine line(StatusLine::Stream::error);
    return engine.openData(
        m_options, [&line](const Progress& progress) { line.show(progress); }, std::move(stop));
}

void DataOptions::printProblems(const DataSummary& summary)
{
    for (const DataProblem& problem : summary.problems)
        printError(problem.source + ": " + problem.reason);
    if (summary.ignored > 0 && summary.path != "mnist") // the papers beside our own are no news
        printError(filled(tr("%1: hidden and foreign files and folders passed over: %2"),
                          {summary.path, std::to_string(summary.ignored)}));
}

} // namespace digitlab
