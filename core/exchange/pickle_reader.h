#pragma once

#include "core/exchange/byte_cursor.h"
#include "core/exchange/pickle_value.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace digitlab {

/// A pickle that names something outside the allow-list, with the name in the message.
class RefusedPickle : public Error {
public:
    using Error::Error;
};

/// Reads one pickle (protocols 2 to 5, those opcodes that PyTorch's files use; Python's Lib/pickletools.py describes
/// them) as plain values. Nothing in it is run: a class or function is only ever a name of the allow-list.
class PickleReader {
public:
    /// Starts at byte `position` of `bytes`, which must outlive the result.
    explicit PickleReader(ByteSpan bytes, std::size_t position = 0) : m_cursor(bytes, position) {}

    /// Throws RefusedPickle, or Error when the bytes are no such pickle, are cut short, or hold more than a state dict
    /// ever does. The messages lack the file's name.
    Pickle read();

private:
    /// Groups of opcodes; each says whether the opcode was one of its own.
    bool readPlain(std::uint8_t opcode);
    bool readText(std::uint8_t opcode);
    bool readMemo(std::uint8_t opcode);
    bool readContainer(std::uint8_t opcode);
    bool readObject(std::uint8_t opcode);

    void countSteps(std::size_t steps);
    void push(PickleValue value) { m_stack.push_back(value); }
    PickleNode* add(PickleNode::Kind kind, std::vector<PickleValue> items = {}, std::string_view name = {});
    /// How many values lie above the last mark.
    std::size_t height() const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()); }
    PickleValue pop();
    std::vector<PickleValue> popMany(std::size_t count);
    std::vector<PickleValue> popToMark();
    PickleNode* top(PickleNode::Kind kind);
    std::string_view popText();
    void memoise(std::uint32_t index);
    void recall(std::uint32_t index);
    void makeTuple(std::vector<PickleValue> items) { push(add(PickleNode::Kind::tuple, std::move(items))); }
    void readLong();
    void readGlobal(std::string_view module, std::string_view name);
    void reduce();
    void fillOrderedDict(PickleNode* dict, const PickleNode* arguments);
    void build();
    bool isModule() const;

    ByteCursor m_cursor;
    Pickle m_pickle;
    std::vector<PickleValue> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleValue> m_memo;
    std::size_t m_steps = 0;
};

} // namespace digitlab
