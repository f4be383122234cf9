#include "core/training/trainer.h"

#include "core/api/error.h"
#include "core/data/split.h"
#include "core/model/recipes.h"
#include "core/support/text.h"
#include "core/training/calibration.h"

#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

namespace digitlab {

namespace {

constexpr std::int64_t ignoreNothing = -100; // PyTorch's default; labels are never negative
/// The largest tensors of this many pictures are still small enough for the engine to keep their memory (see
/// engine.cpp).
constexpr std::size_t validationBatch = 250;
/// Of the readings that the model calls sure on validation data, at most so many are wrong.
constexpr double errorOfSure = 0.003;
/// Of real digits, at most so many are called none.
constexpr double refusedDigits = 0.002;
/// Freshly written digits beside the validation part.
constexpr std::uint32_t writtenBatches = 4;
constexpr std::int64_t writtenBatch = 500;
/// A killed run loses at most about so much work.
constexpr double secondsBetweenCheckpoints = 60;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::int64_t countCorrect(const at::Tensor& logits, const at::Tensor& labels)
{
    return logits.argmax(1).eq(labels).sum().item<std::int64_t>();
}

bool allFinite(const StateDict& dict)
{
    for (const auto& [key, tensor] : dict.tensors)
        if (tensor.is_floating_point() && !at::isfinite(tensor).all().item<bool>())
            return false;
    return true;
}

} // namespace

Trainer::Trainer(TrainerParts parts, TrainingControl& control, TrainingObserver& observer)
    : m_folder(parts.folder)
    , m_description(parts.description)
    , m_recipe(parts.description.recipe)
    , m_split(std::move(parts.split))
    , m_network(std::move(parts.network))
    , m_average(m_recipe.averaging > 0 ? copyOf(*m_network) : nullptr)
    , m_device(parts.device)
    , m_changes(m_recipe, parts.description.classes, m_split.training)
    , m_batches(parts.samples, m_network->channels())
    , m_optimiser(m_recipe, *m_network)
    , m_control(control)
    , m_observer(observer)
    , m_watch(parts.waiting)
    , m_clock(std::chrono::steady_clock::now())
{
    if (m_average)
        m_average->to(m_device);
}

int Trainer::batchesPerEpoch() const
{
    const std::size_t batch = static_cast<std::size_t>(m_recipe.batchSize);
    return static_cast<int>((m_split.training.size() + batch - 1) / batch);
}

void Trainer::restore()
{
    m_position = loadCheckpoint(m_folder.checkpoint(), *m_network, m_average.get(), m_optimiser);
    m_folder.openTables(m_position.metricsBytes, m_position.epochsBytes);
    m_description.bestEpoch = m_position.bestEpoch;
}

void Trainer::run()
{
    m_clock = std::chrono::steady_clock::now();
    if (m_optimiser.steps() == 0)
        save(); // a run that is killed before its first checkpoint goes on from the same weights
    while (m_position.epoch <= m_recipe.epochs) {
        trainEpoch();
        finishEpoch();
    }
}

void Trainer::trainEpoch()
{
    m_order = shuffledOrder(m_split.training.size(), m_description.seed, static_cast<std::uint32_t>(m_position.epoch));
    double saved = seconds();
    m_network->setTraining(true);
    while (m_position.batchesDone < batchesPerEpoch()) {
        waitForTurn();
        const auto start = std::chrono::steady_clock::now();
        m_watch.look();
        trainBatch(m_position.batchesDone + 1);
        m_position.trainSeconds += secondsSince(start);
        if (seconds() - saved > secondsBetweenCheckpoints) {
            save();
            saved = seconds();
        }
    }
}

void Trainer::waitForTurn()
{
    using Turn = TrainingControl::Turn;
    bool waited = false;
    for (Turn turn; (turn = m_control.takeTurn()) != Turn::go; waited = true) {
        save();
        if (turn == Turn::stop)
            throw Stopped();
        recordState(RunState::paused);
        m_observer.onPaused(true);
        m_control.waitWhilePaused();
        m_clock = std::chrono::steady_clock::now(); // the pause is no time of the training
    }
    if (waited) {
        recordState(RunState::running);
        m_observer.onPaused(false);
    }
}

Batch Trainer::makeBatch(int batch)
{
    const std::size_t size = static_cast<std::size_t>(m_recipe.batchSize);
    const std::size_t begin = static_cast<std::size_t>(batch - 1) * size;
    const std::size_t end = std::min(begin + size, m_order.size());
    std::vector<std::uint32_t> indices;
    indices.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        indices.push_back(m_split.training[m_order[i]]);
    return m_changes.any()
        ? m_batches.changed(indices, m_changes, m_description.seed, static_cast<std::uint32_t>(m_position.epoch))
        : m_batches.plain(indices);
}

void Trainer::trainBatch(int batch)
{
    const Batch data = m_ahead ? *std::exchange(m_ahead, {}) : makeBatch(batch);
    const std::int64_t count = data.labels.ne(noClass).sum().item<std::int64_t>();
    const at::Tensor labels = data.labels.to(m_device);
    const at::Tensor logits = m_network->forward(data.images.to(m_device));
    const at::Tensor loss = lossOf(logits, labels);
    const at::Tensor hits = logits.detach().argmax(1).eq(labels).sum();

    const double rate = learningRate();
    m_optimiser.zeroGradients();
    loss.backward();
    m_optimiser.step(rate);
    if (m_average)
        average();

    // A GPU is still at work. The CPU's threads have nothing else to do on it; on the CPU they were all in the step.
    if (!m_device.is_cpu() && batch < batchesPerEpoch())
        m_ahead = makeBatch(batch + 1);
    const double value = loss.item<double>();
    const std::int64_t correct = hits.item<std::int64_t>();
    if (!std::isfinite(value))
        notFinite(batch, "the loss");

    m_position.meter.add(value, correct, count);
    m_position.batchesDone = batch;
    const BatchRecord record{
        m_position.epoch, batch, value, static_cast<double>(correct) / static_cast<double>(count), rate, seconds()};
    m_folder.append(record);
    m_observer.onBatch(record);
}

at::Tensor Trainer::lossOf(const at::Tensor& logits, const at::Tensor& labels) const
{
    if (!m_changes.refuse())
        return at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, ignoreNothing, m_recipe.labelSmoothing);
    // The same with targets as distributions: what is none of the classes is to be any of them with equal probability.
    const std::int64_t classes = logits.size(1);
    const at::Tensor isClass = labels.ne(noClass).unsqueeze(1);
    const at::Tensor target = at::one_hot(labels.clamp_min(0), classes).to(logits.scalar_type());
    const at::Tensor smooth
        = target * (1 - m_recipe.labelSmoothing) + m_recipe.labelSmoothing / static_cast<double>(classes);
    const at::Tensor even = at::full_like(target, 1 / static_cast<double>(classes));
    return -(at::where(isClass, smooth, even) * logits.log_softmax(1)).sum(1).mean();
}

void Trainer::average()
{
    const c10::NoGradGuard noGrad;
    // The first steps' weights are far from good: the average forgets them faster.
    const double steps = static_cast<double>(m_optimiser.steps());
    const double share = 1 - std::min(m_recipe.averaging, (1 + steps) / (10 + steps));
    for (std::size_t i = 0; i < m_network->entries().size(); ++i) {
        const at::Tensor& to = m_average->entries()[i].tensor;
        const at::Tensor& from = m_network->entries()[i].tensor;
        if (to.is_floating_point())
            to.lerp_(from, share);
        else
            to.copy_(from);
    }
}

Trainer::Answers Trainer::validationAnswers()
{
    const c10::NoGradGuard noGrad;
    Network& network = evaluated();
    network.setTraining(false);
    std::vector<at::Tensor> logits, labels;
    const std::span<const std::uint32_t> indices(m_split.validation);
    for (std::size_t begin = 0; begin < indices.size(); begin += validationBatch) {
        if (m_control.stopping()) {
            save();
            throw Stopped();
        }
        m_observer.onProgress({Stage::validating, begin, indices.size()});
        const Batch data = m_batches.plain(indices.subspan(begin, std::min(validationBatch, indices.size() - begin)));
        logits.push_back(network.forward(data.images.to(m_device)).to(at::kCPU));
        labels.push_back(data.labels);
    }
    m_observer.onProgress({Stage::validating, indices.size(), indices.size()});
    return {at::cat(logits), at::cat(labels)};
}

Trainer::Answers Trainer::judgedAnswers(const Answers& validation)
{
    if (!(m_changes.written > 0) || m_changes.digits.empty())
        return validation;
    const c10::NoGradGuard noGrad;
    std::vector<at::Tensor> logits{validation.logits}, labels{validation.labels};
    for (std::uint32_t part = 0; part < writtenBatches; ++part) {
        const Batch data = m_batches.written(m_changes.digits, writtenBatch, m_description.seed, part);
        logits.push_back(evaluated().forward(data.images.to(m_device)).to(at::kCPU));
        labels.push_back(data.labels);
    }
    return {at::cat(logits), at::cat(labels)};
}

StateDict Trainer::weightsToSave(const Answers& judged, double temperature, double validationAccuracy)
{
    const c10::NoGradGuard noGrad;
    const std::shared_ptr<Network> scaled = copyOf(evaluated());
    for (const at::Tensor& parameter : scaled->outputParameters())
        parameter.div_(temperature);
    StateDict dict = stateDict(*scaled);
    const nlohmann::json record
        = {{"kind", "model"},
           {"network", m_network->kind()},
           {"classes", m_description.classes},
           {"threshold", fitThreshold(judged.logits, judged.labels, errorOfSure)},
           {"none_threshold", m_changes.refuse() ? fitNoneThreshold(judged.logits, refusedDigits) : 0.0},
           {"epoch", m_position.epoch},
           {"recipe", m_recipe.name},
           {"seed", m_description.seed},
           {"data", m_description.data.path.filename().string()},
           {"validation_accuracy", validationAccuracy}};
    dict.record = record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return dict;
}

void Trainer::finishEpoch()
{
    const auto start = std::chrono::steady_clock::now();
    Answers validation = validationAnswers(), judged = judgedAnswers(validation);
    if (!allFinite(stateDict(evaluated())) || !at::isfinite(validation.logits).all().item<bool>())
        notFinite(m_position.batchesDone, "a weight");
    const double temperature = m_recipe.calibrate ? fitTemperature(judged.logits, judged.labels) : 1;
    for (Answers* answers : {&validation, &judged})
        answers->logits = answers->logits / temperature; // not in place: both may be the same numbers
    const auto& [logits, labels] = validation;
    EpochRecord record;
    record.epoch = m_position.epoch;
    record.trainLoss = m_position.meter.loss();
    record.trainAccuracy = m_position.meter.accuracy();
    record.validationLoss = at::cross_entropy_loss(logits, labels).item<double>();
    record.validationAccuracy = static_cast<double>(countCorrect(logits, labels)) / static_cast<double>(labels.size(0));
    record.learningRate = learningRateAt(m_recipe, m_position.epoch - 1);
    record.trainSeconds = m_position.trainSeconds;
    record.validationSeconds = secondsSince(start);

    const bool better = record.validationAccuracy > m_position.bestAccuracy
        || (record.validationAccuracy == m_position.bestAccuracy && record.validationLoss < m_position.bestLoss);
    const StateDict weights = weightsToSave(judged, temperature, record.validationAccuracy);
    withAdvice([&] { writeStateDict(m_folder.weights(record.epoch), weights); });
    m_folder.append(record);
    if (better) {
        m_position.bestEpoch = record.epoch;
        m_position.bestAccuracy = record.validationAccuracy;
        m_position.bestLoss = record.validationLoss;
        m_description.bestEpoch = record.epoch;
    }
    m_position.epoch = record.epoch + 1;
    m_position.batchesDone = 0;
    m_position.meter = Meter();
    m_position.trainSeconds = 0;
    save();
    recordState(RunState::running);
    m_observer.onEpoch(record, m_folder.weights(record.epoch));
}

void Trainer::save()
{
    m_position.seconds = seconds();
    m_clock = std::chrono::steady_clock::now();
    // The next batch's loss will end the run; until then the last good checkpoint stays.
    if (!allFinite(stateDict(*m_network)))
        return;
    m_position.metricsBytes = m_folder.metricsBytes();
    m_position.epochsBytes = m_folder.epochsBytes();
    withAdvice([&] {
        m_folder.syncTables();
        saveCheckpoint(m_folder.checkpoint(), m_position, *m_network, m_average.get(), m_optimiser);
    });
}

void Trainer::recordState(RunState state)
{
    m_description.state = state;
    m_folder.writeDescription(m_description);
}

double Trainer::learningRate() const
{
    const double done = static_cast<double>(m_position.batchesDone) / batchesPerEpoch();
    return learningRateAt(m_recipe, m_position.epoch - 1 + std::min(done, 1.0 - 1e-9));
}

double Trainer::seconds() const
{
    return m_position.seconds + secondsSince(m_clock);
}

void Trainer::notFinite(int batch, const char* what) const
{
    throw Error("training ended in epoch " + std::to_string(m_position.epoch) + ", batch " + std::to_string(batch)
                + ": " + what + " is not finite; lower the learning rate (it is " + numberText(learningRate()) + ")");
}

} // namespace digitlab
