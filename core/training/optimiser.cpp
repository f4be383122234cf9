#include "core/training/optimiser.h"

#include "core/api/error.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace digitlab {

namespace {

/// Elements a thread takes at a time: fewer are not worth a thread.
constexpr std::int64_t grain = 16384;

struct AdamStep {
    float beta1, beta2, epsilon, stepSize, correction2, coupledDecay, keep;
};

/// One parameter p with its gradient g and moments m and v; `begin`: its first element, counted over all parameters.
struct AdamPart {
    AdamStep step;
    std::int64_t begin, count;
    float *p, *m, *v;
    const float* g;
};

void adamLoop(const AdamPart& part, std::int64_t begin, std::int64_t end)
{
    const AdamStep& s = part.step;
    float *const p = part.p, *const m = part.m, *const v = part.v;
    const float* const g = part.g;
    for (std::int64_t i = begin; i < end; ++i) {
        const float gradient = g[i] + s.coupledDecay * p[i];
        m[i] = s.beta1 * m[i] + (1 - s.beta1) * gradient;
        v[i] = s.beta2 * v[i] + (1 - s.beta2) * gradient * gradient;
        p[i] = s.keep * p[i] - s.stepSize * m[i] / (std::sqrt(v[i]) / s.correction2 + s.epsilon);
    }
}

/// All parameters in one go. Element by element, so the result does not depend on the thread count.
void adamPass(const std::vector<AdamPart>& parts)
{
    if (parts.empty())
        return;
    at::parallel_for(0, parts.back().begin + parts.back().count, grain, [&](std::int64_t begin, std::int64_t end) {
        auto part = std::prev(std::upper_bound(parts.begin(), parts.end(), begin,
                                               [](std::int64_t at, const AdamPart& p) { return at < p.begin; }));
        for (; begin < end; ++part) {
            const std::int64_t stop = std::min(end, part->begin + part->count);
            adamLoop(*part, begin - part->begin, stop - part->begin);
            begin = stop;
        }
    });
}

} // namespace

Optimiser::Optimiser(const Recipe& recipe, const Network& network)
    : m_recipe(recipe)
    , m_kernels(network.kernels())
{
    const bool two = recipe.optimiser != OptimiserKind::sgd;
    for (const auto& [key, parameter, trained] : network.entries()) {
        if (!trained)
            continue;
        Slot slot{key, parameter, at::zeros_like(parameter.detach()), {}, true};
        if (two)
            slot.moment2 = at::zeros_like(parameter.detach());
        // AdamW's decay is for weights of connections; of norms and biases it only costs accuracy.
        slot.decays = recipe.optimiser != OptimiserKind::adamw || parameter.dim() > 1;
        m_slots.push_back(std::move(slot));
    }
}

void Optimiser::zeroGradients()
{
    for (Slot& slot : m_slots)
        slot.parameter.mutable_grad() = at::Tensor();
}

void Optimiser::step(double learningRate)
{
    const c10::NoGradGuard noGrad;
    ++m_steps;
    if (m_recipe.optimiser == OptimiserKind::sgd)
        return sgd(learningRate);
    const double steps = static_cast<double>(m_steps);
    const Correction correction{1 - std::pow(m_recipe.beta1, steps), std::sqrt(1 - std::pow(m_recipe.beta2, steps))};
    if (m_kernels == Kernels::torch || !m_slots.front().parameter.device().is_cpu())
        return adamByTensors(learningRate, correction);
    adamByElements(learningRate, correction);
}

void Optimiser::adamByElements(double learningRate, const Correction& correction) const
{
    const bool decoupled = m_recipe.optimiser == OptimiserKind::adamw;
    std::vector<AdamPart> parts;
    std::vector<at::Tensor> gradients; // holds those that are copies
    std::int64_t begin = 0;
    for (const Slot& slot : m_slots) {
        const at::Tensor& parameter = slot.parameter;
        at::Tensor gradient = parameter.grad();
        if (!gradient.defined())
            continue;
        // The three share one order of elements in memory, whatever it is, and the gradient is brought to it.
        if (gradient.strides() != parameter.strides())
            gradient = at::empty_like(parameter).copy_(gradient);
        const double decay = slot.decays ? m_recipe.weightDecay : 0;
        const AdamStep step{static_cast<float>(m_recipe.beta1),
                            static_cast<float>(m_recipe.beta2),
                            static_cast<float>(m_recipe.epsilon),
                            static_cast<float>(learningRate / correction.first),
                            static_cast<float>(correction.second),
                            static_cast<float>(decoupled ? 0 : decay),
                            static_cast<float>(decoupled ? 1 - learningRate * decay : 1)};
        parts.push_back({step, begin, parameter.numel(), parameter.data_ptr<float>(), slot.moment1.data_ptr<float>(),
                         slot.moment2.data_ptr<float>(), gradient.data_ptr<float>()});
        gradients.push_back(std::move(gradient));
        begin += parameter.numel();
    }
    adamPass(parts);
}

Optimiser::Lists Optimiser::lists() const
{
    Lists all;
    for (const Slot& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        all.parameters.push_back(slot.parameter);
        all.gradients.push_back(slot.parameter.grad());
        all.moments1.push_back(slot.moment1);
        if (slot.moment2.defined())
            all.moments2.push_back(slot.moment2);
        if (slot.decays)
            all.decaying.push_back(slot.parameter);
    }
    return all;
}

void Optimiser::adamByTensors(double learningRate, const Correction& correction) const
{
    Lists all = lists();
    if (all.parameters.empty())
        return;
    if (m_recipe.weightDecay > 0 && m_recipe.optimiser == OptimiserKind::adamw)
        at::_foreach_mul_(all.decaying, 1 - learningRate * m_recipe.weightDecay);
    else if (m_recipe.weightDecay > 0)
        all.gradients = at::_foreach_add(all.gradients, all.parameters, m_recipe.weightDecay);
    at::_foreach_mul_(all.moments1, m_recipe.beta1);
    at::_foreach_add_(all.moments1, all.gradients, 1 - m_recipe.beta1);
    at::_foreach_mul_(all.moments2, m_recipe.beta2);
    at::_foreach_addcmul_(all.moments2, all.gradients, all.gradients, 1 - m_recipe.beta2);
    const std::vector<at::Tensor> scales = at::_foreach_sqrt(all.moments2);
    at::_foreach_div_(scales, correction.second);
    at::_foreach_add_(scales, m_recipe.epsilon);
    at::_foreach_addcdiv_(all.parameters, all.moments1, scales, -learningRate / correction.first);
}

void Optimiser::sgd(double learningRate) const
{
    Lists all = lists();
    if (all.parameters.empty())
        return;
    if (m_recipe.weightDecay > 0)
        all.gradients = at::_foreach_add(all.gradients, all.parameters, m_recipe.weightDecay);
    // PyTorch starts the momentum buffer with the first gradient, which is what zero times anything plus it gives.
    at::_foreach_mul_(all.moments1, m_recipe.momentum);
    at::_foreach_add_(all.moments1, all.gradients);
    at::_foreach_add_(all.parameters, all.moments1, -learningRate);
}

void Optimiser::save(StateDict& dict) const
{
    for (const Slot& slot : m_slots) {
        dict.tensors.emplace_back("moment1." + slot.key, slot.moment1.to(at::kCPU).clone(at::MemoryFormat::Contiguous));
        if (slot.moment2.defined())
            dict.tensors.emplace_back("moment2." + slot.key,
                                      slot.moment2.to(at::kCPU).clone(at::MemoryFormat::Contiguous));
    }
}

void Optimiser::load(const StateDict& dict, std::int64_t steps, const std::filesystem::path& file)
{
    const auto take = [&](const std::string& key, at::Tensor& to) {
        const at::Tensor* from = dict.find(key);
        if (!from || from->sizes() != to.sizes())
            throw Error(file.string() + ": " + key + (from ? " has the wrong shape" : " is missing"));
        to.copy_(*from);
    };
    for (Slot& slot : m_slots) {
        take("moment1." + slot.key, slot.moment1);
        if (slot.moment2.defined())
            take("moment2." + slot.key, slot.moment2);
    }
    m_steps = steps;
}

} // namespace digitlab
