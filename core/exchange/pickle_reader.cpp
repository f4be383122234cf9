#include "core/exchange/pickle_reader.h"

#include "core/exchange/pickle_names.h"

#include <bit>
#include <string>
#include <utility>

namespace digitlab {

namespace {

using Kind = PickleNode::Kind;
using enum PickleOpcode;

/// A tensor takes about 45 opcodes. The bound keeps memory within some 200 MB whatever the file says.
constexpr std::size_t mostSteps = 1'000'000;
/// A tuple that stands once can be used often, so what is copied from it must be short.
constexpr std::size_t mostArguments = 8;
constexpr std::uint8_t newestProtocol = 5;

std::string opcodeText(PickleOpcode opcode)
{
    const auto byte = static_cast<unsigned>(opcode);
    constexpr std::string_view digits = "0123456789abcdef";
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

} // namespace

Pickle PickleReader::read()
{
    for (;;) {
        countSteps(1);
        const auto opcode = static_cast<PickleOpcode>(m_cursor.number<std::uint8_t>());
        if (opcode == stop) {
            if (m_stack.values() != 1 || m_stack.marks() != 0)
                refuseDamagedPickle();
            m_pickle.root = m_stack.pop();
            m_pickle.end = m_cursor.position();
            return std::move(m_pickle);
        }
        if (!readPlain(opcode) && !readText(opcode) && !readMemo(opcode) && !readContainer(opcode)
            && !readObject(opcode))
            throw Error("it holds something else than tensors and plain values (pickle opcode " + opcodeText(opcode)
                        + ")");
    }
}

void PickleReader::countSteps(std::size_t steps)
{
    if (steps > mostSteps - m_steps)
        throw Error("it holds far more than a state dict");
    m_steps += steps;
}

bool PickleReader::readPlain(PickleOpcode opcode)
{
    switch (opcode) {
    case protocol:
        if (m_cursor.number<std::uint8_t>() > newestProtocol)
            refuseDamagedPickle();
        break;
    case frame:
        if (m_cursor.number<std::uint64_t>() > m_cursor.left())
            throw Error("the file is cut short");
        break;
    case none:
        m_stack.push(std::monostate());
        break;
    case newTrue:
        m_stack.push(true);
        break;
    case newFalse:
        m_stack.push(false);
        break;
    case int1:
        m_stack.push(std::int64_t{m_cursor.number<std::uint8_t>()});
        break;
    case int2:
        m_stack.push(std::int64_t{m_cursor.number<std::uint16_t>()});
        break;
    case int4:
        m_stack.push(std::int64_t{static_cast<std::int32_t>(m_cursor.number<std::uint32_t>())});
        break;
    case long1:
        readLong();
        break;
    case float8: {
        std::uint64_t bits = 0;
        for (const std::uint8_t byte : m_cursor.take(8))
            bits = bits << 8 | byte;
        m_stack.push(std::bit_cast<double>(bits));
        break;
    }
    default:
        return false;
    }
    return true;
}

void PickleReader::readLong()
{
    const std::string_view bytes = m_cursor.text(m_cursor.number<std::uint8_t>());
    if (bytes.size() > 8) {
        m_stack.push(add(Kind::longInteger, {}, bytes));
        return;
    }
    // Two's complement of as few bytes as it needs.
    std::uint64_t value = !bytes.empty() && (bytes.back() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    m_stack.push(static_cast<std::int64_t>(value));
}

bool PickleReader::readText(PickleOpcode opcode)
{
    switch (opcode) {
    case text1:
    case string1:
        m_stack.push(m_cursor.text(m_cursor.number<std::uint8_t>()));
        break;
    case text4:
    case string4:
        m_stack.push(m_cursor.text(m_cursor.number<std::uint32_t>()));
        break;
    case text8:
        m_stack.push(m_cursor.text(m_cursor.number<std::uint64_t>()));
        break;
    case bytes1:
        m_stack.push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint8_t>())));
        break;
    case bytes4:
        m_stack.push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint32_t>())));
        break;
    case bytes8:
        m_stack.push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint64_t>())));
        break;
    default:
        return false;
    }
    return true;
}

bool PickleReader::readMemo(PickleOpcode opcode)
{
    switch (opcode) {
    case put1:
        m_stack.memoise(m_cursor.number<std::uint8_t>());
        break;
    case put4:
        m_stack.memoise(m_cursor.number<std::uint32_t>());
        break;
    case memoize:
        m_stack.memoise();
        break;
    case get1:
        m_stack.recall(m_cursor.number<std::uint8_t>());
        break;
    case get4:
        m_stack.recall(m_cursor.number<std::uint32_t>());
        break;
    default:
        return false;
    }
    return true;
}

bool PickleReader::readContainer(PickleOpcode opcode)
{
    switch (opcode) {
    case mark:
        m_stack.mark();
        break;
    case emptyTuple:
        makeTuple({});
        break;
    case tuple1:
        makeTuple(m_stack.popMany(1));
        break;
    case tuple2:
        makeTuple(m_stack.popMany(2));
        break;
    case tuple3:
        makeTuple(m_stack.popMany(3));
        break;
    case tuple:
        makeTuple(m_stack.popToMark());
        break;
    case emptyList:
        m_stack.push(add(Kind::list));
        break;
    case emptyDict:
        m_stack.push(add(Kind::dict));
        break;
    case append:
    case appends: {
        const std::vector<PickleValue> items = opcode == append ? m_stack.popMany(1) : m_stack.popToMark();
        PickleNode* const list = m_stack.top(Kind::list);
        list->items.insert(list->items.end(), items.begin(), items.end());
        break;
    }
    case setItem:
    case setItems: {
        const std::vector<PickleValue> items = opcode == setItem ? m_stack.popMany(2) : m_stack.popToMark();
        PickleNode* const dict = m_stack.top(Kind::dict);
        if (items.size() % 2 != 0)
            refuseDamagedPickle();
        dict->items.insert(dict->items.end(), items.begin(), items.end());
        break;
    }
    default:
        return false;
    }
    return true;
}

bool PickleReader::readObject(PickleOpcode opcode)
{
    switch (opcode) {
    case globalName:
    case instance: {
        const std::string_view module = m_cursor.line();
        readGlobal(module, m_cursor.line());
        // The old way to make an object: no allowed name is ever used with it.
        if (opcode == instance)
            refuseDamagedPickle();
        break;
    }
    case stackGlobal: {
        const std::string_view name = m_stack.popText();
        readGlobal(m_stack.popText(), name);
        break;
    }
    case persistentId: {
        const PickleValue id = m_stack.pop();
        const PickleNode* const items = nodeOf(id, Kind::tuple);
        if (!items || items->items.size() > mostArguments)
            refuseDamagedPickle();
        m_stack.push(add(Kind::persistent, items->items));
        m_pickle.persistent.push_back(&m_pickle.nodes.back());
        break;
    }
    case reduceCall:
        reduce();
        break;
    case buildObject:
        build();
        break;
    default:
        return false;
    }
    return true;
}

PickleNode* PickleReader::add(Kind kind, std::vector<PickleValue> items, std::string_view name)
{
    m_pickle.nodes.push_back({kind, name, std::move(items)});
    return &m_pickle.nodes.back();
}

void PickleReader::readGlobal(std::string_view module, std::string_view name)
{
    const PickleName found = findPickleName(module, name);
    if (found.use != PickleName::Use::refused) {
        m_stack.push(add(Kind::global, {}, found.name));
        return;
    }
    const std::string shown = printable(std::string(module) + '.' + std::string(name));
    if (isModule())
        throw RefusedPickle("refused, it is a whole pickled module (" + shown
                            + "), which needs code to run; in Python save its state_dict() instead");
    throw RefusedPickle("refused, it holds code to run (" + shown + ')');
}

/// Whether the class just read makes the object that all of the file is: nothing is below it, and what follows makes
/// an object of it without arguments, as pickles of modules do. The older format puts the class beside its source.
bool PickleReader::isModule() const
{
    if (m_stack.marks() == 1 && m_stack.values() == 1)
        return m_stack.topIs("module");
    if (m_stack.marks() != 0 || m_stack.values() != 0)
        return false;
    const auto next = [this](std::size_t ahead) { return static_cast<PickleOpcode>(m_cursor.peek(ahead)); };
    std::size_t ahead = 0;
    if (next(0) == put1)
        ahead = 2;
    else if (next(0) == put4)
        ahead = 5;
    else if (next(0) == memoize)
        ahead = 1;
    return next(ahead) == emptyTuple && next(ahead + 1) == newObject;
}

void PickleReader::reduce()
{
    const PickleValue argumentsValue = m_stack.pop();
    const PickleValue functionValue = m_stack.pop();
    const PickleNode* const arguments = nodeOf(argumentsValue, Kind::tuple);
    const PickleNode* const function = nodeOf(functionValue, Kind::global);
    if (!arguments || !function || arguments->items.size() > mostArguments)
        refuseDamagedPickle();
    const std::size_t dot = function->name.rfind('.');
    switch (findPickleName(function->name.substr(0, dot), function->name.substr(dot + 1)).use) {
    case PickleName::Use::orderedDict: {
        PickleNode* const dict = add(Kind::dict);
        fillOrderedDict(dict, arguments);
        m_stack.push(dict);
        break;
    }
    case PickleName::Use::function:
        m_stack.push(add(Kind::call, arguments->items, function->name));
        break;
    default:
        refuseDamagedPickle();
    }
}

/// Python 2 passes the entries as a list of pairs.
void PickleReader::fillOrderedDict(PickleNode* dict, const PickleNode* arguments)
{
    if (arguments->items.empty())
        return;
    const PickleNode* const pairs = nodeOf(arguments->items[0], Kind::list);
    if (!pairs || arguments->items.size() != 1)
        refuseDamagedPickle();
    countSteps(pairs->items.size());
    for (const PickleValue& value : pairs->items) {
        const PickleNode* pair = nodeOf(value, Kind::list);
        if (!pair)
            pair = nodeOf(value, Kind::tuple);
        if (!pair || pair->items.size() != 2)
            refuseDamagedPickle();
        dict->items.insert(dict->items.end(), pair->items.begin(), pair->items.end());
    }
}

/// An ordered dict may carry attributes (PyTorch's `_metadata`); they say nothing about the tensors.
void PickleReader::build()
{
    m_stack.pop();
    m_stack.top(Kind::dict);
}

} // namespace digitlab
