#include "core/model/network.h"

#include "core/api/error.h"
#include "core/model/modern_network.h"
#include "core/model/seed_network.h"
#include "core/support/philox.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int mostClasses = 200;
constexpr int digits = 10;

/// PyTorch's count of batches: it changes no answer, and PyTorch itself accepts state dicts without it.
bool isBatchCount(const std::string& key)
{
    return key.ends_with("num_batches_tracked");
}

bool looksModern(const StateDict& dict)
{
    const at::Tensor* first = dict.find("conv1.0.weight");
    return dict.find("conv7.0.weight") || dict.find("conv1.1.running_mean")
        || (first && first->dim() == 4 && first->size(1) == 1);
}

/// The number of rows of the last layer, whose bias has one value a class; 0 when it is not there.
int classesIn(const StateDict& dict, const std::string& key, const std::filesystem::path& file)
{
    const at::Tensor* bias = dict.find(key);
    if (!bias)
        return 0;
    if (bias->dim() != 1 || bias->size(0) < 2 || bias->size(0) > mostClasses)
        throw Error(file.string() + ": " + key + " has shape " + shapeText(bias->sizes())
                    + ", but a network has 2 to 200 classes");
    return static_cast<int>(bias->size(0));
}

void copyChecked(const std::string& key, const at::Tensor& to, const StateDict& dict, const std::filesystem::path& file)
{
    const at::Tensor* from = dict.find(key);
    if (!from) {
        if (isBatchCount(key))
            return;
        throw Error(file.string() + ": " + key + " is missing");
    }
    if (from->sizes() != to.sizes())
        throw Error(file.string() + ": " + key + " has shape " + shapeText(from->sizes()) + ", wanted is "
                    + shapeText(to.sizes()));
    if (from->is_complex())
        throw Error(file.string() + ": " + key + " holds complex numbers");
    const at::Tensor value = from->to(to.scalar_type());
    if (value.is_floating_point() && !at::isfinite(value).all().item<bool>())
        throw Error(file.string() + ": " + key + " holds a value that is not finite");
    to.copy_(value);
}

} // namespace

std::string shapeText(at::IntArrayRef shape)
{
    if (shape.empty())
        return "of one number";
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

std::vector<at::Tensor> Network::outputParameters() const
{
    std::vector<at::Tensor> parameters;
    for (const Entry& entry : m_entries)
        if (entry.trained)
            parameters.push_back(entry.tensor);
    return {parameters.end() - 2, parameters.end()};
}

void Network::to(at::Device device)
{
    const c10::NoGradGuard noGrad;
    for (Entry& entry : m_entries)
        entry.tensor = entry.tensor.detach().to(device).requires_grad_(entry.trained);
}

std::size_t Network::addParameter(std::string key, at::IntArrayRef shape)
{
    m_entries.push_back({std::move(key), at::zeros(shape).requires_grad_(true), true});
    return m_entries.size() - 1;
}

std::size_t Network::addBuffer(std::string key, at::Tensor value)
{
    m_entries.push_back({std::move(key), std::move(value), false});
    return m_entries.size() - 1;
}

std::shared_ptr<Network> makeNetwork(std::string_view kind, int classes)
{
    if (kind == "seed")
        return std::make_shared<SeedNetwork>(classes);
    if (kind == "modern")
        return std::make_shared<ModernNetwork>(classes);
    throw Error("there is no network named '" + std::string(kind) + "': seed and modern are known");
}

void initialise(Network& network, std::uint64_t seed)
{
    const c10::NoGradGuard noGrad;
    std::uint32_t number = 0;
    float bound = 0;
    for (const Network::Entry& entry : network.entries()) {
        if (!entry.trained)
            continue;
        const bool weight = entry.key.ends_with("weight");
        if (weight && entry.tensor.dim() == 1) { // batch norm
            entry.tensor.fill_(1);
            bound = 0;
        } else {
            // A bias has the bound of the weight before it.
            if (weight)
                bound = 1.0f / std::sqrt(static_cast<float>(entry.tensor[0].numel()));
            Philox random(seed, RandomUse::initialWeights, number);
            const at::Tensor values = at::zeros(entry.tensor.sizes());
            float* value = values.data_ptr<float>();
            for (std::int64_t i = 0; i < values.numel() && bound > 0; ++i)
                value[i] = random.uniform(-bound, bound);
            entry.tensor.copy_(values);
        }
        ++number;
    }
}

std::size_t parameterCount(const Network& network)
{
    std::size_t count = 0;
    for (const Network::Entry& entry : network.entries())
        count += entry.trained ? static_cast<std::size_t>(entry.tensor.numel()) : 0;
    return count;
}

StateDict stateDict(const Network& network)
{
    const c10::NoGradGuard noGrad;
    StateDict dict;
    for (const Network::Entry& entry : network.entries())
        dict.tensors.emplace_back(entry.key, entry.tensor.detach().to(at::kCPU).clone(at::MemoryFormat::Contiguous));
    return dict;
}

std::shared_ptr<Network> networkFrom(const StateDict& dict, const std::filesystem::path& file)
{
    const bool modern = looksModern(dict);
    // Without one it is another network, or cut: loading into ten classes names the first key that is missing. A file
    // without class names of ours is of ten digits.
    const int found = classesIn(dict, modern ? "dense.bias" : "dense.2.bias", file);
    const int classes = found == 0 || dict.record.empty() ? digits : found;
    std::shared_ptr<Network> network = makeNetwork(modern ? "modern" : "seed", classes);
    loadInto(*network, dict, file);
    return network;
}

void loadInto(Network& network, const StateDict& dict, const std::filesystem::path& file)
{
    const c10::NoGradGuard noGrad;
    std::size_t known = 0;
    for (const Network::Entry& entry : network.entries()) {
        copyChecked(entry.key, entry.tensor, dict, file);
        known += dict.find(entry.key) ? 1 : 0;
    }
    if (known == dict.tensors.size())
        return;
    for (const auto& [key, tensor] : dict.tensors)
        if (std::none_of(network.entries().begin(), network.entries().end(),
                         [&, &name = key](const Network::Entry& entry) { return entry.key == name; }))
            throw Error(file.string() + ": " + key + " is no part of this network");
    throw Error(file.string() + ": a key stands there twice");
}

std::shared_ptr<Network> copyOf(const Network& network)
{
    std::shared_ptr<Network> copy = makeNetwork(network.kind(), network.classes());
    loadInto(*copy, stateDict(network), {});
    copy->setKernels(network.kernels());
    return copy;
}

} // namespace digitlab
