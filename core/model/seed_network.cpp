#include "core/model/seed_network.h"

#include "core/model/pooled_convolution.h"

namespace digitlab {

namespace {

std::size_t parametersOf(int from, int to, int kernel)
{
    const auto outputs = static_cast<std::size_t>(to);
    return static_cast<std::size_t>(from) * outputs * static_cast<std::size_t>(kernel) + outputs;
}

} // namespace

SeedNetwork::SeedNetwork(int classes)
    : Network(classes)
{
    const auto add = [this](const std::string& name, at::IntArrayRef shape) {
        const std::size_t weight = addParameter(name + ".weight", shape);
        addParameter(name + ".bias", shape[0]);
        return weight;
    };
    m_conv1 = add("conv1.0", {32, 3, 3, 3});
    m_conv2 = add("conv2.0", {64, 32, 3, 3});
    m_conv3 = add("conv3.0", {64, 64, 3, 3});
    m_dense0 = add("dense.0", {128, 576});
    m_dense2 = add("dense.2", {classes, 128});
}

at::Tensor SeedNetwork::forward(const at::Tensor& images)
{
    at::Tensor maps = images;
    for (const std::size_t conv : {m_conv1, m_conv2, m_conv3})
        maps = pooledConvolution(maps, tensor(conv), tensor(conv + 1), kernels());
    const at::Tensor hidden = at::relu(at::linear(maps.flatten(1), tensor(m_dense0), tensor(m_dense0 + 1)));
    return at::linear(hidden, tensor(m_dense2), tensor(m_dense2 + 1));
}

std::vector<LayerInfo> SeedNetwork::layers() const
{
    const std::string conv = "Conv 3 × 3, ReLU, pool 2";
    return {
        {"input", "Grey, in 3 channels", {3, 28, 28}, 0},
        {"conv1", conv, {32, 14, 14}, parametersOf(3, 32, 9)},
        {"conv2", conv, {64, 7, 7}, parametersOf(32, 64, 9)},
        {"conv3", conv, {64, 3, 3}, parametersOf(64, 64, 9)},
        {"dense.0", "Linear, ReLU", {128}, parametersOf(576, 128, 1)},
        {"dense.2", "Linear, softmax", {classes()}, parametersOf(128, classes(), 1)},
    };
}

} // namespace digitlab
