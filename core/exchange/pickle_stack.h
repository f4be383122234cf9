#pragma once

#include "core/exchange/pickle_value.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace digitlab {

/// The values that a pickle works with: a stack with marks, below which nothing is reached, and a memo. Everything
/// throws Error, without the file's name, where there is no such value.
class PickleStack {
public:
    void push(PickleValue value) { m_values.push_back(value); }
    PickleValue pop();
    std::string_view popText();
    /// The topmost values in the order in which they came.
    std::vector<PickleValue> popMany(std::size_t count);
    void mark() { m_marks.push_back(m_values.size()); }
    /// What lies above the last mark, and the mark.
    std::vector<PickleValue> popToMark();
    /// The topmost value, which must be a node of that kind. It stays.
    PickleNode* top(PickleNode::Kind kind) const;
    /// Whether the topmost value is that text, above the last mark.
    bool topIs(std::string_view text) const;

    void memoise(std::uint32_t index);
    /// At the next free place, as far as every place so far was chosen so.
    void memoise() { memoise(static_cast<std::uint32_t>(m_memo.size())); }
    void recall(std::uint32_t index);

    /// How many values and marks there are.
    std::size_t values() const { return m_values.size(); }
    std::size_t marks() const { return m_marks.size(); }

private:
    std::size_t height() const { return m_values.size() - (m_marks.empty() ? 0 : m_marks.back()); }

    std::vector<PickleValue> m_values;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleValue> m_memo;
};

[[noreturn]] void refuseDamagedPickle();

} // namespace digitlab
