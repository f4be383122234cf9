#include "core/open_model.h"

#include "core/api/error.h"
#include "core/training/checkpoint.h"
#include "core/training/run_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace digitlab {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::string_view shippedFile = "models/shipped.pth";

struct Reference {
    fs::path path;
    std::optional<int> epoch;
};

/// RUN:N, where RUN is a folder; a name that exists as it stands is no such reference.
Reference parse(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    std::error_code error;
    if (colon == std::string::npos || colon + 1 == text.size() || fs::exists(text, error))
        return {text, std::nullopt};
    int epoch = 0;
    const char* const last = text.data() + text.size();
    const auto result = std::from_chars(text.data() + colon + 1, last, epoch);
    if (result.ec != std::errc() || result.ptr != last || !fs::is_directory(text.substr(0, colon), error))
        return {text, std::nullopt};
    return {text.substr(0, colon), epoch};
}

std::vector<std::string> numberedClasses(int count)
{
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i)
        names.push_back(std::to_string(i));
    return names;
}

std::string factText(const json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Anything that is nested deeper than a record of ours is left out, for it may be so deep that no stack holds it.
json parseRecord(const std::string& text)
{
    constexpr int deepest = 8;
    return json::parse(text, [](int depth, json::parse_event_t, const json&) { return depth <= deepest; });
}

/// What the record of one of our files says; a record that isn't ours or is broken says nothing.
void takeRecord(const std::string& text, int classes, ModelInfo& info, Thresholds& thresholds)
{
    if (text.empty())
        return;
    try {
        const json record = parseRecord(text);
        if (record.contains("classes") && record["classes"].size() == static_cast<std::size_t>(classes))
            info.classes = record["classes"].get<std::vector<std::string>>();
        thresholds.sure = std::clamp(record.value("threshold", thresholds.sure), 0.0, 1.0);
        thresholds.none = std::clamp(record.value("none_threshold", thresholds.none), 0.0, 1.0);
        info.title = record.value("title", info.title);
        for (const auto& [key, value] : record.items())
            if (key != "classes" && key != "kind" && key != "title")
                info.facts.emplace_back(key, factText(value));
        info.record = text;
    } catch (const json::exception&) {
    }
}

std::shared_ptr<const Predictor> predictorFrom(ModelInfo info, const StateDict& dict)
{
    const std::shared_ptr<Network> network = networkFrom(dict, info.file);
    info.network = network->kind();
    info.channels = network->channels();
    info.classes = numberedClasses(network->classes());
    info.parameters = parameterCount(*network);
    info.layers = network->layers();
    Thresholds thresholds;
    takeRecord(dict.record, network->classes(), info, thresholds);
    return std::make_shared<const Predictor>(network, std::move(info), thresholds);
}

std::shared_ptr<const Predictor> predictorFrom(ModelInfo info)
{
    const StateDict dict = readStateDict(info.file);
    return predictorFrom(std::move(info), dict);
}

std::shared_ptr<const Predictor> openRun(const Reference& reference)
{
    const RunFolder run(reference.path);
    const RunDescription description = run.readDescription();
    const int epoch = reference.epoch.value_or(description.bestEpoch);
    if (reference.epoch && epoch < 1)
        throw Error(reference.path.string() + ":" + std::to_string(epoch) + ": epochs count from 1");
    const fs::path name = reference.path.has_filename() ? reference.path : reference.path.parent_path();
    ModelInfo info;
    info.origin = ModelOrigin::run;
    std::error_code error;
    if (epoch > 0) {
        info.file = run.weights(epoch);
        info.reference = reference.path.string() + ":" + std::to_string(epoch);
        info.title = name.filename().string() + ", epoch " + std::to_string(epoch);
        if (!fs::exists(info.file, error))
            throw Error(info.file.string() + ": this run has no weights of epoch " + std::to_string(epoch));
        return predictorFrom(std::move(info));
    }
    if (!fs::exists(run.checkpoint(), error))
        throw Error(reference.path.string() + ": this run has no weights yet");
    info.file = run.checkpoint();
    info.reference = reference.path.string();
    info.title = name.filename().string() + ", unfinished";
    StateDict dict = weightsOfCheckpoint(info.file);
    dict.record = json{{"classes", description.classes}}.dump(-1, ' ', false, json::error_handler_t::replace);
    return predictorFrom(std::move(info), dict);
}

} // namespace

std::shared_ptr<const Predictor> openModel(const std::string& text, const fs::path& resources)
{
    ModelInfo info;
    if (text == "shipped") {
        info.origin = ModelOrigin::shipped;
        info.reference = text;
        info.file = resources / shippedFile;
        info.title = "Digit Lab 1";
        return predictorFrom(std::move(info));
    }
    const Reference reference = parse(text);
    std::error_code error;
    if (reference.epoch || fs::is_directory(reference.path, error))
        return openRun(reference);
    info.file = reference.path;
    info.reference = text;
    info.title = reference.path.filename().string();
    return predictorFrom(std::move(info));
}

StateDict modelFile(const Predictor& model)
{
    StateDict dict = stateDict(model.network());
    json record = model.info().record.empty() ? json::object() : parseRecord(model.info().record);
    record["kind"] = "model";
    record["network"] = model.info().network;
    record["classes"] = model.info().classes;
    record["threshold"] = model.thresholds().sure;
    record["none_threshold"] = model.thresholds().none;
    dict.record = record.dump(-1, ' ', false, json::error_handler_t::replace);
    return dict;
}

} // namespace digitlab
