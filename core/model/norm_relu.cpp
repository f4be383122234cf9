#include "core/model/norm_relu.h"

#include "core/kernels/norm_block.h"
#include "core/model/batch_parts.h"

#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <vector>

namespace digitlab {

namespace {

using at::MemoryFormat;

// PyTorch's defaults.
constexpr double momentum = 0.1;
constexpr double epsilon = 1e-5;

at::Tensor reference(const at::Tensor& maps, const BatchNorm& norm, bool pool)
{
    const at::Tensor out = at::relu(at::batch_norm(maps, norm.weight, norm.bias, norm.runningMean, norm.variance,
                                                   norm.byBatch, momentum, epsilon, true));
    return pool ? at::max_pool2d(out, 2) : out;
}

NormShape shapeOf(const at::Tensor& maps, bool pool)
{
    return {static_cast<std::size_t>(maps.size(2)), static_cast<std::size_t>(maps.size(3)),
            static_cast<std::size_t>(maps.size(1)), pool};
}

bool canBeFused(const at::Tensor& maps, const BatchNorm& norm, bool pool)
{
    if (!maps.device().is_cpu() || maps.scalar_type() != at::kFloat || maps.dim() != 4 || maps.numel() == 0)
        return false;
    const NormShape shape = shapeOf(maps, pool);
    const bool large = !pool || (shape.height >= 2 && shape.width >= 2);
    // By the running statistics only reading is fused: a batch of one is trained so, which is rare.
    const bool asked = norm.byBatch || !(at::GradMode::is_enabled() && norm.weight.requires_grad());
    return large && asked && shape.channels % channelGroup == 0;
}

/// One value a channel, in double precision.
using Channels = std::vector<double>;

at::Tensor toTensor(const Channels& values)
{
    const at::Tensor result = at::empty({static_cast<std::int64_t>(values.size())}, at::kFloat);
    std::transform(values.begin(), values.end(), result.data_ptr<float>(),
                   [](double value) { return static_cast<float>(value); });
    return result;
}

/// Two sums a channel over a batch: each part's own, then in the parts' order.
template <class Function>
std::pair<Channels, Channels> sumsOverBatch(const BatchParts& parts, std::size_t channels, const Function& add)
{
    std::vector<std::pair<Channels, Channels>> sums(static_cast<std::size_t>(parts.count),
                                                    {Channels(channels), Channels(channels)});
    parts.forEach([&](std::int64_t part) {
        auto& [first, second] = sums[static_cast<std::size_t>(part)];
        add(part, first.data(), second.data());
    });
    for (std::size_t part = 1; part < sums.size(); ++part)
        for (std::size_t c = 0; c < channels; ++c) {
            sums[0].first[c] += sums[part].first[c];
            sums[0].second[c] += sums[part].second[c];
        }
    return sums[0];
}

struct Statistics {
    Channels mean, variance; ///< the variance of the batch, not of what it is a sample of
};

Statistics statisticsOf(const at::Tensor& maps, const NormShape& shape)
{
    const BatchParts parts(maps.size(0));
    const float* const data = maps.data_ptr<float>();
    const std::vector<float> shift(data, data + shape.channels);
    const auto [sums, squares] = sumsOverBatch(parts, shape.channels, [&](std::int64_t part, double* s, double* q) {
        addMoments(shape, parts.length(part), data + parts.begin(part) * shape.places() * shape.channels, shift.data(),
                   s, q);
    });
    const double count = static_cast<double>(maps.numel()) / static_cast<double>(shape.channels);
    Statistics result{Channels(shape.channels), Channels(shape.channels)};
    for (std::size_t c = 0; c < shape.channels; ++c) {
        const double mean = sums[c] / count;
        result.mean[c] = static_cast<double>(shift[c]) + mean;
        result.variance[c] = std::max(0.0, squares[c] / count - mean * mean);
    }
    return result;
}

Statistics runningStatistics(const BatchNorm& norm)
{
    const auto values = [](const at::Tensor& tensor) {
        const at::Tensor flat = tensor.detach().contiguous();
        return Channels(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
    };
    return {values(norm.runningMean), values(norm.variance)};
}

void moveRunning(const BatchNorm& norm, const Statistics& batch, double count)
{
    const auto move = [](const at::Tensor& running, const Channels& to, double factor) {
        float* const value = running.data_ptr<float>();
        for (std::size_t c = 0; c < to.size(); ++c)
            value[c] = static_cast<float>((1 - momentum) * static_cast<double>(value[c]) + momentum * factor * to[c]);
    };
    move(norm.runningMean, batch.mean, 1);
    move(norm.variance, batch.variance, count > 1 ? count / (count - 1) : 1);
}

struct Pass {
    at::Tensor output, places; ///< N x K x h x w and, with a pool, bytes; both channels last in memory
    Statistics statistics;
};

/// Nothing where a value is not finite.
std::optional<Pass> forwardOf(const at::Tensor& maps, const BatchNorm& norm, const NormShape& shape)
{
    Pass pass;
    pass.statistics = norm.byBatch ? statisticsOf(maps, shape) : runningStatistics(norm);
    const std::int64_t height = maps.size(2) / (shape.pool ? 2 : 1), width = maps.size(3) / (shape.pool ? 2 : 1);
    pass.output = at::empty({maps.size(0), maps.size(1), height, width},
                            maps.options().memory_format(MemoryFormat::ChannelsLast));
    pass.places = at::empty({shape.pool ? pass.output.numel() : 0}, at::kByte);
    std::vector<float> scale(shape.channels), offset(shape.channels);
    const at::Tensor weight = norm.weight.detach().contiguous(), bias = norm.bias.detach().contiguous();
    for (std::size_t c = 0; c < shape.channels; ++c) {
        const double by
            = static_cast<double>(weight.data_ptr<float>()[c]) / std::sqrt(pass.statistics.variance[c] + epsilon);
        scale[c] = static_cast<float>(by);
        offset[c] = static_cast<float>(static_cast<double>(bias.data_ptr<float>()[c]) - pass.statistics.mean[c] * by);
    }
    const BatchParts parts(maps.size(0));
    std::atomic<bool> finite = true;
    parts.forEach([&](std::int64_t part) {
        const std::size_t to = parts.begin(part) * shape.outputs() * shape.channels;
        const BlockOutput out{pass.output.data_ptr<float>() + to,
                              shape.pool ? pass.places.data_ptr<std::uint8_t>() + to : nullptr};
        const float* const from = maps.data_ptr<float>() + parts.begin(part) * shape.places() * shape.channels;
        if (!normForward(shape, parts.length(part), from, scale.data(), offset.data(), out))
            finite = false;
    });
    return finite ? std::optional(std::move(pass)) : std::nullopt;
}

class NormRelu : public torch::autograd::Function<NormRelu> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& maps,
                              const at::Tensor& weight, const at::Tensor& /*bias*/, const Pass& pass, bool pool)
    {
        context->save_for_backward({maps, weight, pass.output, pass.places, toTensor(pass.statistics.mean),
                                    toTensor(pass.statistics.variance)});
        context->saved_data["pool"] = pool;
        return pass.output;
    }

    /// With x^ = (x - mean) / deviation and sums over the batch of n values a channel:
    /// by x = weight / deviation (g - sum(g) / n - x^ sum(g x^) / n), by the weight sum(g x^), by the bias sum(g).
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor &maps = saved[0], &weight = saved[1], &output = saved[2], &places = saved[3], &mean = saved[4];
        const NormShape shape = shapeOf(maps, context->saved_data["pool"].toBool());
        const at::Tensor gradient = gradients[0].contiguous(MemoryFormat::ChannelsLast);
        const at::Tensor byMaps = at::empty_like(maps, MemoryFormat::ChannelsLast);
        const BatchParts parts(maps.size(0));
        const auto passOf = [&](std::int64_t part) {
            const std::size_t at = parts.begin(part) * shape.outputs() * shape.channels;
            return NormPass{parts.length(part),
                            maps.data_ptr<float>() + parts.begin(part) * shape.places() * shape.channels,
                            output.data_ptr<float>() + at, shape.pool ? places.data_ptr<std::uint8_t>() + at : nullptr,
                            gradient.data_ptr<float>() + at};
        };
        auto [sums, products] = sumsOverBatch(parts, shape.channels, [&](std::int64_t part, double* s, double* p) {
            addNormSums(shape, passOf(part), mean.data_ptr<float>(), s, p);
        });
        std::vector<float> scale(shape.channels), slope(shape.channels), offset(shape.channels);
        const double count = static_cast<double>(maps.numel()) / static_cast<double>(shape.channels);
        const at::Tensor weights = weight.contiguous();
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const double deviation = std::sqrt(static_cast<double>(saved[5].data_ptr<float>()[c]) + epsilon);
            const double by = static_cast<double>(weights.data_ptr<float>()[c]) / deviation;
            products[c] /= deviation;
            const double along = -by * products[c] / (count * deviation);
            scale[c] = static_cast<float>(by);
            slope[c] = static_cast<float>(along);
            offset[c]
                = static_cast<float>(-by * sums[c] / count - along * static_cast<double>(mean.data_ptr<float>()[c]));
        }
        parts.forEach([&](std::int64_t part) {
            normBackward(shape, passOf(part), scale.data(), slope.data(), offset.data(),
                         byMaps.data_ptr<float>() + parts.begin(part) * shape.places() * shape.channels);
        });
        return {byMaps, toTensor(products), toTensor(sums), at::Tensor(), at::Tensor()};
    }
};

} // namespace

at::Tensor normRelu(const at::Tensor& maps, const BatchNorm& norm, bool pool, Kernels kernels)
{
    if (kernels == Kernels::torch || !canBeFused(maps, norm, pool))
        return reference(maps, norm, pool);
    const NormShape shape = shapeOf(maps, pool);
    const at::Tensor last = maps.contiguous(MemoryFormat::ChannelsLast);
    const std::optional<Pass> pass = [&] {
        const c10::NoGradGuard noGrad;
        return forwardOf(last, norm, shape);
    }();
    if (!pass)
        return reference(maps, norm, pool);
    if (!norm.byBatch)
        return pass->output;
    moveRunning(norm, pass->statistics, static_cast<double>(maps.numel()) / static_cast<double>(shape.channels));
    return NormRelu::apply(last, norm.weight, norm.bias, *pass, pool);
}

} // namespace digitlab
