#include "core/training/checkpoint.h"

#include "core/api/error.h"

#include <nlohmann/json.hpp>

namespace digitlab {

using nlohmann::json;

namespace {

constexpr std::string_view networkPrefix = "network.";
constexpr std::string_view averagePrefix = "average.";

void add(StateDict& to, std::string_view prefix, const Network& network)
{
    for (auto& [key, tensor] : stateDict(network).tensors)
        to.tensors.emplace_back(std::string(prefix) + key, std::move(tensor));
}

StateDict part(const StateDict& from, std::string_view prefix)
{
    StateDict dict;
    for (const auto& [key, tensor] : from.tensors)
        if (key.starts_with(prefix))
            dict.tensors.emplace_back(key.substr(prefix.size()), tensor);
    return dict;
}

json toJson(const TrainingPosition& p, std::int64_t steps)
{
    return {{"kind", "checkpoint"},
            {"epoch", p.epoch},
            {"batches_done", p.batchesDone},
            {"loss_sum", p.meter.lossSum()},
            {"correct", p.meter.correct()},
            {"samples", p.meter.samples()},
            {"train_seconds", p.trainSeconds},
            {"seconds", p.seconds},
            {"best_epoch", p.bestEpoch},
            {"best_accuracy", p.bestAccuracy},
            {"best_loss", p.bestLoss},
            {"metrics_bytes", p.metricsBytes},
            {"epochs_bytes", p.epochsBytes},
            {"steps", steps}};
}

TrainingPosition positionFrom(const json& j)
{
    TrainingPosition p;
    j.at("epoch").get_to(p.epoch);
    j.at("batches_done").get_to(p.batchesDone);
    p.meter = Meter(j.at("loss_sum").get<double>(), j.at("correct").get<std::int64_t>(),
                    j.at("samples").get<std::int64_t>());
    j.at("train_seconds").get_to(p.trainSeconds);
    j.at("seconds").get_to(p.seconds);
    j.at("best_epoch").get_to(p.bestEpoch);
    j.at("best_accuracy").get_to(p.bestAccuracy);
    j.at("best_loss").get_to(p.bestLoss);
    j.at("metrics_bytes").get_to(p.metricsBytes);
    j.at("epochs_bytes").get_to(p.epochsBytes);
    if (p.epoch < 1 || p.batchesDone < 0)
        throw Error("a position that cannot be");
    return p;
}

} // namespace

void saveCheckpoint(const std::filesystem::path& file, const TrainingPosition& position, const Network& network,
                    const Network* average, const Optimiser& optimiser)
{
    StateDict dict;
    add(dict, networkPrefix, network);
    if (average)
        add(dict, averagePrefix, *average);
    optimiser.save(dict);
    dict.record = toJson(position, optimiser.steps()).dump();
    writeStateDict(file, dict);
}

TrainingPosition loadCheckpoint(const std::filesystem::path& file, Network& network, Network* average,
                                Optimiser& optimiser)
{
    const StateDict dict = readStateDict(file);
    try {
        const json record = json::parse(dict.record);
        const TrainingPosition position = positionFrom(record);
        loadInto(network, part(dict, networkPrefix), file);
        if (average)
            loadInto(*average, part(dict, averagePrefix), file);
        optimiser.load(dict, record.at("steps").get<std::int64_t>(), file);
        return position;
    } catch (const json::exception&) {
        throw Error(file.string() + ": not a checkpoint of this program");
    }
}

TrainingPosition readPosition(const std::filesystem::path& file)
{
    try {
        return positionFrom(json::parse(readStateDict(file).record));
    } catch (const json::exception&) {
        throw Error(file.string() + ": not a checkpoint of this program");
    }
}

StateDict weightsOfCheckpoint(const std::filesystem::path& file)
{
    const StateDict dict = readStateDict(file);
    StateDict weights = part(dict, averagePrefix);
    return weights.tensors.empty() ? part(dict, networkPrefix) : weights;
}

} // namespace digitlab
