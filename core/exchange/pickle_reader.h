#pragma once

#include "core/exchange/byte_cursor.h"
#include "core/exchange/pickle_opcode.h"
#include "core/exchange/pickle_stack.h"
#include "core/exchange/pickle_value.h"

#include <string_view>
#include <utility>
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
    explicit PickleReader(ByteSpan bytes, std::size_t position = 0)
        : m_cursor(bytes, position)
    {
    }

    /// Throws RefusedPickle, or Error when the bytes are no such pickle, are cut short, or hold more than a state dict
    /// ever does. The messages lack the file's name.
    Pickle read();

private:
    /// Groups of opcodes; each says whether the opcode was one of its own.
    bool readPlain(PickleOpcode opcode);
    bool readText(PickleOpcode opcode);
    bool readMemo(PickleOpcode opcode);
    bool readContainer(PickleOpcode opcode);
    bool readObject(PickleOpcode opcode);

    void countSteps(std::size_t steps);
    PickleNode* add(PickleNode::Kind kind, std::vector<PickleValue> items = {}, std::string_view name = {});
    void makeTuple(std::vector<PickleValue> items) { m_stack.push(add(PickleNode::Kind::tuple, std::move(items))); }
    void readLong();
    void readGlobal(std::string_view module, std::string_view name);
    void reduce();
    void fillOrderedDict(PickleNode* dict, const PickleNode* arguments);
    void build();
    bool isModule() const;

    ByteCursor m_cursor;
    Pickle m_pickle;
    PickleStack m_stack;
    std::size_t m_steps = 0;
};

} // namespace digitlab
