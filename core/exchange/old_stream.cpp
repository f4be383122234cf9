#include "core/exchange/pickle_reader.h"
#include "core/exchange/pickled_file.h"

#include <algorithm>
#include <map>

namespace digitlab {

namespace {

using Kind = PickleNode::Kind;

/// 0x1950a86a20f9469cfc6c.
constexpr std::string_view magic = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
constexpr std::int64_t protocolVersion = 1001;

/// Whether text is a dotted name of Python.
bool isName(std::string_view text)
{
    const auto isPart = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
            || letter == '_' || letter == '.';
    };
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::ranges::all_of(text, isPart);
}

PickleOpcode opcode(const ByteCursor& cursor)
{
    return static_cast<PickleOpcode>(cursor.peek());
}

/// Whether the bytes begin as a pickle does: with its protocol, or in the oldest protocol with what it is to call.
bool looksPickled(ByteSpan bytes)
{
    ByteCursor cursor(bytes);
    if (opcode(cursor) == PickleOpcode::protocol)
        return true;
    if (opcode(cursor) != PickleOpcode::globalName)
        return false;
    cursor.take(1);
    const bool named = isName(cursor.line()) && isName(cursor.line());
    // What follows a name: a mark, no arguments, or a place in the memo (as text or as a number).
    constexpr std::string_view followers = "()pq";
    return named && followers.find(static_cast<char>(cursor.peek())) != std::string_view::npos;
}

/// Whether the stream's first pickle is PyTorch's magic number. A pickle that names code is refused for that.
bool startsWithMagic(ByteSpan bytes, std::size_t& position)
{
    try {
        if (!looksPickled(bytes))
            return false;
        const Pickle first = PickleReader(bytes).read();
        position = first.end;
        const PickleNode* const number = nodeOf(first.root, Kind::longInteger);
        return number && number->name == magic;
    } catch (const RefusedPickle&) {
        throw;
    } catch (const Error&) {
        return false;
    }
}

void checkVersion(const Pickle& version)
{
    const auto* const number = std::get_if<std::int64_t>(&version.root);
    if (!number || *number != protocolVersion)
        throw Error("its version of PyTorch's older file format is not known");
}

void checkByteOrder(const Pickle& system)
{
    const PickleNode* const dict = nodeOf(system.root, Kind::dict);
    for (std::size_t i = 0; dict && i + 1 < dict->items.size(); i += 2) {
        const auto* const key = std::get_if<std::string_view>(&dict->items[i]);
        const auto* const little = std::get_if<bool>(&dict->items[i + 1]);
        if (key && *key == "little_endian" && little && !*little)
            throw Error("it was saved on a big-endian machine, which is not read here");
    }
}

std::map<std::string_view, StorageId> storagesNamed(const Pickle& pickle)
{
    std::map<std::string_view, StorageId> ids;
    for (const PickleNode* node : pickle.persistent) {
        const StorageId id = storageId(*node);
        const StorageId& known = ids.emplace(id.key, id).first->second;
        if (known.type != id.type || known.count != id.count)
            throw Error("it gives storage " + printable(id.key) + " two sizes");
    }
    return ids;
}

/// Behind the list of keys lie the storages in its order, each as a 64-bit count and its elements.
std::map<std::string_view, ByteSpan> readStorages(ByteCursor cursor, const Pickle& keys,
                                                  const std::map<std::string_view, StorageId>& ids)
{
    const PickleNode* const list = nodeOf(keys.root, Kind::list);
    if (!list)
        throw Error("its list of storages is damaged");
    std::map<std::string_view, ByteSpan> storages;
    for (const PickleValue& value : list->items) {
        const auto* const key = std::get_if<std::string_view>(&value);
        const auto id = key ? ids.find(*key) : ids.end();
        if (id == ids.end() || storages.contains(*key))
            throw Error("its list of storages is damaged");
        if (cursor.number<std::uint64_t>() != static_cast<std::uint64_t>(id->second.count))
            throw Error("storage " + printable(*key) + " has another size than its tensors say");
        storages.emplace(*key, cursor.take(id->second.bytes()));
    }
    return storages;
}

} // namespace

PickledFile readOldStream(ByteSpan bytes)
{
    std::size_t position = 0;
    if (!startsWithMagic(bytes, position))
        throw Error("not a PyTorch weights file");
    const Pickle version = PickleReader(bytes, position).read();
    checkVersion(version);
    const Pickle system = PickleReader(bytes, version.end).read();
    checkByteOrder(system);

    PickledFile file;
    file.pickle = PickleReader(bytes, system.end).read();
    const Pickle keys = PickleReader(bytes, file.pickle.end).read();
    file.storage =
        [storages = readStorages(ByteCursor(bytes, keys.end), keys, storagesNamed(file.pickle))](std::string_view key) {
            const auto found = storages.find(key);
            if (found == storages.end())
                throw Error("the file lacks storage " + printable(key));
            return found->second;
        };
    return file;
}

} // namespace digitlab
