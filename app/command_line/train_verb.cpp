#include "app/command_line/train_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/command_line/training_printer.h"
#include "app/engine_loader.h"
#include "app/resource_paths.h"

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

constexpr long long mostThreads = 1024;
constexpr long long mostPictures = 1LL << 32;

Device deviceOf(const Engine& engine, const std::string& run)
{
    try {
        return engine.run(run).device;
    } catch (const Error&) {
        return Device::cpu; // resuming says what is wrong with the run
    }
}

} // namespace

void TrainVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("--data PATH [--out RUN] [OPTION ...]  or  --resume RUN [--epochs N] [--device D]"));
    options.text("--data", "PATH", tr("the data set"), m_data);
    options.text("--out", "RUN", tr("the folder of the run; a new one among your data if not given"), m_out);
    options.text("--resume", "RUN", tr("go on with this run where it stopped"), m_resume);
    options.wholeNumber("--limit", {.low = 1, .high = mostPictures}, tr("take so many pictures only"),
                        [this](long long value) { m_limit = static_cast<std::size_t>(value); });
    options.text("--split", "RUN", tr("train and validate on the lists of an earlier run"), m_split);
    options.text("--init", "MODEL", tr("start from the weights of this model"), m_init);
    options.seed("--seed", tr("where all chance comes from; 1 if not given"),
                 [this](std::uint64_t value) { m_seed = value; });
    options.wholeNumber("--threads", {.low = 1, .high = mostThreads}, tr("one a processor if not given"),
                        [this](long long value) { m_threads = static_cast<int>(value); });
    options.choice("--device", deviceWords, tr("where it is computed; cpu if not given, or the resumed run's own"),
                   [this](Device device) { m_device = device; });
    options.choice("--kernels", kernelWords, tr("what computes on CPUs; fused if not given, torch to compare"),
                   [this](Kernels kernels) { m_kernels = kernels; });
    options.flag("--verbose", tr("a line a batch also on a terminal"), m_verbose);
    m_dataOptions.addChanges(options);
    m_recipe.add(options);
    DataOptions::addHelp(options);
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab train --data mnist --epochs 2 --out runs/first"),
                     QStringLiteral("digitlab train --data mnist --recipe modern --lr 0.002 --seed 7"),
                     QStringLiteral("digitlab train --resume runs/first --epochs 5")});
}

void TrainVerb::check(const VerbOptions& options) const
{
    if (m_resume.empty()) {
        if (m_data.empty())
            throw UsageError(filled(tr("--data PATH or --resume RUN is missing ('digitlab train --help' shows how)")));
        return;
    }
    constexpr std::array<std::string_view, 4> allowed{"--resume", "--epochs", "--device", "--verbose"};
    for (const std::string& name : options.givenNames())
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end())
            throw UsageError(filled(tr("%1: a resumed run keeps its own; only --epochs, --device and --verbose go "
                                       "with --resume"),
                                    {name}));
}

bool TrainVerb::seedLines() const
{
    return m_verbose || !outputIsTerminal();
}

TrainingRequest TrainVerb::request(const Engine& engine, std::stop_token stop) const
{
    DataOptions data = m_dataOptions;
    data.setPath(m_data);
    data.setLimit(m_limit);
    data.setSeed(m_seed);
    TrainingRequest request;
    request.recipe = m_recipe.chosenFrom(engine.recipes());
    request.data = data.values();
    request.loaded = data.open(engine, std::move(stop));
    DataOptions::printProblems(request.loaded->summary());
    request.seed = m_seed;
    request.threads = m_threads;
    request.kernels = m_kernels;
    request.device = m_device.value_or(Device::cpu);
    request.out = m_out.empty() ? newRunFolder(request.recipe.name) : std::filesystem::path(m_out);
    request.splitOf = m_split;
    request.init = m_init;
    return request;
}

TrainingOutcome TrainVerb::work(const Engine& engine, TrainingControl& control, TrainingPrinter& printer) const
{
    if (m_device == Device::cuda && !engine.hasCuda())
        throw Error(filled(tr("--device cuda: there is no CUDA device here, or this LibTorch cannot use it")));
    if (!m_resume.empty())
        return engine.resume(m_resume, m_recipe.epochs(), m_device.value_or(deviceOf(engine, m_resume)), control,
                             printer);
    return engine.train(request(engine, control.token()), control, printer);
}

ExitStatus TrainVerb::run()
{
    TrainingControl control;
    // Before the engine is loaded, so that a stop in that second is one too.
    const StopSignal signal([&control] {
        if (errorIsTerminal())
            printError(filled(tr("stopping ...")));
        control.stop();
    });
    const std::shared_ptr<Engine> engine = loadEngine();
    if (control.stopping())
        throw Stopped();
    TrainingPrinter printer(seedLines() ? TrainingPrinter::Style::seedLines : TrainingPrinter::Style::bar,
                            m_resume.empty() && m_out.empty(), control);
    const TrainingOutcome outcome = work(*engine, control, printer);
    printer.finish();
    return conclude(outcome, printer);
}

ExitStatus TrainVerb::conclude(const TrainingOutcome& outcome, const TrainingPrinter& printer) const
{
    const std::string run = outcome.run.string(), epochs = std::to_string(outcome.epochsDone);
    switch (outcome.state) {
    case RunState::failed:
        printError(outcome.message);
        return ExitStatus::failed;
    case RunState::stopped:
        if (run.empty()) {
            printError(filled(tr("stopped before the training had begun"), {}));
            return ExitStatus::stopped;
        }
        printError(filled(outcome.epochsDone == 1
                              ? tr("stopped after 1 whole epoch; 'digitlab train --resume %2' goes on")
                              : tr("stopped after %1 whole epochs; 'digitlab train --resume %2' goes on"),
                          {epochs, run}));
        return ExitStatus::stopped;
    default:
        break;
    }
    if (!m_resume.empty() && printer.epochsSeen() == 0)
        print(filled(outcome.epochsDone == 1 ? tr("%1: complete, its one epoch is done; --epochs adds more")
                                             : tr("%1: complete, all %2 epochs are done; --epochs adds more"),
                     {run, epochs})
              + "\n");
    else if (!seedLines())
        print(filled(tr("%1: done, the best epoch is %2"), {run, std::to_string(outcome.bestEpoch)}) + "\n");
    return ExitStatus::done;
}

} // namespace digitlab
