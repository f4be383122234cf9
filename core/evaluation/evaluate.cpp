#include "core/evaluation/evaluate.h"

#include "core/api/error.h"
#include "core/data/batch_maker.h"
#include "core/data/loaded_data.h"
#include "core/model/threads.h"

#include <algorithm>
#include <numeric>

namespace digitlab {

namespace {

/// The largest tensors of this many pictures are still small enough for the engine to keep their memory (see
/// engine.cpp).
constexpr std::size_t batchSize = 250;

/// `03` and `3` are the same class: numbers are compared by value.
std::string canonical(const std::string& name)
{
    const bool number
        = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t start = number ? std::min(name.find_first_not_of('0'), name.size() - 1) : 0;
    return name.substr(start);
}

std::vector<std::int64_t> matchClasses(const DataSummary& data, const ModelInfo& model)
{
    std::vector<std::int64_t> match;
    for (const ClassCount& count : data.classes) {
        const auto found = std::find_if(model.classes.begin(), model.classes.end(), [&](const std::string& known) {
            return canonical(known) == canonical(count.name);
        });
        if (found == model.classes.end())
            throw Error(data.path + ": class '" + count.name + "' is not known to the model " + model.title);
        match.push_back(found - model.classes.begin());
    }
    return match;
}

double ratio(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

class Tally {
public:
    Tally(const Predictor& model, std::vector<std::int64_t> match)
        : m_model(model)
        , m_match(std::move(match))
        , m_confusion(model.info().classes.size(), std::vector<std::size_t>(model.info().classes.size()))
    {
    }

    void add(const Batch& batch)
    {
        at::Tensor labels = batch.labels;
        std::int64_t* label = labels.data_ptr<std::int64_t>();
        for (std::int64_t i = 0; i < labels.size(0); ++i)
            label[i] = m_match[static_cast<std::size_t>(label[i])];
        const at::Tensor logits = m_model.logits(batch.images);
        m_lossSum += at::cross_entropy_loss(logits.to(at::kDouble), labels, {}, at::Reduction::Sum).item<double>();
        const at::Tensor answers = logits.argmax(1).contiguous();
        const std::int64_t* answer = answers.data_ptr<std::int64_t>();
        for (std::int64_t i = 0; i < labels.size(0); ++i) {
            ++m_confusion[static_cast<std::size_t>(label[i])][static_cast<std::size_t>(answer[i])];
            m_correct += label[i] == answer[i] ? 1 : 0;
        }
        m_samples += static_cast<std::size_t>(labels.size(0));
    }

    Evaluation result(std::string part) const
    {
        Evaluation evaluation;
        evaluation.samples = m_samples;
        evaluation.accuracy = ratio(m_correct, m_samples);
        evaluation.loss = m_samples ? m_lossSum / static_cast<double>(m_samples) : 0;
        evaluation.part = std::move(part);
        evaluation.classes = m_model.info().classes;
        evaluation.confusion = m_confusion;
        evaluation.perClass = figuresOf(m_confusion, evaluation.classes);
        return evaluation;
    }

private:
    const Predictor& m_model;
    std::vector<std::int64_t> m_match;
    std::vector<std::vector<std::size_t>> m_confusion;
    double m_lossSum = 0;
    std::size_t m_correct = 0;
    std::size_t m_samples = 0;
};

} // namespace

std::vector<ClassFigures> figuresOf(const std::vector<std::vector<std::size_t>>& confusion,
                                    const std::vector<std::string>& classes)
{
    std::vector<ClassFigures> figures;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const std::size_t right = confusion[c][c];
        const std::size_t truth = std::accumulate(confusion[c].begin(), confusion[c].end(), std::size_t{0});
        std::size_t answered = 0;
        for (const std::vector<std::size_t>& row : confusion)
            answered += row[c];
        ClassFigures f{classes[c], ratio(right, answered), ratio(right, truth), 0, truth};
        if (f.precision + f.recall > 0)
            f.f1 = 2 * f.precision * f.recall / (f.precision + f.recall);
        figures.push_back(std::move(f));
    }
    return figures;
}

Evaluation evaluate(const Predictor& model, const DataSet& data, const ProgressFunction& progress,
                    const std::stop_token& stop)
{
    const auto* memory = dynamic_cast<const LoadedData*>(&data);
    if (!memory)
        throw Error("the data set is not in memory");
    const bool hasTest = data.size(Part::test) > 0;
    const Part part = hasTest ? Part::test : Part::training;
    const BatchMaker batches({memory->pixels(part), memory->labels(part)}, 1);
    const BriefThreads brief;
    const ThreadCount all(processorCount());
    Tally tally(model, matchClasses(data.summary(), model.info()));

    std::vector<std::uint32_t> indices(data.size(part));
    std::iota(indices.begin(), indices.end(), 0u);
    const std::span<const std::uint32_t> items(indices);
    for (std::size_t begin = 0; begin < items.size(); begin += batchSize) {
        if (stop.stop_requested())
            throw Stopped();
        if (progress)
            progress({Stage::evaluating, begin, items.size()});
        tally.add(batches.plain(items.subspan(begin, std::min(batchSize, items.size() - begin))));
    }
    if (progress)
        progress({Stage::evaluating, items.size(), items.size()});
    return tally.result(hasTest ? "test" : "all");
}

} // namespace digitlab
