#pragma once

#include "core/api/recipe.h"
#include "core/model/network.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <vector>

namespace digitlab {

/// Adam (Kingma and Ba 2015, weight decay added to the gradient), AdamW (Loshchilov and Hutter 2019, decoupled) and SGD
/// with momentum, with PyTorch's formulas. The moments are named tensors of our own, so that a checkpoint can hold
/// them.
class Optimiser {
public:
    Optimiser(const Recipe& recipe, const Network& network);

    void zeroGradients();
    /// One step for all parameters. A parameter without a gradient stays.
    void step(double learningRate);

    /// `moment1.KEY`, `moment2.KEY`, copies on the CPU.
    void save(StateDict& dict) const;
    /// Throws Error that names `file`.
    void load(const StateDict& dict, std::int64_t steps, const std::filesystem::path& file);
    std::int64_t steps() const { return m_steps; }

private:
    struct Slot {
        std::string key;
        at::Tensor parameter, moment1, moment2;
        bool decays = true;
    };

    void adam(Slot& slot, double learningRate) const;
    void sgd(Slot& slot, double learningRate) const;

    Recipe m_recipe;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

} // namespace digitlab
