#include "core/training/optimiser.h"

#include "core/api/error.h"

#include <ATen/Parallel.h>

#include <cmath>

namespace digitlab {

namespace {

/// Elements a thread takes at a time: fewer are not worth a thread.
constexpr std::int64_t grain = 16384;

struct AdamStep {
    float beta1, beta2, epsilon, stepSize, correction2, coupledDecay, keep;
};

/// p, m, v of one parameter; g is its gradient. Element by element, so the result does not depend on the thread count.
void adamLoop(const AdamStep& s, std::int64_t count, float* p, const float* g, float* m, float* v)
{
    at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const float gradient = g[i] + s.coupledDecay * p[i];
            m[i] = s.beta1 * m[i] + (1 - s.beta1) * gradient;
            v[i] = s.beta2 * v[i] + (1 - s.beta2) * gradient * gradient;
            p[i] = s.keep * p[i] - s.stepSize * m[i] / (std::sqrt(v[i]) / s.correction2 + s.epsilon);
        }
    });
}

} // namespace

Optimiser::Optimiser(const Recipe& recipe, const Network& network)
    : m_recipe(recipe)
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
    for (Slot& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        if (m_recipe.optimiser == OptimiserKind::sgd)
            sgd(slot, learningRate);
        else
            adam(slot, learningRate);
    }
}

void Optimiser::adam(Slot& slot, double learningRate) const
{
    const bool decoupled = m_recipe.optimiser == OptimiserKind::adamw;
    const double decay = slot.decays ? m_recipe.weightDecay : 0;
    const double steps = static_cast<double>(m_steps);
    const double correction1 = 1 - std::pow(m_recipe.beta1, steps);
    const double correction2 = std::sqrt(1 - std::pow(m_recipe.beta2, steps));
    const at::Tensor& parameter = slot.parameter;
    at::Tensor gradient = parameter.grad();
    if (parameter.device().is_cpu()) {
        // The three share one order of elements in memory, whatever it is, and the gradient is brought to it.
        if (gradient.strides() != parameter.strides())
            gradient = at::empty_like(parameter).copy_(gradient);
        const AdamStep step{static_cast<float>(m_recipe.beta1),
                            static_cast<float>(m_recipe.beta2),
                            static_cast<float>(m_recipe.epsilon),
                            static_cast<float>(learningRate / correction1),
                            static_cast<float>(correction2),
                            static_cast<float>(decoupled ? 0 : decay),
                            static_cast<float>(decoupled ? 1 - learningRate * decay : 1)};
        adamLoop(step, parameter.numel(), parameter.data_ptr<float>(), gradient.data_ptr<float>(),
                 slot.moment1.data_ptr<float>(), slot.moment2.data_ptr<float>());
        return;
    }
    if (decoupled)
        parameter.mul_(1 - learningRate * decay);
    else if (decay > 0)
        gradient = gradient + parameter * decay;
    slot.moment1.mul_(m_recipe.beta1).add_(gradient, 1 - m_recipe.beta1);
    slot.moment2.mul_(m_recipe.beta2).addcmul_(gradient, gradient, 1 - m_recipe.beta2);
    const at::Tensor scale = (slot.moment2.sqrt() / correction2).add_(m_recipe.epsilon);
    parameter.addcdiv_(slot.moment1, scale, -learningRate / correction1);
}

void Optimiser::sgd(Slot& slot, double learningRate) const
{
    at::Tensor gradient = slot.parameter.grad();
    if (m_recipe.weightDecay > 0)
        gradient = gradient + slot.parameter * m_recipe.weightDecay;
    // PyTorch starts the momentum buffer with the first gradient, which is what zero times anything plus it gives.
    slot.moment1.mul_(m_recipe.momentum).add_(gradient);
    slot.parameter.add_(slot.moment1, -learningRate);
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
