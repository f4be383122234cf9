#pragma once

#include "core/api/engine.h"

#include <cmath>

namespace digitlab {

/// What the Train page's form asks of an engine, and nothing else of one.
class FormEngine : public Engine {
public:
    std::string versions() const override { return {}; }
    bool hasCuda() const override { return cuda; }
    std::shared_ptr<const DataSet> openData(const OpenDataOptions&, const ProgressFunction&,
                                            std::stop_token) const override
    {
        throw Error("not asked for");
    }
    Split split(const DataSet&, double, std::uint64_t) const override { throw Error("not asked for"); }
    std::vector<Recipe> recipes() const override
    {
        Recipe modern;
        modern.name = modern.network = "modern";
        modern.epochs = 20;
        modern.batchSize = 128;
        modern.optimiser = OptimiserKind::adamw;
        modern.learningRate = 3e-3;
        modern.schedule = ScheduleKind::cosine;
        modern.warmupEpochs = 1;
        modern.calibrate = true;
        modern.augmentation.rotationDegrees = 6;
        return {Recipe{}, modern};
    }
    std::vector<double> schedulePreview(const Recipe& recipe, int perEpoch) const override
    {
        return std::vector<double>(static_cast<std::size_t>(recipe.epochs * perEpoch + 1), recipe.learningRate);
    }
    std::vector<DigitImage> augmentationPreview(const Recipe&, const DigitImage& image, std::uint64_t,
                                                int count) const override
    {
        return std::vector<DigitImage>(static_cast<std::size_t>(count), image);
    }
    TrainingOutcome train(const TrainingRequest&, TrainingControl&, TrainingObserver&) const override { return {}; }
    TrainingOutcome resume(const std::filesystem::path&, int, Device, TrainingControl&,
                           TrainingObserver&) const override
    {
        return {};
    }
    std::vector<RunInfo> runs(const std::filesystem::path&) const override { return {}; }
    RunInfo run(const std::filesystem::path&) const override { return {}; }
    std::shared_ptr<const Model> openModel(const std::string&) const override { return {}; }
    void exportModel(const Model&, ExportFormat, const std::filesystem::path&) const override {}
    Evaluation evaluate(const Model&, const DataSet&, const ProgressFunction&, std::stop_token) const override
    {
        return {};
    }
    Picture openPicture(const std::filesystem::path&) const override { return {}; }
    Picture decodePicture(std::span<const std::uint8_t>, const std::string&) const override { return {}; }
    std::vector<InkEntry> openInk(const std::filesystem::path&) const override { return {}; }

    bool cuda = false;
};

} // namespace digitlab
