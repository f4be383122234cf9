#include "core/training/learn.h"

#include "core/api/error.h"
#include "core/api/words.h"
#include "core/data/lists.h"
#include "core/data/loaded_data.h"
#include "core/data/split.h"
#include "core/model/recipes.h"
#include "core/model/threads.h"
#include "core/support/translated.h"
#include "core/training/run_folder.h"
#include "core/training/trainer.h"

#include <ATen/Version.h>
#include <torch/version.h>

#include <new>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

constexpr int mostThreads = 1024;
constexpr const char* tooLittleMemory = "not enough memory: choose a smaller batch size";

at::Device torchDevice(Device device)
{
    if (device == Device::cpu)
        return at::kCPU;
    if (!at::hasCUDA())
        throw Error("device cuda: this computer or this LibTorch has no CUDA; choose cpu");
    // The faster ways of some convolutions add up in no fixed order: the same run would end in other weights.
    at::globalContext().setDeterministicCuDNN(true);
    return at::kCUDA;
}

const LoadedData& loaded(const DataSet& data)
{
    const auto* memory = dynamic_cast<const LoadedData*>(&data);
    if (!memory)
        throw Error("the data set is not in memory");
    return *memory;
}

SampleView view(const LoadedData& data)
{
    return {data.pixels(Part::training), data.labels(Part::training)};
}

nlohmann::json factsOf(const DataSummary& summary)
{
    return {{"kind", wordOf(dataKindWords, summary.kind)},
            {"training", summary.training},
            {"test", summary.test},
            {"as_they_are", summary.asTheyAre},
            {"normalised", summary.normalised},
            {"left_out", summary.problems.size()}};
}

std::vector<std::string> classNames(const DataSummary& summary)
{
    std::vector<std::string> names;
    for (const ClassCount& count : summary.classes)
        names.push_back(count.name);
    return names;
}

RunDescription describe(const TrainingRequest& request, const DataSummary& summary, int threads)
{
    RunDescription d;
    d.recipe = request.recipe;
    d.seed = request.seed;
    d.data = request.data;
    if (request.data.path != "mnist")
        d.data.path = fs::absolute(request.data.path);
    d.dataFacts = factsOf(summary);
    if (!request.splitOf.empty())
        d.dataFacts["split_of"] = pathToJson(fs::absolute(request.splitOf));
    if (!request.init.empty())
        d.dataFacts["init"] = request.init;
    d.classes = classNames(summary);
    d.checksum = summary.checksum;
    d.device = wordOf(deviceWords, request.device);
    d.threads = threads;
    d.kernels = wordOf(kernelWords, request.kernels);
    d.vectorLevel = vectorLevel();
    d.libTorch = TORCH_VERSION;
    return d;
}

TrainingStart startOf(const RunFolder& folder, const RunDescription& d, const Split& split, const Trainer& trainer)
{
    TrainingStart start;
    start.run = folder.path();
    start.epochs = d.recipe.epochs;
    start.batchesPerEpoch = trainer.batchesPerEpoch();
    start.batchSize = d.recipe.batchSize;
    start.trainingSamples = split.training.size();
    start.validationSamples = split.validation.size();
    start.threads = d.threads;
    start.recipe = d.recipe;
    start.earlierBatches = folder.readBatches();
    start.earlierEpochs = folder.readEpochs();
    return start;
}

/// Runs the trainer and turns however it ends into an outcome that also stands in run.json.
TrainingOutcome runToOutcome(Trainer& trainer, const RunFolder& folder, RunDescription& d)
{
    TrainingOutcome outcome;
    try {
        trainer.run();
        outcome.state = RunState::done;
    } catch (const Stopped&) {
        outcome.state = RunState::stopped;
    } catch (const std::bad_alloc&) {
        outcome.state = RunState::failed;
        outcome.message = tooLittleMemory;
    } catch (const c10::OutOfMemoryError&) { // a GPU's
        outcome.state = RunState::failed;
        outcome.message = tooLittleMemory;
    } catch (const std::exception& error) {
        outcome.state = RunState::failed;
        outcome.message = firstLine(error);
    }
    outcome.run = folder.path();
    outcome.epochsDone = trainer.position().epoch - 1;
    outcome.bestEpoch = trainer.position().bestEpoch;
    d.state = outcome.state;
    d.message = outcome.message;
    d.bestEpoch = outcome.bestEpoch;
    try {
        folder.writeDescription(d);
    } catch (const Error& error) {
        // Of a run that failed the first reason counts; it is often the same full disk.
        if (outcome.state != RunState::failed) {
            outcome.state = RunState::failed;
            outcome.message = error.what();
        }
    }
    return outcome;
}

int threadsFor(int wanted)
{
    if (wanted < 0 || wanted > mostThreads)
        throw Error("threads: from 1 to " + std::to_string(mostThreads));
    return wanted == 0 ? processorCount() : wanted;
}

std::shared_ptr<Network> startNetwork(const TrainingRequest& request, const LearnContext& context, int classes)
{
    const std::shared_ptr<Network> network = makeNetwork(request.recipe.network, classes);
    if (request.init.empty()) {
        initialise(*network, request.seed);
        return network;
    }
    const std::shared_ptr<Network> from = context.openNetwork(request.init);
    if (from->kind() != network->kind() || from->classes() != classes)
        throw Error(request.init + ": its network (" + std::string(from->kind()) + ", "
                    + std::to_string(from->classes()) + " classes) is another than the training's ("
                    + request.recipe.network + ", " + std::to_string(classes) + " classes)");
    loadInto(*network, stateDict(*from), request.init);
    return network;
}

/// The split of a run: its own lists when they came from another run, else what its seed gives again. (Lists name files
/// by absolute paths, and a data set may have moved since; its checksum has been compared.)
Split splitAgain(const LoadedData& data, const RunDescription& d, const fs::path& run)
{
    return d.dataFacts.contains("split_of") ? splitFromLists(data, run / "train.txt", run / "val.txt")
                                            : splitTraining(data, d.recipe.validation, d.seed);
}

/// A run that has all its epochs: nothing to do but to make sure that run.json says so.
TrainingOutcome complete(const RunFolder& folder, RunDescription& d, const TrainingPosition& position)
{
    if (d.state != RunState::done || d.bestEpoch != position.bestEpoch) {
        d.state = RunState::done;
        d.message.clear();
        d.bestEpoch = position.bestEpoch;
        folder.writeDescription(d);
    }
    return {RunState::done, {}, folder.path(), position.epoch - 1, position.bestEpoch};
}

} // namespace

TrainingOutcome learn(const TrainingRequest& request, const LearnContext& context, TrainingControl& control,
                      TrainingObserver& observer)
{
    checkRecipe(request.recipe);
    const at::Device device = torchDevice(request.device);
    const int threads = threadsFor(request.threads);
    lowerPriority();
    flushDenormals();
    useThreads(threads);
    RunFolder folder(request.out);
    if (fs::exists(request.out / "run.json"))
        folder.create(); // refuses before the data are loaded
    TrainingOutcome stopped{RunState::stopped, {}, {}, 0, 0};
    std::shared_ptr<const DataSet> data = request.loaded;
    try {
        if (!data)
            data = context.openData(
                request.data, [&](const Progress& p) { observer.onProgress(p); }, control.token());
    } catch (const Stopped&) {
        return stopped;
    }
    const LoadedData& memory = loaded(*data);
    Split split = request.splitOf.empty()
        ? splitTraining(memory, request.recipe.validation, request.seed)
        : splitFromLists(memory, request.splitOf / "train.txt", request.splitOf / "val.txt");
    std::shared_ptr<Network> network
        = startNetwork(request, context, static_cast<int>(memory.summary().classes.size()));
    network->to(device);
    network->setKernels(request.kernels);
    if (control.stopping())
        return stopped;

    RunDescription description = describe(request, memory.summary(), threads);
    folder.create();
    withAdvice([&] { writeLists(memory, split, folder.path()); });
    folder.openTables();
    folder.writeDescription(description);
    Trainer trainer({folder, description, view(memory), split, std::move(network), device, context.waiting}, control,
                    observer);
    observer.onStart(startOf(folder, description, split, trainer));
    return runToOutcome(trainer, folder, description);
}

TrainingOutcome learnOn(const fs::path& run, int epochs, Device device, const LearnContext& context,
                        TrainingControl& control, TrainingObserver& observer)
{
    RunFolder folder(run);
    RunDescription d = folder.readDescription();
    const TrainingPosition position = readPosition(folder.checkpoint());
    const int done = position.epoch - 1;
    if (epochs > 0 && epochs < done)
        throw Error(run.string() + ": has " + std::to_string(done) + " epochs already, more than the "
                    + std::to_string(epochs) + " asked for");
    if (done >= std::max(epochs, epochs > 0 ? 0 : d.recipe.epochs))
        return complete(folder, d, position);
    if (epochs > 0) {
        d.recipe.epochs = epochs;
        checkRecipe(d.recipe);
    }
    lowerPriority();
    flushDenormals();
    useThreads(threadsFor(d.threads));
    d.device = wordOf(deviceWords, device);
    const at::Device where = torchDevice(device);
    std::shared_ptr<const DataSet> data;
    try {
        data = context.openData(
            d.data, [&](const Progress& p) { observer.onProgress(p); }, control.token());
    } catch (const Stopped&) {
        return {RunState::stopped, {}, run, done, d.bestEpoch};
    }
    const LoadedData& memory = loaded(*data);
    if (memory.summary().checksum != d.checksum)
        throw Error(d.data.path.string()
                    + ": the data have changed since the run was started; it cannot go on exactly");
    const Split split = splitAgain(memory, d, run);
    std::shared_ptr<Network> network = makeNetwork(d.recipe.network, static_cast<int>(memory.summary().classes.size()));
    network->to(where);
    network->setKernels(valueOf(kernelWords, d.kernels).value_or(Kernels::fused));
    Trainer trainer({folder, d, view(memory), split, std::move(network), where, context.waiting}, control, observer);
    trainer.restore();
    d.state = RunState::running;
    d.message.clear();
    folder.writeDescription(d);
    observer.onStart(startOf(folder, d, split, trainer));
    return runToOutcome(trainer, folder, d);
}

} // namespace digitlab
