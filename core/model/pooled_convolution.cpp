#include "core/model/pooled_convolution.h"

#include "core/kernels/block_gradients.h"
#include "core/kernels/grey_block.h"
#include "core/kernels/winograd_block.h"
#include "core/model/batch_parts.h"

#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

namespace digitlab {

namespace {

using at::MemoryFormat;

at::Tensor reference(const at::Tensor& maps, const at::Tensor& weight, const at::Tensor& bias)
{
    return at::max_pool2d(at::relu(at::conv2d(maps, weight, bias, 1, 1)), 2);
}

/// A grey picture that is repeated in all channels without a copy.
bool isRepeated(const at::Tensor& maps)
{
    return maps.size(1) > 1 && maps.stride(1) == 0;
}

BlockShape shapeOf(const at::Tensor& maps, const at::Tensor& weight)
{
    return {static_cast<std::size_t>(maps.size(2)), static_cast<std::size_t>(maps.size(3)),
            isRepeated(maps) ? 1 : static_cast<std::size_t>(maps.size(1)), static_cast<std::size_t>(weight.size(0))};
}

bool isPlain(const at::Tensor& tensor)
{
    return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided;
}

bool canBeFused(const at::Tensor& maps, const at::Tensor& weight, const at::Tensor& bias)
{
    if (!isPlain(maps) || !isPlain(weight) || !isPlain(bias) || maps.dim() != 4 || weight.dim() != 4)
        return false;
    if (weight.size(1) != maps.size(1) || weight.size(2) != 3 || weight.size(3) != 3 || maps.size(0) == 0)
        return false;
    const BlockShape shape = shapeOf(maps, weight);
    return hasKernel(shape) && !(shape.inputs == 1 && maps.requires_grad());
}

/// A block's operands as the kernels want them.
struct Operands {
    BlockShape shape;
    at::Tensor maps;   ///< N x H x W x C in memory
    at::Tensor weight; ///< K x C x 3 x 3; of repeated channels the sum of theirs
};

Operands operandsOf(const at::Tensor& maps, const at::Tensor& weight)
{
    const BlockShape shape = shapeOf(maps, weight);
    if (shape.inputs == 1)
        return {shape, maps.select(1, 0).contiguous(), isRepeated(maps) ? weight.sum(1) : weight.contiguous()};
    return {shape, maps.contiguous(MemoryFormat::ChannelsLast), weight.contiguous()};
}

struct Pooled {
    at::Tensor maps;   ///< N x K x H/2 x W/2, channels last
    at::Tensor places; ///< bytes of the same order in memory
};

/// Nothing where a value is not finite.
std::optional<Pooled> forwardOf(const Operands& in, const at::Tensor& bias)
{
    const auto batch = in.maps.size(0), height = static_cast<std::int64_t>(in.shape.pooledHeight()),
               width = static_cast<std::int64_t>(in.shape.pooledWidth()),
               outputs = static_cast<std::int64_t>(in.shape.outputs);
    const Pooled out{at::empty({batch, outputs, height, width},
                               in.maps.options().memory_format(MemoryFormat::ChannelsLast)),
                     at::empty({batch, height, width, outputs}, at::kByte)};
    const at::Tensor biases = bias.contiguous();
    const float* const weight = in.weight.data_ptr<float>();
    const bool grey = in.shape.inputs == 1;
    const AlignedFloats weights
        = grey ? greyWeights(in.shape.outputs, weight) : winogradWeights(in.shape.inputs, in.shape.outputs, weight);
    const BatchParts parts(batch);
    std::atomic<bool> finite = true;
    parts.forEach([&](std::int64_t part) {
        const std::size_t first = parts.begin(part);
        const float* const maps = in.maps.data_ptr<float>() + first * in.shape.inputSize();
        const BlockOutput to{out.maps.data_ptr<float>() + first * in.shape.outputSize(),
                             out.places.data_ptr<std::uint8_t>() + first * in.shape.outputSize()};
        if (!(grey ? greyForward : winogradForward)(in.shape, parts.length(part), maps, weights.get(),
                                                    biases.data_ptr<float>(), to))
            finite = false;
    });
    return finite ? std::optional(out) : std::nullopt;
}

/// Of a block; pictures have none.
struct Gradients {
    at::Tensor maps, weight, bias;
};

Gradients gradientsOf(const Operands& in, const at::Tensor& pooled, const at::Tensor& places,
                      const at::Tensor& gradient)
{
    const bool grey = in.shape.inputs == 1;
    Gradients out{grey ? at::Tensor() : at::empty_like(in.maps, MemoryFormat::ChannelsLast), at::empty_like(in.weight),
                  at::empty({static_cast<std::int64_t>(in.shape.outputs)}, in.weight.options())};
    const at::Tensor given = gradient.contiguous(MemoryFormat::ChannelsLast);
    const AlignedFloats arranged = BlockGradients::arrangedWeights(in.shape, in.weight.data_ptr<float>());
    const BatchParts parts(in.maps.size(0));
    std::vector<BlockGradients> sums;
    for (std::int64_t part = 0; part < parts.count; ++part)
        sums.emplace_back(in.shape);
    parts.forEach([&](std::int64_t part) {
        const std::size_t first = parts.begin(part);
        const std::size_t from = first * in.shape.inputSize(), at = first * in.shape.outputSize();
        const BlockPass pass{parts.length(part), in.maps.data_ptr<float>() + from, pooled.data_ptr<float>() + at,
                             places.data_ptr<std::uint8_t>() + at, given.data_ptr<float>() + at};
        sums[static_cast<std::size_t>(part)].add(pass, arranged.get(),
                                                 grey ? nullptr : out.maps.data_ptr<float>() + from);
    });
    for (std::size_t part = 1; part < sums.size(); ++part)
        sums.front().add(sums[part]);
    sums.front().weight(out.weight.data_ptr<float>());
    std::copy_n(sums.front().bias(), in.shape.outputs, out.bias.data_ptr<float>());
    return out;
}

class PooledConvolution : public torch::autograd::Function<PooledConvolution> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& maps,
                              const at::Tensor& weight, const at::Tensor& /*bias*/, const Pooled& pooled)
    {
        context->save_for_backward({maps, weight, pooled.maps, pooled.places});
        return pooled.maps;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const Operands in = operandsOf(saved[0], saved[1]);
        Gradients out = gradientsOf(in, saved[2], saved[3], gradients[0]);
        // Repeated channels have equal gradients.
        const at::Tensor weight = out.weight.dim() == 3 ? out.weight.unsqueeze(1).expand(saved[1].sizes()) : out.weight;
        return {out.maps, weight, out.bias, at::Tensor()};
    }
};

} // namespace

at::Tensor pooledConvolution(const at::Tensor& maps, const at::Tensor& weight, const at::Tensor& bias, Kernels kernels)
{
    if (kernels == Kernels::torch || !canBeFused(maps, weight, bias))
        return reference(maps, weight, bias);
    const std::optional<Pooled> pooled = [&] {
        const c10::NoGradGuard noGrad;
        return forwardOf(operandsOf(maps, weight), bias);
    }();
    if (!pooled)
        return reference(maps, weight, bias);
    return PooledConvolution::apply(maps, weight, bias, *pooled);
}

} // namespace digitlab
