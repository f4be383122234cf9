#pragma once

#include "core/api/model.h"
#include "core/api/training.h"
#include "core/exchange/state_dict.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// A classifier of 28 x 28 pictures: named tensors and a forward pass. It is built on ATen's functions, which take part
/// in autograd; the far larger headers of torch::nn would cost half a minute a file.
class Network {
public:
    struct Entry {
        std::string key; ///< as in Python's state dict
        at::Tensor tensor;
        bool trained; ///< else a buffer
    };

    virtual ~Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    /// images: N x channels() x 28 x 28, 0..1, light ink on dark. Returns logits, N x classes().
    virtual at::Tensor forward(const at::Tensor& images) = 0;
    /// `seed` or `modern`.
    virtual std::string_view kind() const = 0;
    virtual int channels() const = 0;
    /// Input and blocks with their output shapes, for the Model page.
    virtual std::vector<LayerInfo> layers() const = 0;

    int classes() const { return m_classes; }
    /// Parameters and buffers in the order of Python's state dict.
    const std::vector<Entry>& entries() const { return m_entries; }
    /// The last layer's parameters: scaling them scales the logits.
    std::vector<at::Tensor> outputParameters() const;
    /// The tensors stay as they are until it is trained again: what evaluation makes of them may be kept.
    virtual void freeze() {}
    /// Training or evaluation mode; a new network is in evaluation mode.
    void setTraining(bool training) { m_training = training; }
    bool isTraining() const { return m_training; }
    void setKernels(Kernels kernels) { m_kernels = kernels; }
    Kernels kernels() const { return m_kernels; }
    /// Moves all tensors; call it before anything keeps them.
    void to(at::Device device);

protected:
    explicit Network(int classes)
        : m_classes(classes)
    {
    }

    /// Adds zeros. The returned index is for tensor().
    std::size_t addParameter(std::string key, at::IntArrayRef shape);
    std::size_t addBuffer(std::string key, at::Tensor value);
    const at::Tensor& tensor(std::size_t index) const { return m_entries[index].tensor; }

private:
    int m_classes;
    bool m_training = false;
    Kernels m_kernels = Kernels::fused;
    std::vector<Entry> m_entries;
};

/// Throws Error for an unknown kind. The weights are zeros: initialise them or load some.
std::shared_ptr<Network> makeNetwork(std::string_view kind, int classes);

/// PyTorch's default bounds, +-1/sqrt(fan in) for weights and biases of convolutions and linear layers (He et al. 2015
/// with a = sqrt(5)); batch norm 1 and 0. A function of the seed alone.
void initialise(Network& network, std::uint64_t seed);

std::size_t parameterCount(const Network& network);

/// Parameters and buffers; the tensors are copies on the CPU.
StateDict stateDict(const Network& network);

/// Builds the network that a state dict belongs to (of ten classes, unless our record beside the weights names others)
/// and copies its tensors in (float32). Throws Error that names the file and the first key that is missing, not known,
/// of another shape (both shapes) or not finite.
std::shared_ptr<Network> networkFrom(const StateDict& dict, const std::filesystem::path& file);

/// The same for a network that is there: its classes may not differ.
void loadInto(Network& network, const StateDict& dict, const std::filesystem::path& file);

/// A network of the same kind with the same values and kernels, on the CPU.
std::shared_ptr<Network> copyOf(const Network& network);

/// `32 x 3 x 3 x 3`.
std::string shapeText(at::IntArrayRef shape);

} // namespace digitlab
