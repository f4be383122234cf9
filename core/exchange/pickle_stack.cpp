#include "core/exchange/pickle_stack.h"

#include "core/api/error.h"

namespace digitlab {

void refuseDamagedPickle()
{
    throw Error("the pickle in it is damaged");
}

PickleValue PickleStack::pop()
{
    if (height() == 0)
        refuseDamagedPickle();
    const PickleValue value = m_values.back();
    m_values.pop_back();
    return value;
}

std::string_view PickleStack::popText()
{
    const PickleValue value = pop();
    const std::string_view* text = std::get_if<std::string_view>(&value);
    if (!text)
        refuseDamagedPickle();
    return *text;
}

std::vector<PickleValue> PickleStack::popMany(std::size_t count)
{
    if (height() < count)
        refuseDamagedPickle();
    const auto first = m_values.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PickleValue> items(first, m_values.end());
    m_values.erase(first, m_values.end());
    return items;
}

std::vector<PickleValue> PickleStack::popToMark()
{
    if (m_marks.empty())
        refuseDamagedPickle();
    std::vector<PickleValue> items = popMany(height());
    m_marks.pop_back();
    return items;
}

PickleNode* PickleStack::top(PickleNode::Kind kind) const
{
    if (height() == 0 || !nodeOf(m_values.back(), kind))
        refuseDamagedPickle();
    return std::get<PickleNode*>(m_values.back());
}

bool PickleStack::topIs(std::string_view text) const
{
    const auto* const found = height() == 0 ? nullptr : std::get_if<std::string_view>(&m_values.back());
    return found && *found == text;
}

void PickleStack::memoise(std::uint32_t index)
{
    if (height() == 0)
        refuseDamagedPickle();
    m_memo[index] = m_values.back();
}

void PickleStack::recall(std::uint32_t index)
{
    const auto found = m_memo.find(index);
    if (found == m_memo.end())
        refuseDamagedPickle();
    push(found->second);
}

} // namespace digitlab
