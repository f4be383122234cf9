#include "core/api/engine.h"

#include "core/data/batch_maker.h"
#include "core/data/data_set.h"
#include "core/data/loaded_data.h"
#include "core/data/split.h"
#include "core/evaluation/evaluate.h"
#include "core/exchange/state_dict.h"
#include "core/model/recipes.h"
#include "core/model/threads.h"
#include "core/open_model.h"
#include "core/pictures/picture_file.h"
#include "core/recognition/ink/ink_file.h"
#include "core/support/translated.h"
#include "core/training/learn.h"
#include "core/training/run_folder.h"
#include "core/training/run_records.h"

#include <ATen/Version.h>
#include <opencv2/core/utility.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <torch/version.h>

#include <malloc.h>

#include <algorithm>
#include <utility>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

const Predictor& predictor(const Model& model)
{
    return dynamic_cast<const Predictor&>(model);
}

/// Training allocates and frees the same large tensors in every batch. By default glibc returns each to the system,
/// which then clears every page again: that takes more than half of a step's time. One arena, so that it holds on every
/// thread.
void keepFreedMemory()
{
    constexpr int mebibyte = 1 << 20;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 1024 * mebibyte);
    mallopt(M_TOP_PAD, 64 * mebibyte);
}

/// What the batches of the first epoch hold, of pictures from all over the training part.
std::vector<DigitImage> previewOf(const Recipe& recipe, const LoadedData& data, std::uint64_t seed, int count)
{
    const std::size_t size = data.size(Part::training);
    std::vector<std::uint32_t> indices;
    for (int i = 0; size > 0 && i < count; ++i)
        indices.push_back(
            static_cast<std::uint32_t>(static_cast<std::size_t>(i) * size / static_cast<std::size_t>(count)));
    std::vector<std::string> classes;
    for (const ClassCount& one : data.summary().classes)
        classes.push_back(one.name);
    const BriefThreads brief;
    const BatchMaker maker({data.pixels(Part::training), data.labels(Part::training)}, 1);
    const at::Tensor images
        = maker.changed(indices, TrainingChanges(recipe, classes, indices), seed, 1).images.contiguous();
    std::vector<DigitImage> previews;
    for (std::size_t i = 0; i < indices.size(); ++i)
        previews.push_back(
            toBytes(std::span<const float, digitPixels>(images.data_ptr<float>() + i * digitPixels, digitPixels)));
    return previews;
}

class TheEngine final : public Engine {
public:
    explicit TheEngine(EngineOptions options)
        : m_options(std::move(options))
    {
        keepFreedMemory();
        cv::setNumThreads(0); // its pool would fight LibTorch's
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    }

    std::string versions() const override
    {
        return std::string("LibTorch ") + TORCH_VERSION + ", OpenCV " + CV_VERSION + ", " + vectorLevel();
    }

    bool hasCuda() const override
    {
        return translated([] { return at::hasCUDA(); });
    }

    std::shared_ptr<const DataSet> openData(const OpenDataOptions& options, const ProgressFunction& progress,
                                            std::stop_token stop) const override
    {
        return translated([&] { return openDataSet(options, m_options.resources / "mnist", progress, stop); });
    }

    Split split(const DataSet& data, double validation, std::uint64_t seed) const override
    {
        return translated([&] { return splitTraining(data, validation, seed); });
    }

    std::vector<Recipe> recipes() const override { return namedRecipes(); }

    std::vector<double> schedulePreview(const Recipe& recipe, int perEpoch) const override
    {
        std::vector<double> rates;
        const int steps = recipe.epochs * std::max(1, perEpoch);
        for (int i = 0; i <= steps; ++i)
            rates.push_back(learningRateAt(recipe, std::min<double>(i, steps - 0.5) / std::max(1, perEpoch)));
        return rates;
    }

    std::vector<DigitImage> trainingPreview(const Recipe& recipe, const DataSet& data, std::uint64_t seed,
                                            int count) const override
    {
        return translated([&] { return previewOf(recipe, dynamic_cast<const LoadedData&>(data), seed, count); });
    }

    TrainingOutcome train(const TrainingRequest& request, TrainingControl& control,
                          TrainingObserver& observer) const override
    {
        return translated([&] { return learn(request, learnContext(), control, observer); });
    }

    TrainingOutcome resume(const fs::path& run, int epochs, Device device, TrainingControl& control,
                           TrainingObserver& observer) const override
    {
        return translated([&] { return learnOn(run, epochs, device, learnContext(), control, observer); });
    }

    std::vector<RunInfo> runs(const fs::path& folder) const override { return readRuns(folder); }

    RunInfo run(const fs::path& folder) const override
    {
        if (std::optional<RunInfo> info = readRunInfo(folder))
            return *info;
        RunFolder(folder).readDescription(); // throws with the reason
        throw Error(folder.string() + ": not a run folder");
    }

    RunRecords openRun(const fs::path& folder, std::stop_token stop) const override
    {
        return readRunRecords(folder, stop);
    }

    std::shared_ptr<const Model> openModel(const std::string& reference) const override
    {
        return translated([&] { return digitlab::openModel(reference, m_options.resources); });
    }

    void exportModel(const Model& model, ExportFormat, const fs::path& out) const override
    {
        translated([&] { writeStateDict(out, modelFile(predictor(model))); });
    }

    Evaluation evaluate(const Model& model, const DataSet& data, const ProgressFunction& progress,
                        std::stop_token stop) const override
    {
        return translated([&] { return digitlab::evaluate(predictor(model), data, progress, stop); });
    }

    Picture openPicture(const fs::path& file) const override
    {
        return translated([&] { return digitlab::openPicture(file); });
    }

    Picture decodePicture(std::span<const std::uint8_t> bytes, const std::string& name) const override
    {
        return translated([&] { return digitlab::decodePicture(bytes, name); });
    }

    std::vector<InkEntry> openInk(const fs::path& file) const override
    {
        return translated([&] { return digitlab::openInk(file); });
    }

private:
    LearnContext learnContext() const
    {
        return {[this](const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop) {
                    return openData(options, progress, std::move(stop));
                },
                [this](const std::string& reference) {
                    const auto model = digitlab::openModel(reference, m_options.resources);
                    const std::shared_ptr<Network> network
                        = makeNetwork(model->network().kind(), model->network().classes());
                    loadInto(*network, stateDict(model->network()), reference);
                    return network;
                },
                &m_waiting};
    }

    mutable PatientWaiting m_waiting; // locks for itself
    EngineOptions m_options;
};

} // namespace

} // namespace digitlab

digitlab::Engine* digitlab_make_engine(const digitlab::EngineOptions* options)
{
    return new digitlab::TheEngine(*options);
}
