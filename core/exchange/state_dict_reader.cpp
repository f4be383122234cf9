#include "core/exchange/key_text.h"
#include "core/exchange/pickled_file.h"
#include "core/exchange/state_dict.h"
#include "core/exchange/tensor_reader.h"
#include "core/exchange/zip_reader.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace digitlab {

namespace {

/// torch.nn.DataParallel and DistributedDataParallel name everything as a part of `module`.
constexpr std::string_view parallelPrefix = "module.";
/// What a checkpoint commonly calls its state dict.
constexpr auto usualNames = std::to_array<std::string_view>({"state_dict", "model_state_dict", "model"});
/// Whatever a module adds by get_extra_state().
constexpr std::string_view extraState = "_extra_state";

const PickleValue* valueOf(const PickleNode& dict, std::string_view key)
{
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2)
        if (const auto* const name = std::get_if<std::string_view>(&dict.items[i]); name && *name == key)
            return &dict.items[i + 1];
    return nullptr;
}

/// The dict of tensors: what was pickled or a part of it with one of the usual names.
const PickleNode& tensorDict(const Pickle& pickle)
{
    const PickleNode* const whole = nodeOf(pickle.root, PickleNode::Kind::dict);
    if (!whole)
        throw Error("not a PyTorch weights file (it holds no dict of tensors)");
    for (const std::string_view name : usualNames) {
        const PickleValue* const part = valueOf(*whole, name);
        if (const PickleNode* const dict = part ? nodeOf(*part, PickleNode::Kind::dict) : nullptr)
            return *dict;
    }
    return *whole;
}

std::string keyOf(const PickleValue& value)
{
    const auto* const text = std::get_if<std::string_view>(&value);
    if (!text)
        throw Error("it holds no state dict (a key is not text)");
    if (!isKeyText(*text))
        throw Error("a key is not plain text (" + printable(*text) + ')');
    return std::string(*text);
}

at::Tensor readNamed(TensorReader& reader, const std::string& key, const PickleValue& value)
{
    if (!TensorReader::isTensor(value))
        throw Error("it holds no state dict (" + printable(key) + " is not a tensor)");
    try {
        return reader.read(value);
    } catch (const Error& error) {
        throw Error(printable(key) + ": " + error.what());
    }
}

void takeOffPrefix(StateDict& dict)
{
    const auto hasPrefix = [](const auto& entry) { return entry.first.starts_with(parallelPrefix); };
    if (std::ranges::all_of(dict.tensors, hasPrefix))
        for (auto& entry : dict.tensors)
            entry.first.erase(0, parallelPrefix.size());
}

StateDict stateDictFrom(PickledFile& file, std::uint64_t fileBytes)
{
    const PickleNode& source = tensorDict(file.pickle);
    TensorReader reader(file, fileBytes);
    StateDict dict;
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i + 1 < source.items.size(); i += 2) {
        const std::string key = keyOf(source.items[i]);
        const PickleValue& value = source.items[i + 1];
        if (key.ends_with(extraState) && !TensorReader::isTensor(value))
            continue;
        if (!seen.insert(key).second)
            throw Error(printable(key) + " is there twice");
        dict.tensors.emplace_back(key, readNamed(reader, key, value));
    }
    if (dict.tensors.empty())
        throw Error("it holds no tensors");
    takeOffPrefix(dict);
    dict.record = std::move(file.record);
    return dict;
}

} // namespace

StateDict readStateDict(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = readFile(file);
    try {
        PickledFile contents = ZipReader::isZip(bytes) ? readArchive(bytes) : readOldStream(bytes);
        return stateDictFrom(contents, bytes.size());
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what());
    } catch (const std::exception&) {
        // Everything else was checked before.
        throw Error(file.string() + ": there is not enough memory to read it");
    }
}

} // namespace digitlab
