#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace digitlab {

/// Named tensors in the order of the file, as Python's `module.state_dict()` gives them.
struct StateDict {
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    /// The JSON text of our own record `digitlab.json` in the archive; empty when there is none.
    std::string record;

    const at::Tensor* find(const std::string& key) const;
};

/// Reads what `torch.save(state_dict, path)` of PyTorch 1.0 and later wrote: the zip format (since 1.6) and the older
/// stream of pickles, a plain or ordered dict of tensors, also below a key `state_dict`; a prefix `module.` before
/// every key is taken off. Only the names on an allow-list are understood and nothing in the file is ever run. Tensors
/// come back contiguous on the CPU with the file's dtype. Throws Error that names the file: no such format, cut short,
/// code inside (with the name), a size that the file does not hold.
StateDict readStateDict(const std::filesystem::path& file);

/// Writes the zip format with a plain dict, which `torch.load(path)` opens in PyTorch 1.13 and later, also with
/// `weights_only=True`. Replaces the file in one step (see replaceFile). Equal content gives equal bytes.
void writeStateDict(const std::filesystem::path& file, const StateDict& dict);

} // namespace digitlab
