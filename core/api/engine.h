#pragma once

#include "core/api/data.h"
#include "core/api/error.h"
#include "core/api/model.h"
#include "core/api/progress.h"
#include "core/api/training.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace digitlab {

struct EngineOptions {
    /// The folder with `mnist/` and `models/`.
    std::filesystem::path resources;
};

/// Everything that needs LibTorch or OpenCV. Each function blocks, may be called from any thread, and throws Error
/// (one sentence for a person) or Stopped.
class Engine {
public:
    virtual ~Engine() = default;

    /// `LibTorch 1.13.1, 2 threads, AVX512`: for About and run.json.
    virtual std::string versions() const = 0;
    virtual bool hasCuda() const = 0;

    // Data
    /// Reads a whole data set into memory.
    virtual std::shared_ptr<const DataSet> openData(const OpenDataOptions& options, const ProgressFunction& progress,
                                                    std::stop_token stop) const = 0;
    /// The split that a training with this seed makes of the training part.
    virtual Split split(const DataSet& data, double validation, std::uint64_t seed) const = 0;

    // Training
    virtual std::vector<Recipe> recipes() const = 0;
    /// The learning rate of each epoch's first step and the end: `epochs * perEpoch + 1` values, for the page's
    /// preview.
    virtual std::vector<double> schedulePreview(const Recipe& recipe, int perEpoch) const = 0;
    /// `count` pictures as the first epoch of a training would show them, from all over the training part: changed at
    /// random, and some written by the program or no digit at all where the recipe says so.
    virtual std::vector<DigitImage> trainingPreview(const Recipe& recipe, const DataSet& data, std::uint64_t seed,
                                                    int count) const = 0;
    /// Throws Error when the request cannot be started; afterwards failures are an outcome.
    virtual TrainingOutcome train(const TrainingRequest& request, TrainingControl& control,
                                  TrainingObserver& observer) const = 0;
    /// Goes on with a run exactly where its checkpoint stands. epochs 0: as many as it was started with.
    virtual TrainingOutcome resume(const std::filesystem::path& run, int epochs, Device device,
                                   TrainingControl& control, TrainingObserver& observer) const = 0;
    /// Run folders directly below `folder`, newest first; a folder that is none is passed over.
    virtual std::vector<RunInfo> runs(const std::filesystem::path& folder) const = 0;
    virtual RunInfo run(const std::filesystem::path& folder) const = 0;
    /// The run with all its records: a million batches take some tenths of a second.
    virtual RunRecords openRun(const std::filesystem::path& folder, std::stop_token stop) const = 0;

    // Models
    /// `shipped`, a model file, RUN (its best epoch) or RUN:N.
    virtual std::shared_ptr<const Model> openModel(const std::string& reference) const = 0;
    virtual void exportModel(const Model& model, ExportFormat format, const std::filesystem::path& out) const = 0;
    virtual Evaluation evaluate(const Model& model, const DataSet& data, const ProgressFunction& progress,
                                std::stop_token stop) const = 0;

    // Pictures and ink
    /// Decoded and turned upright by its EXIF note.
    virtual Picture openPicture(const std::filesystem::path& file) const = 0;
    virtual Picture decodePicture(std::span<const std::uint8_t> bytes, const std::string& name) const = 0;
    /// A JSON-lines file of drawings. Throws when the file cannot be read; a bad line is an entry with its error.
    virtual std::vector<InkEntry> openInk(const std::filesystem::path& file) const = 0;
};

} // namespace digitlab

/// The one symbol that core exports. The caller owns the engine and deletes it before the program ends.
extern "C" __attribute__((visibility("default"))) digitlab::Engine*
digitlab_make_engine(const digitlab::EngineOptions* options);
