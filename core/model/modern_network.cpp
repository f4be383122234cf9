#include "core/model/modern_network.h"

#include "core/model/norm_relu.h"

#include <array>

namespace digitlab {

namespace {

struct Shape {
    int from, to, padding;
    bool pool;
    int side; ///< of its output
};

constexpr std::array<Shape, 7> shapes{{
    {1, 16, 1, false, 28},
    {16, 32, 1, true, 14},
    {32, 48, 1, false, 14},
    {48, 64, 1, true, 7},
    {64, 96, 0, false, 5},
    {96, 128, 0, false, 3},
    {128, 128, 0, false, 1},
}};

} // namespace

ModernNetwork::ModernNetwork(int classes)
    : Network(classes)
{
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Shape& shape = shapes[i];
        const std::string name = "conv" + std::to_string(i + 1);
        Block block{};
        block.convolution = addParameter(name + ".0.weight", {shape.to, shape.from, 3, 3});
        block.weight = addParameter(name + ".1.weight", shape.to);
        block.bias = addParameter(name + ".1.bias", shape.to);
        block.mean = addBuffer(name + ".1.running_mean", at::zeros(shape.to));
        block.variance = addBuffer(name + ".1.running_var", at::ones(shape.to));
        block.batches = addBuffer(name + ".1.num_batches_tracked", at::zeros({}, at::kLong));
        m_blocks.push_back(block);
    }
    m_dense = addParameter("dense.weight", {classes, shapes.back().to});
    addParameter("dense.bias", classes);
}

at::Tensor ModernNetwork::forward(const at::Tensor& images)
{
    // A batch of one item has no variance: its norm is by the running statistics, as in evaluation.
    const bool byBatch = isTraining() && images.size(0) > 1;
    // Training is faster with channels last, and the first tensor decides for all.
    at::Tensor maps = isTraining() ? images.contiguous(at::MemoryFormat::ChannelsLast) : images;
    if (isTraining())
        m_arranged.clear();
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i];
        maps = convolution(maps, tensor(block.convolution), shapes[i].padding, kernels(),
                           m_arranged.empty() ? nullptr : &m_arranged[i]);
        if (byBatch)
            tensor(block.batches).add_(1);
        const BatchNorm norm{tensor(block.weight), tensor(block.bias), tensor(block.mean), tensor(block.variance),
                             byBatch};
        maps = normRelu(maps, norm, shapes[i].pool, kernels());
    }
    return at::linear(maps.flatten(1), tensor(m_dense), tensor(m_dense + 1));
}

void ModernNetwork::freeze()
{
    m_arranged.clear();
    for (const Block& block : m_blocks)
        m_arranged.emplace_back(tensor(block.convolution));
}

std::vector<LayerInfo> ModernNetwork::layers() const
{
    std::vector<LayerInfo> layers{{"input", "Grey", {1, 28, 28}, 0}};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Shape& shape = shapes[i];
        layers.push_back({"conv" + std::to_string(i + 1),
                          shape.pool ? "Conv 3 × 3, norm, ReLU, pool 2" : "Conv 3 × 3, norm, ReLU",
                          {shape.to, shape.side, shape.side},
                          static_cast<std::size_t>(shape.from * shape.to * 9 + 2 * shape.to)});
    }
    layers.push_back(
        {"dense", "Linear, softmax", {classes()}, static_cast<std::size_t>(shapes.back().to * classes() + classes())});
    return layers;
}

} // namespace digitlab
