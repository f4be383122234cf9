#include "core/exchange/tensor_reader.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace digitlab {

namespace {

using Kind = PickleNode::Kind;

constexpr std::string_view rebuildTensor = "torch._utils._rebuild_tensor";
constexpr std::string_view rebuildTensor2 = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuildParameter = "torch._utils._rebuild_parameter";
constexpr std::string_view rebuildParameterWithState = "torch._utils._rebuild_parameter_with_state";
constexpr std::size_t mostDimensions = 64;
/// Weights that several keys share are copied once a key. Beyond this many times the file's size it is no honest file.
constexpr std::uint64_t mostCopies = 4;

[[noreturn]] void damaged()
{
    throw Error("its description is damaged");
}

/// Where a tensor lies in its storage, in elements.
struct Layout {
    std::int64_t offset = 0;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> strides;
};

/// A tuple of integers of 0 or more, as such or as torch.Size.
std::vector<std::int64_t> numbers(const PickleValue& value)
{
    const PickleNode* tuple = nodeOf(value, Kind::tuple);
    if (const PickleNode* const size = nodeOf(value, Kind::call); size && size->name == "torch.Size")
        tuple = size->items.size() == 1 ? nodeOf(size->items[0], Kind::tuple) : nullptr;
    if (!tuple || tuple->items.size() > mostDimensions)
        damaged();
    std::vector<std::int64_t> found;
    for (const PickleValue& item : tuple->items) {
        const auto* const number = std::get_if<std::int64_t>(&item);
        if (!number || *number < 0)
            damaged();
        found.push_back(*number);
    }
    return found;
}

/// The call that makes the tensor, within that of a parameter.
const PickleNode* tensorCall(const PickleValue& value)
{
    const PickleNode* call = nodeOf(value, Kind::call);
    if (call && (call->name == rebuildParameter || call->name == rebuildParameterWithState))
        call = call->items.empty() ? nullptr : nodeOf(call->items[0], Kind::call);
    return call && (call->name == rebuildTensor || call->name == rebuildTensor2) ? call : nullptr;
}

/// (storage, offset, sizes, strides[, requires_grad, backward_hooks[, metadata]])
Layout layoutOf(const PickleNode& call)
{
    const auto* const offset = call.items.size() >= 4 ? std::get_if<std::int64_t>(&call.items[1]) : nullptr;
    if (!offset || *offset < 0)
        damaged();
    Layout layout{*offset, numbers(call.items[2]), numbers(call.items[3])};
    if (layout.sizes.size() != layout.strides.size())
        damaged();
    // Such as that the values are to be negated.
    const PickleNode* const metadata = call.items.size() > 6 ? nodeOf(call.items[6], Kind::dict) : nullptr;
    if (metadata && !metadata->items.empty())
        throw Error("it has attributes that are not known here");
    return layout;
}

/// The number of elements; nothing when the layout leaves a storage of `count` elements.
std::optional<std::int64_t> elements(const Layout& layout, std::int64_t count)
{
    std::int64_t product = 1;
    for (const std::int64_t size : layout.sizes)
        if (__builtin_mul_overflow(product, std::max<std::int64_t>(size, 1), &product))
            return std::nullopt;
    if (std::ranges::count(layout.sizes, 0) > 0)
        return 0;
    std::int64_t last = layout.offset;
    for (std::size_t i = 0; i < layout.sizes.size(); ++i) {
        std::int64_t reach = 0;
        if (__builtin_mul_overflow(layout.sizes[i] - 1, layout.strides[i], &reach)
            || __builtin_add_overflow(last, reach, &last))
            return std::nullopt;
    }
    // Repeated elements (a stride of 0) could make any size out of a few bytes.
    return last < count && product <= count ? std::optional(product) : std::nullopt;
}

} // namespace

TensorReader::TensorReader(const PickledFile& file, std::uint64_t fileBytes)
    : m_file(file)
    , m_copiesLeft(fileBytes * mostCopies)
{
}

bool TensorReader::isTensor(const PickleValue& value)
{
    return tensorCall(value) != nullptr;
}

at::Tensor TensorReader::read(const PickleValue& value)
{
    const PickleNode* const call = tensorCall(value);
    const PickleNode* const id = call && !call->items.empty() ? nodeOf(call->items[0], Kind::persistent) : nullptr;
    if (!id)
        damaged();
    const Layout layout = layoutOf(*call);
    const Storage& from = storage(*id);
    const std::optional<std::int64_t> count = elements(layout, from.count);
    if (!count)
        throw Error("its sizes reach outside of the data in the file");
    if (*count == 0)
        return at::empty(layout.sizes, at::TensorOptions(from.type));
    const at::Tensor view = from.values.as_strided(layout.sizes, layout.strides, layout.offset);
    if (view.is_contiguous())
        return view;
    const std::uint64_t bytes = view.nbytes();
    if (bytes > m_copiesLeft)
        throw Error("its tensors together are larger than the file");
    m_copiesLeft -= bytes;
    return view.contiguous();
}

const TensorReader::Storage& TensorReader::storage(const PickleNode& persistent)
{
    const StorageId id = storageId(persistent);
    if (const auto known = m_storages.find(id.key); known != m_storages.end()) {
        if (known->second.type != id.type || known->second.count != id.count)
            throw Error("its storage has another size elsewhere in the file");
        return known->second;
    }
    const ByteSpan bytes = m_file.storage(id.key);
    if (bytes.size() / c10::elementSize(id.type) != static_cast<std::uint64_t>(id.count))
        throw Error("the file holds " + std::to_string(bytes.size()) + " bytes of it instead of "
                    + std::to_string(id.bytes()));
    if (id.type == at::ScalarType::Bool && std::ranges::any_of(bytes, [](std::uint8_t byte) { return byte > 1; }))
        throw Error("it holds truth values that are neither true nor false");
    Storage made{at::empty({id.count}, at::TensorOptions(id.type)), id.type, id.count};
    if (id.count > 0)
        std::memcpy(made.values.data_ptr(), bytes.data(), id.bytes());
    return m_storages.emplace(id.key, std::move(made)).first->second;
}

} // namespace digitlab
