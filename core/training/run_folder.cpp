#include "core/training/run_folder.h"

#include "core/api/words.h"
#include "core/model/recipes.h"
#include "core/support/text.h"
#include "core/training/run_tables.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace digitlab {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr Words<RunState, 5> stateWords{{{RunState::running, "running"},
                                         {RunState::paused, "paused"},
                                         {RunState::done, "done"},
                                         {RunState::stopped, "stopped"},
                                         {RunState::failed, "failed"}}};

RunState stateNamed(const std::string& text)
{
    const std::optional<RunState> state = valueOf(stateWords, text);
    if (!state)
        throw Error("state '" + text + "' is not known");
    return *state;
}

bool isUtf8(const std::string& text)
{
    try {
        json(text).dump();
        return true;
    } catch (const json::exception&) {
        return false;
    }
}

/// The rows as far as they are good.
template <class Record>
std::vector<Record> recordsOf(const fs::path& table)
{
    std::vector<Record> records;
    try {
        readTable(table, records);
    } catch (const Error&) {
        // What stands before the damage is all there is.
    }
    return records;
}

json dataJson(const RunDescription& d)
{
    json data = d.dataFacts;
    data["path"] = pathToJson(d.data.path);
    data["limit"] = d.data.limit;
    data["limit_seed"] = d.data.seed;
    data["transpose"] = d.data.transpose;
    data["invert"] = d.data.invert;
    data["classes"] = d.classes;
    data["checksum"] = d.checksum;
    return data;
}

RunDescription descriptionFrom(const json& j)
{
    RunDescription d;
    d.recipe = recipeFromJson(j.at("recipe"));
    j.at("seed").get_to(d.seed);
    d.dataFacts = j.at("data");
    const json& data = d.dataFacts;
    d.data.path = pathFromJson(data.at("path"));
    data.at("limit").get_to(d.data.limit);
    data.at("limit_seed").get_to(d.data.seed);
    data.at("transpose").get_to(d.data.transpose);
    data.at("invert").get_to(d.data.invert);
    data.at("classes").get_to(d.classes);
    data.at("checksum").get_to(d.checksum);
    j.at("device").get_to(d.device);
    j.at("threads").get_to(d.threads);
    d.kernels = j.value("kernels", d.kernels); // runs of earlier versions do not name them
    j.at("vector_level").get_to(d.vectorLevel);
    j.at("versions").at("libtorch").get_to(d.libTorch);
    d.state = stateNamed(j.at("state").get<std::string>());
    j.at("message").get_to(d.message);
    j.at("best_epoch").get_to(d.bestEpoch);
    return d;
}

} // namespace

json pathToJson(const fs::path& path)
{
    const std::string& text = path.native();
    if (isUtf8(text))
        return text;
    return {{"bytes", std::vector<std::uint8_t>(text.begin(), text.end())}};
}

fs::path pathFromJson(const json& j)
{
    if (j.is_string())
        return j.get<std::string>();
    const auto bytes = j.at("bytes").get<std::vector<std::uint8_t>>();
    return std::string(bytes.begin(), bytes.end());
}

RunFolder::RunFolder(fs::path folder)
    : m_folder(std::move(folder))
{
}

void RunFolder::create()
{
    std::error_code error;
    if (fs::exists(m_folder / "run.json", error))
        throw Error(m_folder.string() + ": holds a run already (run.json); choose another folder or resume it");
    fs::create_directories(m_folder, error);
    if (error)
        throw Error(systemMessage(m_folder, error.value()));
}

fs::path RunFolder::weights(int epoch) const
{
    return m_folder / ("params_" + std::to_string(epoch) + ".pth");
}

void RunFolder::writeDescription(const RunDescription& d) const
{
    const json j = {{"recipe", toJson(d.recipe)},
                    {"seed", d.seed},
                    {"data", dataJson(d)},
                    {"versions", {{"digitlab", DIGITLAB_VERSION}, {"libtorch", d.libTorch}}},
                    {"threads", d.threads},
                    {"vector_level", d.vectorLevel},
                    {"kernels", d.kernels},
                    {"device", d.device},
                    {"state", wordOf(stateWords, d.state)},
                    {"message", d.message},
                    {"best_epoch", d.bestEpoch}};
    withAdvice(
        [&] { replaceFile(m_folder / "run.json", j.dump(2, ' ', false, json::error_handler_t::replace) + "\n"); });
}

RunDescription RunFolder::readDescription() const
{
    const fs::path file = m_folder / "run.json";
    const std::string text = readTextFile(file, 64 << 20);
    try {
        return descriptionFrom(json::parse(text));
    } catch (const json::exception&) {
        throw Error(file.string() + ": not a run description of this program");
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what());
    }
}

void RunFolder::openTables()
{
    withAdvice([&] {
        m_metrics = LineFile(m_folder / "metrics.csv", 0);
        m_metrics.append(metricsHeader);
        m_epochs = LineFile(m_folder / "epochs.csv", 0);
        m_epochs.append(epochsHeader);
    });
}

void RunFolder::openTables(std::uintmax_t metricsBytes, std::uintmax_t epochsBytes)
{
    withAdvice([&] {
        m_metrics = LineFile(m_folder / "metrics.csv", metricsBytes);
        m_epochs = LineFile(m_folder / "epochs.csv", epochsBytes);
    });
    if (m_metrics.size() != metricsBytes || m_epochs.size() != epochsBytes)
        throw Error(m_folder.string() + ": metrics.csv or epochs.csv is shorter than the checkpoint says");
}

void RunFolder::append(const BatchRecord& r)
{
    withAdvice([&] {
        m_metrics.append(std::to_string(r.epoch) + ',' + std::to_string(r.batch) + ',' + numberText(r.loss) + ','
                         + numberText(r.accuracy) + ',' + numberText(r.learningRate) + ',' + fixedText(r.seconds, 4)
                         + '\n');
    });
}

void RunFolder::append(const EpochRecord& r)
{
    withAdvice([&] {
        m_epochs.append(std::to_string(r.epoch) + ',' + numberText(r.trainLoss) + ',' + numberText(r.trainAccuracy)
                        + ',' + numberText(r.validationLoss) + ',' + numberText(r.validationAccuracy) + ','
                        + numberText(r.learningRate) + ',' + fixedText(r.trainSeconds, 4) + ','
                        + fixedText(r.validationSeconds, 4) + '\n');
    });
}

void RunFolder::syncTables()
{
    withAdvice([&] {
        m_metrics.sync();
        m_epochs.sync();
    });
}

std::vector<BatchRecord> RunFolder::readBatches() const
{
    return recordsOf<BatchRecord>(m_folder / "metrics.csv");
}

std::vector<EpochRecord> RunFolder::readEpochs() const
{
    return recordsOf<EpochRecord>(m_folder / "epochs.csv");
}

std::vector<int> RunFolder::weightsThere() const
{
    constexpr std::string_view prefix = "params_", suffix = ".pth";
    std::vector<int> epochs;
    std::error_code error;
    for (fs::directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
        const std::string file = it->path().filename().string();
        if (!file.starts_with(prefix) || !file.ends_with(suffix))
            continue;
        const char* const first = file.data() + prefix.size();
        const char* const last = file.data() + file.size() - suffix.size();
        int epoch = 0;
        const auto result = std::from_chars(first, last, epoch);
        if (result.ec == std::errc() && result.ptr == last && epoch > 0)
            epochs.push_back(epoch);
    }
    std::sort(epochs.begin(), epochs.end());
    return epochs;
}

RunInfo runInfo(const fs::path& folder, const RunDescription& description)
{
    const RunFolder run(folder);
    RunInfo info;
    info.folder = folder;
    info.name = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    info.recipe = description.recipe;
    info.data = description.data.path.string();
    info.device = valueOf(deviceWords, description.device).value_or(Device::cpu);
    info.state = description.state;
    info.message = description.message;
    info.bestEpoch = description.bestEpoch;
    info.epochs = run.readEpochs();
    info.weights = run.weightsThere();
    std::error_code error;
    info.hasCheckpoint = fs::exists(run.checkpoint(), error);
    return info;
}

std::optional<RunInfo> readRunInfo(const fs::path& folder)
{
    try {
        return runInfo(folder, RunFolder(folder).readDescription());
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::vector<RunInfo> readRuns(const fs::path& folder)
{
    std::vector<std::pair<fs::file_time_type, RunInfo>> runs;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const fs::file_time_type time = fs::last_write_time(it->path() / "total.txt", ignored);
        if (std::optional<RunInfo> info = readRunInfo(it->path()))
            runs.emplace_back(ignored ? fs::file_time_type::min() : time, std::move(*info));
    }
    std::stable_sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.name > b.second.name;
    });
    std::vector<RunInfo> infos;
    for (auto& [time, info] : runs)
        infos.push_back(std::move(info));
    return infos;
}

} // namespace digitlab
