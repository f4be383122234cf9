#include "core/exchange/pickle_names.h"

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

using Use = PickleName::Use;

constexpr auto allowed = std::to_array<PickleName>({
    {Use::orderedDict, "collections.OrderedDict"},
    {Use::function, "collections.Counter"},
    {Use::function, "_codecs.encode"},
    {Use::function, "torch.Size"},
    {Use::function, "torch.device"},
    {Use::function, "torch._utils._rebuild_tensor"},
    {Use::function, "torch._utils._rebuild_tensor_v2"},
    {Use::function, "torch._utils._rebuild_parameter"},
    {Use::function, "torch._utils._rebuild_parameter_with_state"},
    {Use::value, "torch.FloatStorage"},
    {Use::value, "torch.DoubleStorage"},
    {Use::value, "torch.HalfStorage"},
    {Use::value, "torch.BFloat16Storage"},
    {Use::value, "torch.LongStorage"},
    {Use::value, "torch.IntStorage"},
    {Use::value, "torch.ShortStorage"},
    {Use::value, "torch.CharStorage"},
    {Use::value, "torch.ByteStorage"},
    {Use::value, "torch.BoolStorage"},
    {Use::value, "torch.ComplexFloatStorage"},
    {Use::value, "torch.ComplexDoubleStorage"},
    {Use::value, "torch.float32"},
    {Use::value, "torch.float64"},
    {Use::value, "torch.float16"},
    {Use::value, "torch.bfloat16"},
    {Use::value, "torch.int64"},
    {Use::value, "torch.int32"},
    {Use::value, "torch.int16"},
    {Use::value, "torch.int8"},
    {Use::value, "torch.uint8"},
    {Use::value, "torch.bool"},
});

} // namespace

PickleName findPickleName(std::string_view module, std::string_view name)
{
    // Storages that were saved from a GPU; their bytes are the same.
    if (module == "torch.cuda" && name.ends_with("Storage"))
        module = "torch";
    const auto matches = [&](const PickleName& entry) {
        return entry.name.size() == module.size() + 1 + name.size() && entry.name.starts_with(module)
            && entry.name[module.size()] == '.' && entry.name.ends_with(name);
    };
    const auto found = std::ranges::find_if(allowed, matches);
    return found == allowed.end() ? PickleName() : *found;
}

} // namespace digitlab
