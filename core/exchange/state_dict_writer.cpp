#include "core/api/error.h"
#include "core/exchange/key_text.h"
#include "core/exchange/pickle_writer.h"
#include "core/exchange/state_dict.h"
#include "core/exchange/storage_type.h"
#include "core/exchange/zip_writer.h"
#include "core/support/files.h"

#include <unordered_set>

namespace digitlab {

namespace {

/// PyTorch's own name for the folder when it saves to a stream.
constexpr const char* folder = "archive";

/// The tensor as it is written: in a row, on the CPU, of a type that the format has.
at::Tensor writable(const std::string& key, const at::Tensor& tensor)
{
    if (!isKeyText(key))
        throw Error("a key is not plain text (" + printable(key) + ')');
    if (!tensor.defined() || tensor.layout() != at::kStrided || storageName(tensor.scalar_type()).empty())
        throw Error(printable(key) + " is not a tensor that a weights file can hold");
    return tensor.detach().cpu().contiguous();
}

std::vector<std::uint8_t> archiveOf(const StateDict& dict)
{
    std::vector<at::Tensor> tensors;
    std::unordered_set<std::string> seen;
    PickleWriter pickle;
    for (const auto& [key, tensor] : dict.tensors) {
        if (!seen.insert(key).second)
            throw Error(printable(key) + " is there twice");
        const at::Tensor& added = tensors.emplace_back(writable(key, tensor));
        pickle.addTensor(key, storageName(added.scalar_type()), std::to_string(tensors.size() - 1), added.sizes());
    }

    ZipWriter zip(folder);
    // First, so that a desktop tells our files by their first bytes (resources/desktop/digitlab.xml).
    if (!dict.record.empty())
        zip.add("digitlab.json", dict.record);
    zip.add("data.pkl", pickle.finish());
    zip.add("byteorder", "little");
    for (std::size_t i = 0; i < tensors.size(); ++i)
        zip.add("data/" + std::to_string(i),
                ByteSpan(static_cast<const std::uint8_t*>(tensors[i].data_ptr()), tensors[i].nbytes()));
    zip.add("version", "3\n");
    return zip.finish();
}

} // namespace

void writeStateDict(const std::filesystem::path& file, const StateDict& dict)
{
    std::vector<std::uint8_t> bytes;
    try {
        bytes = archiveOf(dict);
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what());
    }
    replaceFile(file, bytes);
}

} // namespace digitlab
