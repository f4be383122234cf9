#include "core/exchange/state_dict.h"

#include <algorithm>

namespace digitlab {

const at::Tensor* StateDict::find(const std::string& key) const
{
    const auto found
        = std::ranges::find(tensors, key, [](const auto& entry) -> const std::string& { return entry.first; });
    return found == tensors.end() ? nullptr : &found->second;
}

} // namespace digitlab
