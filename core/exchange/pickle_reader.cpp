#include "core/exchange/pickle_reader.h"

#include "core/exchange/pickle_names.h"

#include <bit>
#include <string>
#include <utility>

namespace digitlab {

namespace {

using Kind = PickleNode::Kind;

/// A tensor takes about 45 opcodes. The bound keeps memory within some 200 MB whatever the file says.
constexpr std::size_t mostSteps = 1'000'000;
/// A tuple that stands once can be used often, so what is copied from it must be short.
constexpr std::size_t mostArguments = 8;
constexpr std::uint8_t newestProtocol = 5;

enum Opcode : std::uint8_t {
    mark = '(', stop = '.', persistentId = 'Q', buildObject = 'b', globalName = 'c', reduceCall = 'R',
    none = 'N', int4 = 'J', int1 = 'K', int2 = 'M', float8 = 'G', long1 = 0x8a, newTrue = 0x88, newFalse = 0x89,
    text4 = 'X', text1 = 0x8c, text8 = 0x8d, string4 = 'T', string1 = 'U', bytes4 = 'B', bytes1 = 'C', bytes8 = 0x8e,
    get1 = 'h', get4 = 'j', put1 = 'q', put4 = 'r', memoize = 0x94,
    emptyDict = '}', emptyList = ']', emptyTuple = ')', tuple = 't', tuple1 = 0x85, tuple2 = 0x86, tuple3 = 0x87,
    setItem = 's', setItems = 'u', append = 'a', appends = 'e',
    protocol = 0x80, newObject = 0x81, stackGlobal = 0x93, frame = 0x95, instance = 'i'
};

[[noreturn]] void damaged()
{
    throw Error("the pickle in it is damaged");
}

std::string opcodeText(std::uint8_t opcode)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return {'0', 'x', digits[opcode >> 4], digits[opcode & 15]};
}

} // namespace

Pickle PickleReader::read()
{
    if (m_cursor.left() < 2 || m_cursor.peek() != protocol)
        damaged();
    for (;;) {
        countSteps(1);
        const auto opcode = m_cursor.number<std::uint8_t>();
        if (opcode == stop) {
            if (m_stack.size() != 1 || !m_marks.empty())
                damaged();
            m_pickle.root = pop();
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

bool PickleReader::readPlain(std::uint8_t opcode)
{
    switch (opcode) {
    case protocol:
        if (m_cursor.number<std::uint8_t>() > newestProtocol)
            damaged();
        break;
    case frame:
        if (m_cursor.number<std::uint64_t>() > m_cursor.left())
            throw Error("the file is cut short");
        break;
    case none:
        push(std::monostate());
        break;
    case newTrue:
        push(true);
        break;
    case newFalse:
        push(false);
        break;
    case int1:
        push(std::int64_t{m_cursor.number<std::uint8_t>()});
        break;
    case int2:
        push(std::int64_t{m_cursor.number<std::uint16_t>()});
        break;
    case int4:
        push(std::int64_t{static_cast<std::int32_t>(m_cursor.number<std::uint32_t>())});
        break;
    case long1:
        readLong();
        break;
    case float8: {
        std::uint64_t bits = 0;
        for (const std::uint8_t byte : m_cursor.take(8))
            bits = bits << 8 | byte;
        push(std::bit_cast<double>(bits));
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
        push(add(Kind::longInteger, {}, bytes));
        return;
    }
    // Two's complement of as few bytes as it needs.
    std::uint64_t value = !bytes.empty() && (bytes.back() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    push(static_cast<std::int64_t>(value));
}

bool PickleReader::readText(std::uint8_t opcode)
{
    switch (opcode) {
    case text1:
    case string1:
        push(m_cursor.text(m_cursor.number<std::uint8_t>()));
        break;
    case text4:
    case string4:
        push(m_cursor.text(m_cursor.number<std::uint32_t>()));
        break;
    case text8:
        push(m_cursor.text(m_cursor.number<std::uint64_t>()));
        break;
    case bytes1:
        push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint8_t>())));
        break;
    case bytes4:
        push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint32_t>())));
        break;
    case bytes8:
        push(add(Kind::bytes, {}, m_cursor.text(m_cursor.number<std::uint64_t>())));
        break;
    default:
        return false;
    }
    return true;
}

bool PickleReader::readMemo(std::uint8_t opcode)
{
    switch (opcode) {
    case put1:
        memoise(m_cursor.number<std::uint8_t>());
        break;
    case put4:
        memoise(m_cursor.number<std::uint32_t>());
        break;
    case memoize:
        memoise(static_cast<std::uint32_t>(m_memo.size()));
        break;
    case get1:
        recall(m_cursor.number<std::uint8_t>());
        break;
    case get4:
        recall(m_cursor.number<std::uint32_t>());
        break;
    default:
        return false;
    }
    return true;
}

bool PickleReader::readContainer(std::uint8_t opcode)
{
    switch (opcode) {
    case mark:
        m_marks.push_back(m_stack.size());
        break;
    case emptyTuple:
        makeTuple({});
        break;
    case tuple1:
    case tuple2:
    case tuple3:
        makeTuple(popMany(opcode - tuple1 + 1u));
        break;
    case tuple:
        makeTuple(popToMark());
        break;
    case emptyList:
        push(add(Kind::list));
        break;
    case emptyDict:
        push(add(Kind::dict));
        break;
    case append:
    case appends: {
        const std::vector<PickleValue> items = opcode == append ? popMany(1) : popToMark();
        PickleNode* const list = top(Kind::list);
        list->items.insert(list->items.end(), items.begin(), items.end());
        break;
    }
    case setItem:
    case setItems: {
        const std::vector<PickleValue> items = opcode == setItem ? popMany(2) : popToMark();
        PickleNode* const dict = top(Kind::dict);
        if (items.size() % 2 != 0)
            damaged();
        dict->items.insert(dict->items.end(), items.begin(), items.end());
        break;
    }
    default:
        return false;
    }
    return true;
}

bool PickleReader::readObject(std::uint8_t opcode)
{
    switch (opcode) {
    case globalName:
    case instance: {
        const std::string_view module = m_cursor.line();
        readGlobal(module, m_cursor.line());
        // The old way to make an object: no allowed name is ever used with it.
        if (opcode == instance)
            damaged();
        break;
    }
    case stackGlobal: {
        const std::string_view name = popText();
        readGlobal(popText(), name);
        break;
    }
    case persistentId: {
        const PickleValue id = pop();
        const PickleNode* const items = nodeOf(id, Kind::tuple);
        if (!items || items->items.size() > mostArguments)
            damaged();
        push(add(Kind::persistent, items->items));
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

PickleValue PickleReader::pop()
{
    if (height() == 0)
        damaged();
    const PickleValue value = m_stack.back();
    m_stack.pop_back();
    return value;
}

std::vector<PickleValue> PickleReader::popMany(std::size_t count)
{
    if (height() < count)
        damaged();
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PickleValue> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    return items;
}

std::vector<PickleValue> PickleReader::popToMark()
{
    if (m_marks.empty())
        damaged();
    std::vector<PickleValue> items = popMany(height());
    m_marks.pop_back();
    return items;
}

PickleNode* PickleReader::top(Kind kind)
{
    if (height() == 0 || !nodeOf(m_stack.back(), kind))
        damaged();
    return std::get<PickleNode*>(m_stack.back());
}

std::string_view PickleReader::popText()
{
    const PickleValue value = pop();
    const std::string_view* text = std::get_if<std::string_view>(&value);
    if (!text)
        damaged();
    return *text;
}

void PickleReader::memoise(std::uint32_t index)
{
    if (height() == 0)
        damaged();
    m_memo[index] = m_stack.back();
}

void PickleReader::recall(std::uint32_t index)
{
    const auto found = m_memo.find(index);
    if (found == m_memo.end())
        damaged();
    push(found->second);
}

void PickleReader::readGlobal(std::string_view module, std::string_view name)
{
    const PickleName found = findPickleName(module, name);
    if (found.use != PickleName::Use::refused) {
        push(add(Kind::global, {}, found.name));
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
    if (m_marks.size() == 1 && m_marks[0] == 0 && m_stack.size() == 1) {
        const std::string_view* text = std::get_if<std::string_view>(&m_stack[0]);
        return text && *text == "module";
    }
    if (!m_stack.empty() || !m_marks.empty())
        return false;
    std::size_t ahead = 0;
    if (m_cursor.peek() == put1)
        ahead = 2;
    else if (m_cursor.peek() == put4)
        ahead = 5;
    else if (m_cursor.peek() == memoize)
        ahead = 1;
    return m_cursor.peek(ahead) == emptyTuple && m_cursor.peek(ahead + 1) == newObject;
}

void PickleReader::reduce()
{
    const PickleValue argumentsValue = pop();
    const PickleValue functionValue = pop();
    const PickleNode* const arguments = nodeOf(argumentsValue, Kind::tuple);
    const PickleNode* const function = nodeOf(functionValue, Kind::global);
    if (!arguments || !function || arguments->items.size() > mostArguments)
        damaged();
    const std::size_t dot = function->name.rfind('.');
    switch (findPickleName(function->name.substr(0, dot), function->name.substr(dot + 1)).use) {
    case PickleName::Use::orderedDict: {
        PickleNode* const dict = add(Kind::dict);
        fillOrderedDict(dict, arguments);
        push(dict);
        break;
    }
    case PickleName::Use::function:
        push(add(Kind::call, arguments->items, function->name));
        break;
    default:
        damaged();
    }
}

/// Python 2 passes the entries as a list of pairs.
void PickleReader::fillOrderedDict(PickleNode* dict, const PickleNode* arguments)
{
    if (arguments->items.empty())
        return;
    const PickleNode* const pairs = nodeOf(arguments->items[0], Kind::list);
    if (!pairs || arguments->items.size() != 1)
        damaged();
    countSteps(pairs->items.size());
    for (const PickleValue& value : pairs->items) {
        const PickleNode* pair = nodeOf(value, Kind::list);
        if (!pair)
            pair = nodeOf(value, Kind::tuple);
        if (!pair || pair->items.size() != 2)
            damaged();
        dict->items.insert(dict->items.end(), pair->items.begin(), pair->items.end());
    }
}

/// An ordered dict may carry attributes (PyTorch's `_metadata`); they say nothing about the tensors.
void PickleReader::build()
{
    pop();
    top(Kind::dict);
}

} // namespace digitlab
