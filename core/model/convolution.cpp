#include "core/model/convolution.h"

#include "core/kernels/convolution.h"
#include "core/kernels/grey_block.h"
#include "core/model/batch_parts.h"

#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

namespace digitlab {

namespace {

using at::MemoryFormat;

/// Arranging the weights takes as long as several maps: fewer are left to LibTorch.
constexpr std::int64_t smallestBatch = 8;

at::Tensor reference(const at::Tensor& maps, const at::Tensor& weight, int padding)
{
    return at::conv2d(maps, weight, {}, 1, padding);
}

bool isProduct(const at::Tensor& maps, const at::Tensor& weight, int padding)
{
    return padding == 0 && maps.dim() == 4 && maps.sizes().slice(1) == weight.sizes().slice(1);
}

/// Asked for a convolution LibTorch would arrange the weights anew each time, which takes longer for a single map.
at::Tensor product(const at::Tensor& maps, const at::Tensor& weight)
{
    return at::linear(maps.flatten(1), weight.flatten(1)).unflatten(1, {-1, 1, 1});
}

ConvolutionShape shapeOf(const at::Tensor& maps, const at::Tensor& weight, int padding)
{
    return {static_cast<std::size_t>(maps.size(2)), static_cast<std::size_t>(maps.size(3)),
            static_cast<std::size_t>(maps.size(1)), static_cast<std::size_t>(weight.size(0)),
            static_cast<std::size_t>(padding)};
}

bool isPlain(const at::Tensor& tensor)
{
    return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.dim() == 4 && tensor.numel() > 0;
}

bool isPlainFilter(const at::Tensor& weight)
{
    return isPlain(weight) && weight.size(2) == 3 && weight.size(3) == 3;
}

bool canBeOurs(const at::Tensor& maps, const at::Tensor& weight, int padding, bool kept)
{
    if (!isPlain(maps) || !isPlainFilter(weight) || weight.size(1) != maps.size(1))
        return false;
    const ConvolutionShape shape = shapeOf(maps, weight, padding);
    // A single output of a map is a product of matrices, which nothing beats.
    return maps.size(0) >= (kept ? 1 : smallestBatch) && hasKernel(shape) && shape.outHeight() > 1
        && shape.outWidth() > 1 && !(shape.inputs == 1 && maps.requires_grad());
}

at::Tensor emptyMaps(const ConvolutionShape& shape, const at::Tensor& like)
{
    return at::empty({like.size(0), static_cast<std::int64_t>(shape.outputs),
                      static_cast<std::int64_t>(shape.outHeight()), static_cast<std::int64_t>(shape.outWidth())},
                     like.options().memory_format(MemoryFormat::ChannelsLast));
}

/// False where a value is not finite.
bool convolveBatch(const ConvolutionShape& shape, const at::Tensor& maps, const float* weights, const at::Tensor& out)
{
    const BatchParts parts(maps.size(0));
    std::atomic<bool> finite = true;
    parts.forEach([&](std::int64_t part) {
        const std::size_t first = parts.begin(part);
        if (!(shape.inputs == 1 ? convolveGrey : convolve)(shape, parts.length(part),
                                                           maps.data_ptr<float>() + first * shape.inputSize(), weights,
                                                           out.data_ptr<float>() + first * shape.outputSize()))
            finite = false;
    });
    return finite;
}

at::Tensor weightGradient(const ConvolutionShape& shape, const at::Tensor& maps, const at::Tensor& gradient,
                          const at::Tensor& weight)
{
    const bool grey = shape.inputs == 1;
    const std::size_t size = (grey ? 9 : winogradPoints * shape.inputs) * shape.outputs;
    const BatchParts parts(maps.size(0));
    std::vector<AlignedFloats> sums(static_cast<std::size_t>(parts.count));
    parts.forEach([&](std::int64_t part) {
        AlignedFloats& own = sums[static_cast<std::size_t>(part)];
        own = alignedFloats(size);
        std::fill_n(own.get(), size, 0.0f);
        const std::size_t first = parts.begin(part);
        (grey ? addGreyConvolutionGradients
              : addConvolutionGradients)(shape, parts.length(part), maps.data_ptr<float>() + first * shape.inputSize(),
                                         gradient.data_ptr<float>() + first * shape.outputSize(), own.get());
    });
    for (std::size_t part = 1; part < sums.size(); ++part)
        for (std::size_t i = 0; i < size; ++i)
            sums[0][i] += sums[part][i];
    const at::Tensor result = at::empty(weight.sizes(), weight.options());
    if (grey)
        fromGreyWeights(shape.outputs, sums[0].get(), result.data_ptr<float>());
    else
        fromWinogradGradients(shape.inputs, shape.outputs, sums[0].get(), result.data_ptr<float>());
    return result;
}

/// In a struct of its own, autograd does not take it for an input.
struct Output {
    at::Tensor maps;
};

class Convolution : public torch::autograd::Function<Convolution> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& maps,
                              const at::Tensor& weight, std::int64_t padding, const Output& output)
    {
        context->save_for_backward({maps, weight});
        context->saved_data["padding"] = padding;
        return output.maps;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor maps = saved[0].contiguous(MemoryFormat::ChannelsLast), weight = saved[1].contiguous();
        const at::Tensor gradient = gradients[0].contiguous(MemoryFormat::ChannelsLast);
        const ConvolutionShape shape = shapeOf(maps, weight, static_cast<int>(context->saved_data["padding"].toInt()));
        at::Tensor byMaps;
        if (shape.inputs > 1) {
            byMaps = emptyMaps(shape.back(), maps);
            convolveBatch(shape.back(), gradient,
                          winogradWeightsBack(shape.inputs, shape.outputs, weight.data_ptr<float>()).get(), byMaps);
        }
        return {byMaps, weightGradient(shape, maps, gradient, weight), at::Tensor(), at::Tensor()};
    }
};

} // namespace

ArrangedWeights::ArrangedWeights(const at::Tensor& weight)
{
    if (!isPlainFilter(weight))
        return;
    const auto outputs = static_cast<std::size_t>(weight.size(0)), inputs = static_cast<std::size_t>(weight.size(1));
    if (!hasKernel(ConvolutionShape{3, 3, inputs, outputs}))
        return;
    const at::Tensor filters = weight.contiguous();
    const float* const values = filters.data_ptr<float>();
    m_values = inputs == 1 ? greyWeights(outputs, values) : winogradWeights(inputs, outputs, values);
}

at::Tensor convolution(const at::Tensor& maps, const at::Tensor& weight, int padding, Kernels kernels,
                       const ArrangedWeights* kept)
{
    if (kept && !kept->values())
        kept = nullptr;
    if (kernels != Kernels::torch && kept && isProduct(maps, weight, padding))
        return product(maps, weight);
    if (kernels == Kernels::torch || !canBeOurs(maps, weight, padding, kept))
        return reference(maps, weight, padding);
    const ConvolutionShape shape = shapeOf(maps, weight, padding);
    std::optional<Output> output;
    {
        const c10::NoGradGuard noGrad;
        const at::Tensor last = maps.contiguous(MemoryFormat::ChannelsLast);
        const std::optional<ArrangedWeights> arranged
            = kept ? std::nullopt : std::optional<ArrangedWeights>(std::in_place, weight);
        const at::Tensor out = emptyMaps(shape, maps);
        if (convolveBatch(shape, last, (kept ? kept : &*arranged)->values(), out))
            output = Output{out};
    }
    return output ? Convolution::apply(maps, weight, std::int64_t{padding}, *output) : reference(maps, weight, padding);
}

} // namespace digitlab
