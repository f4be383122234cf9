#include "core/model/seed_network.h"

namespace digitlab {

namespace nn = torch::nn;

namespace {

nn::Sequential block(int from, int to)
{
    return nn::Sequential(nn::Conv2d(nn::Conv2dOptions(from, to, 3).padding(1)), nn::ReLU(), nn::MaxPool2d(2));
}

std::size_t parametersOf(int from, int to, int kernel)
{
    return static_cast<std::size_t>(from * to * kernel + to);
}

} // namespace

SeedNetwork::SeedNetwork(int classes)
    : m_classes(classes)
    , m_conv1(register_module("conv1", block(3, 32)))
    , m_conv2(register_module("conv2", block(32, 64)))
    , m_conv3(register_module("conv3", block(64, 64)))
    , m_dense(register_module("dense", nn::Sequential(nn::Linear(576, 128), nn::ReLU(), nn::Linear(128, classes))))
{
}

torch::Tensor SeedNetwork::forward(const torch::Tensor& images)
{
    const torch::Tensor maps = m_conv3->forward(m_conv2->forward(m_conv1->forward(images)));
    return m_dense->forward(maps.flatten(1));
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
        {"dense.2", "Linear, softmax", {m_classes}, parametersOf(128, m_classes, 1)},
    };
}

std::vector<torch::Tensor> SeedNetwork::outputParameters() const
{
    return m_dense->ptr(2)->parameters();
}

} // namespace digitlab
