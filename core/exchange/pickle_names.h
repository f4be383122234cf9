#pragma once

#include <string>
#include <string_view>

namespace digitlab {

/// What a class or function that a pickle names is to us.
struct PickleName {
    enum class Use {
        /// Not on the allow-list.
        refused,
        /// A value that is only named: a data type, a kind of storage.
        value,
        /// Something a pickle may call; the call is kept and never made.
        function,
        /// The class of an ordered dict.
        orderedDict
    };

    Use use = Use::refused;
    /// "module.name", as long-lived as the program. Empty when refused.
    std::string_view name;
};

/// Looks `module.name` up on the allow-list: what a state dict, an optimiser and the plain values beside them in a
/// checkpoint need, about as torch.load(weights_only=True) has it.
PickleName findPickleName(std::string_view module, std::string_view name);

} // namespace digitlab
