#include "core/training/run_records.h"

#include "core/api/error.h"
#include "core/data/split.h"
#include "core/support/files.h"
#include "core/training/run_folder.h"
#include "core/training/run_tables.h"

#include <algorithm>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

/// What a list of the run counts; 0 when it cannot be read.
std::size_t linesOf(const fs::path& file)
{
    std::size_t count = 0;
    try {
        LineReader lines(file);
        while (lines.next())
            ++count;
    } catch (const Error&) {
        return 0;
    }
    return count;
}

/// The lists of another run may hold any number; else it follows from the share that was kept for validation.
std::size_t trainingSamples(const RunDescription& d, const fs::path& folder)
{
    const auto all = d.dataFacts.find("training");
    const bool counted = all != d.dataFacts.end() && all->is_number_unsigned() && *all >= 2;
    if (d.dataFacts.contains("split_of") || !counted)
        return linesOf(folder / "train.txt");
    return trainingShare(all->get<std::size_t>(), d.recipe.validation);
}

int batchesOf(std::size_t samples, int batchSize, const std::vector<BatchRecord>& records)
{
    const auto size = static_cast<std::size_t>(std::max(batchSize, 1));
    int batches = static_cast<int>((samples + size - 1) / size);
    for (const BatchRecord& record : records)
        batches = std::max(batches, record.batch);
    return batches;
}

/// Returns what is wrong with the table in one sentence; empty when all of it has been read.
template <class Record>
std::string read(const fs::path& table, std::vector<Record>& records, const std::stop_token& stop)
{
    try {
        readTable(table, records, stop);
    } catch (const Error& problem) {
        return problem.what();
    }
    return {};
}

/// A sentence when the table of batches ends before that of epochs does; empty otherwise.
std::string missingBatches(const fs::path& table, const TrainingStart& start)
{
    if (start.earlierEpochs.empty())
        return {};
    const int epoch = start.earlierEpochs.back().epoch;
    const BatchRecord last = start.earlierBatches.empty() ? BatchRecord{} : start.earlierBatches.back();
    if (last.epoch > epoch || (last.epoch == epoch && last.batch >= start.batchesPerEpoch))
        return {};
    return table.string() + ": ends before epoch " + std::to_string(epoch) + " does";
}

} // namespace

RunRecords readRunRecords(const fs::path& folder, const std::stop_token& stop)
{
    std::error_code error;
    if (fs::is_directory(folder, error) && !fs::exists(folder / "run.json", error))
        throw Error(folder.string() + ": not a run folder: there is no run.json in it");
    const RunDescription d = RunFolder(folder).readDescription();
    RunRecords run;
    run.info = runInfo(folder, d);
    run.data = d.data;
    run.seed = d.seed;
    TrainingStart& start = run.start;
    run.problem = read(folder / "metrics.csv", start.earlierBatches, stop);
    if (const std::string problem = read(folder / "epochs.csv", start.earlierEpochs, stop); run.problem.empty())
        run.problem = problem;
    start.run = folder;
    start.recipe = d.recipe;
    start.epochs = d.recipe.epochs;
    start.batchSize = d.recipe.batchSize;
    start.threads = d.threads;
    start.trainingSamples = trainingSamples(d, folder);
    start.batchesPerEpoch = batchesOf(start.trainingSamples, start.batchSize, start.earlierBatches);
    if (run.problem.empty())
        run.problem = missingBatches(folder / "metrics.csv", start);
    return run;
}

} // namespace digitlab
