#pragma once

#include "core/api/training.h"
#include "core/data/batch_maker.h"
#include "core/model/network.h"
#include "core/training/checkpoint.h"
#include "core/training/optimiser.h"
#include "core/training/run_folder.h"
#include "core/training/waiting_watch.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace digitlab {

/// What a training consists of once data, split and network are there.
struct TrainerParts {
    RunFolder& folder;
    RunDescription& description;
    SampleView samples;
    Split split;
    std::shared_ptr<Network> network; ///< on the device
    at::Device device;
    PatientWaiting* waiting = nullptr; ///< how threads wait; without it nothing is chosen
};

/// Trains batch by batch, obeys pause, step and stop between batches, and keeps the run folder so that it can go on at
/// any moment. Runs on the calling thread.
class Trainer {
public:
    Trainer(TrainerParts parts, TrainingControl& control, TrainingObserver& observer);

    /// Takes up what checkpoint the folder holds.
    void restore();
    /// Until the last epoch is done or a stop (throws Stopped after the checkpoint is written). Throws Error when the
    /// loss is not finite or a file cannot be written.
    void run();

    const TrainingPosition& position() const { return m_position; }
    int batchesPerEpoch() const;

private:
    void trainEpoch();
    void trainBatch(int batch);
    Batch makeBatch(int batch);
    at::Tensor lossOf(const at::Tensor& logits, const at::Tensor& labels) const;
    void average();
    void finishEpoch();
    /// Returns when the next batch may run; throws Stopped.
    void waitForTurn();
    /// Writes the checkpoint, unless a weight is not finite.
    void save();
    void recordState(RunState state);
    /// Logits and labels on the CPU.
    struct Answers {
        at::Tensor logits, labels;
    };
    /// The evaluated weights with the temperature folded into the last layer; the answers are scaled by it already.
    StateDict weightsToSave(const Answers& judged, double temperature, double validationAccuracy);
    Answers validationAnswers();
    /// The validation part's, and of recipes that write digits those of freshly written ones, which are unlike the
    /// data's own: what thresholds and temperature come from.
    Answers judgedAnswers(const Answers& validation);
    Network& evaluated() { return m_average ? *m_average : *m_network; }
    double learningRate() const;
    double seconds() const;
    [[noreturn]] void notFinite(int batch, const char* what) const;

    RunFolder& m_folder;
    RunDescription& m_description;
    const Recipe& m_recipe;
    Split m_split;
    std::shared_ptr<Network> m_network;
    std::shared_ptr<Network> m_average; ///< null when the recipe averages nothing
    at::Device m_device;
    TrainingChanges m_changes;
    BatchMaker m_batches;
    Optimiser m_optimiser;
    TrainingControl& m_control;
    TrainingObserver& m_observer;
    WaitingWatch m_watch;

    TrainingPosition m_position;
    std::vector<std::uint32_t> m_order;            ///< of the epoch under way
    std::optional<Batch> m_ahead;                  ///< the next one of this epoch, where it is made meanwhile
    std::chrono::steady_clock::time_point m_clock; ///< when `m_position.seconds` was right
};

} // namespace digitlab
