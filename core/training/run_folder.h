#pragma once

#include "core/api/error.h"
#include "core/api/training.h"
#include "core/support/files.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace digitlab {

/// What `run.json` holds.
struct RunDescription {
    Recipe recipe;
    std::uint64_t seed = 1;
    OpenDataOptions data;
    nlohmann::json dataFacts; ///< kind, counts, classes, checksum
    std::vector<std::string> classes;
    std::string checksum;
    std::string device;
    int threads = 1;
    std::string kernels = "fused"; ///< of kernelWords
    std::string vectorLevel;
    std::string libTorch;
    RunState state = RunState::running;
    std::string message;
    int bestEpoch = 0;
};

/// A path as JSON: its text, or its bytes when they are no UTF-8.
nlohmann::json pathToJson(const std::filesystem::path& path);
std::filesystem::path pathFromJson(const nlohmann::json& json);

/// The files of a run, by the contract that other people's scripts rely on. Every failure to write is an Error that
/// names the file, the reason and what to do.
class RunFolder {
public:
    explicit RunFolder(std::filesystem::path folder);

    /// Makes the folder with its parents; Error when it holds run.json or cannot be made.
    void create();
    const std::filesystem::path& path() const { return m_folder; }
    std::filesystem::path weights(int epoch) const;
    std::filesystem::path checkpoint() const { return m_folder / "checkpoint.pth"; }

    void writeDescription(const RunDescription& description) const;
    RunDescription readDescription() const;

    /// Starts metrics.csv and epochs.csv anew, or goes on behind so many bytes of each.
    void openTables();
    void openTables(std::uintmax_t metricsBytes, std::uintmax_t epochsBytes);
    void append(const BatchRecord& record);
    void append(const EpochRecord& record);
    void syncTables();
    std::uintmax_t metricsBytes() const { return m_metrics.size(); }
    std::uintmax_t epochsBytes() const { return m_epochs.size(); }

    /// Whole lines that parse; a torn last line is dropped.
    std::vector<BatchRecord> readBatches() const;
    std::vector<EpochRecord> readEpochs() const;
    /// Epochs whose params_N.pth is there, in order.
    std::vector<int> weightsThere() const;

private:
    std::filesystem::path m_folder;
    LineFile m_metrics;
    LineFile m_epochs;
};

/// Runs `function`; an Error about a full disk or a folder that is gone gets a sentence with the way out.
template <class Function>
auto withAdvice(const Function& function)
{
    try {
        return function();
    } catch (const Error& error) {
        const std::string text = error.what();
        if (text.ends_with("no space left on device") || text.ends_with("disk quota exceeded"))
            throw Error(text + "; free some space, then resume the run");
        if (text.ends_with("no such file or directory"))
            throw Error(text + "; the run folder was moved or deleted: train again into another folder");
        throw;
    }
}

RunInfo runInfo(const std::filesystem::path& folder, const RunDescription& description);

/// Null when the folder is no run.
std::optional<RunInfo> readRunInfo(const std::filesystem::path& folder);

/// Newest first.
std::vector<RunInfo> readRuns(const std::filesystem::path& folder);

} // namespace digitlab
