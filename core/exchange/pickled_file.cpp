#include "core/exchange/pickled_file.h"

#include "core/exchange/storage_type.h"

#include <optional>

namespace digitlab {

StorageId storageId(const PickleNode& persistent)
{
    // ("storage", type, key, device, count[, view])
    const auto& items = persistent.items;
    const std::size_t size = items.size();
    const auto* const kind = size == 5 || size == 6 ? std::get_if<std::string_view>(&items[0]) : nullptr;
    if (!kind || *kind != "storage")
        throw Error("it refers to something else than tensors");
    const PickleNode* const name = nodeOf(items[1], PickleNode::Kind::global);
    const std::optional<at::ScalarType> type = name ? storageType(name->name) : std::nullopt;
    const auto* const key = std::get_if<std::string_view>(&items[2]);
    const auto* const count = std::get_if<std::int64_t>(&items[4]);
    if (!type || !key || !count || *count < 0 || *count > INT64_MAX / 16)
        throw Error("it refers to tensors of a kind that is not known here");
    if (size == 6 && !std::holds_alternative<std::monostate>(items[5]))
        throw Error("it was saved by PyTorch before 0.4, whose views are not read here");
    return {*key, *type, *count};
}

} // namespace digitlab
