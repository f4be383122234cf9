#pragma once

#include "core/api/data.h"
#include "core/api/progress.h"
#include "core/api/recipe.h"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace digitlab {

enum class Device { cpu, cuda };
/// What computes a network's blocks on CPUs: this program's own fused kernels, where it has them, or LibTorch alone.
enum class Kernels { fused, torch };
enum class RunState { running, paused, done, stopped, failed };

/// What a person asks for. Validated as a whole before anything is written.
struct TrainingRequest {
    OpenDataOptions data;
    /// The data set when it is in memory already; otherwise `data` is opened.
    std::shared_ptr<const DataSet> loaded;
    Recipe recipe;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one a processor
    Device device = Device::cpu;
    Kernels kernels = Kernels::fused;
    /// The run folder; made with its parents, refused when it holds run.json.
    std::filesystem::path out;
    /// Train and validate on the lists of this earlier run. Empty: a split of the seed's own.
    std::filesystem::path splitOf;
    /// Start from the weights of this model reference. Empty: the seed's own initial weights.
    std::string init;
};

/// One batch: the loss and accuracy before its step. epoch and batch count from 1.
struct BatchRecord {
    int epoch = 0;
    int batch = 0;
    double loss = 0;
    double accuracy = 0; ///< 0..1
    double learningRate = 0;
    double seconds = 0; ///< since the start of the training
};

/// One epoch; losses and accuracies are weighted by samples. trainSeconds is the loop with its data alone.
struct EpochRecord {
    int epoch = 0;
    double trainLoss = 0;
    double trainAccuracy = 0;
    double validationLoss = 0;
    double validationAccuracy = 0;
    double learningRate = 0;
    double trainSeconds = 0;
    double validationSeconds = 0;
};

/// What is known when the first batch is about to start.
struct TrainingStart {
    std::filesystem::path run;
    int epochs = 0;
    int batchesPerEpoch = 0;
    int batchSize = 0;
    std::size_t trainingSamples = 0;
    std::size_t validationSamples = 0;
    int threads = 1;
    Recipe recipe;
    /// Of a resumed run: what it has recorded so far.
    std::vector<BatchRecord> earlierBatches;
    std::vector<EpochRecord> earlierEpochs;
};

/// Called on the training thread. An implementation copies and returns at once.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    virtual void onProgress(const Progress&) {}
    virtual void onStart(const TrainingStart&) {}
    virtual void onBatch(const BatchRecord&) {}
    /// After `params_N.pth` of this epoch is on the disk.
    virtual void onEpoch(const EpochRecord&, const std::filesystem::path& weights) = 0;
    virtual void onPaused(bool) {}
};

/// Pause, step and stop, from any thread. They are obeyed between batches; stop also while loading and validating.
class TrainingControl {
public:
    void pause() { set(true, 0); }
    void resume() { set(false, 0); }
    /// One batch more, then pause again. Starts the pause when it is not paused.
    void step()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_paused = true;
            ++m_steps;
        }
        m_wake.notify_all();
    }
    void stop()
    {
        {
            // Under the lock: a thread that is about to wait must not miss it.
            const std::lock_guard lock(m_mutex);
            m_stop.request_stop();
        }
        m_wake.notify_all();
    }
    bool stopping() const { return m_stop.stop_requested(); }
    std::stop_token token() const { return m_stop.get_token(); }

    enum class Turn { go, wait, stop };

    /// Training thread: whether the next batch may run now. `go` uses up a step that was asked for.
    Turn takeTurn()
    {
        const std::lock_guard lock(m_mutex);
        if (stopping())
            return Turn::stop;
        if (!m_paused)
            return Turn::go;
        if (m_steps == 0)
            return Turn::wait;
        --m_steps;
        return Turn::go;
    }
    /// Training thread: waits until takeTurn() gives something else than `wait`.
    void waitWhilePaused()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return stopping() || !m_paused || m_steps > 0; });
    }

private:
    void set(bool paused, int steps)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_paused = paused;
            m_steps = steps;
        }
        m_wake.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::stop_source m_stop;
    bool m_paused = false;
    int m_steps = 0;
};

struct TrainingOutcome {
    RunState state = RunState::done; ///< done, stopped or failed
    /// Of a failed run: one sentence with what failed, on which file, and what to do.
    std::string message;
    std::filesystem::path run;
    int epochsDone = 0;
    int bestEpoch = 0; ///< 0: none is finished
};

/// A run folder as the model picker and the pages show it.
struct RunInfo {
    std::filesystem::path folder;
    std::string name; ///< the folder's name
    Recipe recipe;
    std::string data;
    Device device = Device::cpu; ///< where it was computed last
    RunState state = RunState::done;
    std::string message;
    int bestEpoch = 0;
    std::vector<EpochRecord> epochs;
    /// Epochs whose `params_N.pth` is there.
    std::vector<int> weights;
    /// A run that was stopped in its first epoch has no weights yet, but the reference RUN opens its checkpoint.
    bool hasCheckpoint = false;
};

/// All that a run folder tells: to look at the run again and to go on with it.
struct RunRecords {
    RunInfo info;
    OpenDataOptions data;
    std::uint64_t seed = 1;
    /// As Engine::resume() would tell it; of the samples only those for training are known.
    TrainingStart start;
    /// One sentence where the tables are damaged or missing: what could be read is there. Empty otherwise.
    std::string problem;
};

} // namespace digitlab
