#pragma once

#include "core/api/model.h"
#include "core/exchange/state_dict.h"

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// A classifier of 28 x 28 pictures.
class Network : public torch::nn::Module {
public:
    /// images: N x channels() x 28 x 28, 0..1, light ink on dark. Returns logits, N x classes().
    virtual torch::Tensor forward(const torch::Tensor& images) = 0;
    /// `seed` or `modern`.
    virtual std::string_view kind() const = 0;
    virtual int channels() const = 0;
    virtual int classes() const = 0;
    /// Input and blocks with their output shapes, for the Model page.
    virtual std::vector<LayerInfo> layers() const = 0;
    /// The last layer's parameters: scaling them scales the logits.
    virtual std::vector<torch::Tensor> outputParameters() const = 0;
    /// Whether training is faster with tensors in channels-last order.
    virtual bool prefersChannelsLast() const { return false; }
};

/// Throws Error for an unknown kind. The weights are LibTorch's own random ones: initialise them or load some.
std::shared_ptr<Network> makeNetwork(std::string_view kind, int classes);

/// PyTorch's default bounds, +-1/sqrt(fan in) for weights and biases of convolutions and linear layers (He et al. 2015 with
/// a = sqrt(5)); batch norm 1 and 0. A function of the seed alone.
void initialise(Network& network, std::uint64_t seed);

std::size_t parameterCount(const Network& network);

/// Parameters and buffers in Python's order and by Python's names; the tensors are copies.
StateDict stateDict(const Network& network);

/// Builds the network that a state dict belongs to and copies its tensors in (float32). Throws Error that names the file
/// and the first key that is missing, not known, of another shape (both shapes) or not finite.
std::shared_ptr<Network> networkFrom(const StateDict& dict, const std::filesystem::path& file);

/// The same for a network that is there: its classes may not differ.
void loadInto(Network& network, const StateDict& dict, const std::filesystem::path& file);

/// `32 x 3 x 3 x 3`.
std::string shapeText(at::IntArrayRef shape);

} // namespace digitlab
