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
    /// The network's kernels and the device of its tensors at this time decide how a step is computed.
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

    /// What makes up for moments that began with zeros: 1 - beta1^steps and the root of 1 - beta2^steps.
    struct Correction {
        double first, second;
    };
    /// Side by side, of the parameters that have a gradient: LibTorch's _foreach_ functions take each list in one go,
    /// which on a GPU is a few launches instead of some for each parameter.
    struct Lists {
        std::vector<at::Tensor> parameters, gradients, moments1, moments2;
        std::vector<at::Tensor> decaying; ///< some of the parameters
    };

    Lists lists() const;
    /// On a CPU: one pass over the elements of all parameters.
    void adamByElements(double learningRate, const Correction& correction) const;
    /// The same by LibTorch's operations, on any device.
    void adamByTensors(double learningRate, const Correction& correction) const;
    void sgd(double learningRate) const;

    Recipe m_recipe;
    Kernels m_kernels;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

} // namespace digitlab
