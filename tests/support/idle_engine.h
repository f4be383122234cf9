#pragma once

#include "core/api/engine.h"

namespace digitlab {

/// An engine that does nothing; a test gives it what it asks for.
class IdleEngine : public Engine {
public:
    std::string versions() const override { return "none"; }
    bool hasCuda() const override { return false; }
    std::shared_ptr<const DataSet> openData(const OpenDataOptions&, const ProgressFunction&,
                                            std::stop_token) const override
    {
        throw Error("not asked for");
    }
    Split split(const DataSet&, double, std::uint64_t) const override { throw Error("not asked for"); }
    std::vector<Recipe> recipes() const override { return {}; }
    std::vector<double> schedulePreview(const Recipe&, int) const override { return {}; }
    std::vector<DigitImage> trainingPreview(const Recipe&, const DataSet&, std::uint64_t, int) const override
    {
        return {};
    }
    TrainingOutcome train(const TrainingRequest&, TrainingControl&, TrainingObserver&) const override { return {}; }
    TrainingOutcome resume(const std::filesystem::path&, int, Device, TrainingControl&,
                           TrainingObserver&) const override
    {
        return {};
    }
    std::vector<RunInfo> runs(const std::filesystem::path&) const override { return {}; }
    RunInfo run(const std::filesystem::path&) const override { return {}; }
    RunRecords openRun(const std::filesystem::path&, std::stop_token) const override { return {}; }
    std::shared_ptr<const Model> openModel(const std::string&) const override { return {}; }
    void exportModel(const Model&, ExportFormat, const std::filesystem::path&) const override {}
    Evaluation evaluate(const Model&, const DataSet&, const ProgressFunction&, std::stop_token) const override
    {
        return {};
    }
    Picture openPicture(const std::filesystem::path&) const override { return {}; }
    Picture decodePicture(std::span<const std::uint8_t>, const std::string&) const override { return {}; }
    std::vector<InkEntry> openInk(const std::filesystem::path&) const override { return {}; }
};

} // namespace digitlab
