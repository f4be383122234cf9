#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <variant>
#include <vector>

namespace digitlab {

struct PickleNode;

/// None, a bool, an integer, a number, text or one of the kinds of node below.
using PickleValue = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, PickleNode*>;

/// A composite object of a pickle. Nodes may refer to each other in circles, so only a Pickle owns them.
struct PickleNode {
    enum class Kind {
        tuple,
        list,
        /// Keys and values by turns.
        dict,
        /// A class or function of the allow-list, `name` being "module.name".
        global,
        /// An object that the file keeps outside of the pickle; the first item says what it is.
        persistent,
        /// What a function of the allow-list, `name`, would give for its arguments, the items. It is not called.
        call,
        /// Bytes, in `name`.
        bytes,
        /// An integer of more than 64 bits; its little-endian bytes in `name`.
        longInteger
    };

    Kind kind = Kind::tuple;
    std::string_view name;
    std::vector<PickleValue> items;
};

/// The objects of one pickle. Its texts point into the bytes it was read from, or to constants.
struct Pickle {
    std::deque<PickleNode> nodes;
    PickleValue root;
    /// Every node of kind persistent, in the order of the file.
    std::vector<const PickleNode*> persistent;
    /// Where the bytes behind the pickle begin.
    std::size_t end = 0;
};

/// The node when the value is one of that kind, otherwise null.
inline const PickleNode* nodeOf(const PickleValue& value, PickleNode::Kind kind)
{
    PickleNode* const* node = std::get_if<PickleNode*>(&value);
    return node && (*node)->kind == kind ? *node : nullptr;
}

} // namespace digitlab
