#include "core/model/modern_network.h"

#include <array>

namespace digitlab {

namespace nn = torch::nn;

namespace {

struct Block {
    int from, to, padding;
    bool pool;
    int side; ///< of its output
};

constexpr std::array<Block, 7> blocks{{
    {1, 16, 1, false, 28},
    {16, 32, 1, true, 14},
    {32, 48, 1, false, 14},
    {48, 64, 1, true, 7},
    {64, 96, 0, false, 5},
    {96, 128, 0, false, 3},
    {128, 128, 0, false, 1},
}};

nn::Sequential makeBlock(const Block& block)
{
    nn::Sequential sequential(
        nn::Conv2d(nn::Conv2dOptions(block.from, block.to, 3).padding(block.padding).bias(false)),
        nn::BatchNorm2d(block.to), nn::ReLU());
    if (block.pool)
        sequential->push_back(nn::MaxPool2d(2));
    return sequential;
}

} // namespace

ModernNetwork::ModernNetwork(int classes)
    : m_classes(classes)
    , m_dense(nullptr)
{
    for (std::size_t i = 0; i < blocks.size(); ++i)
        m_blocks.push_back(register_module("conv" + std::to_string(i + 1), makeBlock(blocks[i])));
    m_dense = register_module("dense", nn::Linear(blocks.back().to, classes));
}

torch::Tensor ModernNetwork::forward(const torch::Tensor& images)
{
    torch::Tensor maps = images;
    for (nn::Sequential& block : m_blocks)
        maps = block->forward(maps);
    return m_dense->forward(maps.flatten(1));
}

std::vector<LayerInfo> ModernNetwork::layers() const
{
    std::vector<LayerInfo> layers{{"input", "Grey", {1, 28, 28}, 0}};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        layers.push_back({"conv" + std::to_string(i + 1),
                          block.pool ? "Conv 3 × 3, norm, ReLU, pool 2" : "Conv 3 × 3, norm, ReLU",
                          {block.to, block.side, block.side},
                          static_cast<std::size_t>(block.from * block.to * 9 + 2 * block.to)});
    }
    layers.push_back({"dense", "Linear, softmax", {m_classes},
                      static_cast<std::size_t>(blocks.back().to * m_classes + m_classes)});
    return layers;
}

} // namespace digitlab
