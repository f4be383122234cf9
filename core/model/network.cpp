#include "core/model/network.h"

#include "core/api/error.h"
#include "core/model/modern_network.h"
#include "core/model/seed_network.h"
#include "core/support/philox.h"

#include <cmath>

namespace digitlab {

namespace {

constexpr int mostClasses = 200;

/// PyTorch's count of batches: it changes no answer, and PyTorch itself accepts state dicts without it.
bool isBatchCount(const std::string& key)
{
    return key.ends_with("num_batches_tracked");
}

/// Calls function(key, tensor) for each parameter and buffer, module by module as Python's state_dict() orders them.
template <class Function>
void forEachTensor(const torch::nn::Module& module, const std::string& prefix, const Function& function)
{
    for (const auto& item : module.named_parameters(false))
        function(prefix + item.key(), item.value());
    for (const auto& item : module.named_buffers(false))
        function(prefix + item.key(), item.value());
    for (const auto& child : module.named_children())
        forEachTensor(*child.value(), prefix + child.key() + ".", function);
}

bool looksModern(const StateDict& dict)
{
    const at::Tensor* first = dict.find("conv1.0.weight");
    return dict.find("conv7.0.weight") || dict.find("conv1.1.running_mean") || (first && first->dim() == 4 && first->size(1) == 1);
}

/// The number of rows of the last layer, whose bias has one value a class.
int classesIn(const StateDict& dict, const std::string& key, const std::filesystem::path& file)
{
    const at::Tensor* bias = dict.find(key);
    if (!bias)
        throw Error(file.string() + ": not a network of this program: it has no " + key);
    if (bias->dim() != 1 || bias->size(0) < 2 || bias->size(0) > mostClasses)
        throw Error(file.string() + ": " + key + " has shape " + shapeText(bias->sizes())
                    + ", but a network has 2 to 200 classes");
    return static_cast<int>(bias->size(0));
}

void copyChecked(const std::string& key, const at::Tensor& to, const StateDict& dict,
                 const std::filesystem::path& file)
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
    if (value.is_floating_point() && !torch::isfinite(value).all().item<bool>())
        throw Error(file.string() + ": " + key + " holds a value that is not finite");
    const_cast<at::Tensor&>(to).copy_(value);
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
    const torch::NoGradGuard noGrad;
    std::uint32_t number = 0;
    float bound = 0;
    for (const auto& item : network.named_parameters()) {
        torch::Tensor parameter = item.value();
        const bool weight = item.key().ends_with("weight");
        if (weight && parameter.dim() == 1) { // batch norm
            parameter.fill_(1);
            bound = 0;
        } else {
            // A bias has the bound of the weight before it.
            if (weight)
                bound = 1.0f / std::sqrt(static_cast<float>(parameter[0].numel()));
            Philox random(seed, RandomUse::initialWeights, number);
            torch::Tensor values = torch::empty(parameter.sizes(), torch::kFloat);
            float* value = values.data_ptr<float>();
            for (std::int64_t i = 0; i < values.numel(); ++i)
                value[i] = bound > 0 ? random.uniform(-bound, bound) : 0;
            parameter.copy_(values);
        }
        ++number;
    }
}

std::size_t parameterCount(const Network& network)
{
    std::size_t count = 0;
    for (const torch::Tensor& parameter : network.parameters())
        count += static_cast<std::size_t>(parameter.numel());
    return count;
}

StateDict stateDict(const Network& network)
{
    const torch::NoGradGuard noGrad;
    StateDict dict;
    forEachTensor(network, "", [&](const std::string& key, const torch::Tensor& tensor) {
        dict.tensors.emplace_back(
            key, tensor.detach().to(torch::kCPU).clone(at::MemoryFormat::Contiguous));
    });
    return dict;
}

std::shared_ptr<Network> networkFrom(const StateDict& dict, const std::filesystem::path& file)
{
    const bool modern = looksModern(dict);
    const int classes = classesIn(dict, modern ? "dense.bias" : "dense.2.bias", file);
    std::shared_ptr<Network> network = makeNetwork(modern ? "modern" : "seed", classes);
    loadInto(*network, dict, file);
    network->eval();
    return network;
}

void loadInto(Network& network, const StateDict& dict, const std::filesystem::path& file)
{
    const torch::NoGradGuard noGrad;
    std::size_t known = 0;
    forEachTensor(network, "", [&](const std::string& key, const torch::Tensor& tensor) {
        copyChecked(key, tensor, dict, file);
        known += dict.find(key) ? 1 : 0;
    });
    if (known == dict.tensors.size())
        return;
    const auto parameters = network.named_parameters();
    const auto buffers = network.named_buffers();
    for (const auto& [key, tensor] : dict.tensors)
        if (!parameters.contains(key) && !buffers.contains(key))
            throw Error(file.string() + ": " + key + " is no part of this network");
    throw Error(file.string() + ": a key stands there twice");
}

} // namespace digitlab
