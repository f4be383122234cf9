#pragma once

#include "core/api/progress.h"
#include "core/data/loaded_data.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace digitlab {

/// Whether a folder holds files that are named as MNIST's: `train-images-idx3-ubyte`, `t10k-labels.idx1-ubyte.gz`, ...;
/// a prefix such as `emnist-letters-` is allowed.
bool isIdxFolder(const std::filesystem::path& folder);

/// Whether a file begins like an IDX or a gzip file.
bool looksLikeIdxFile(const std::filesystem::path& file);

/// Reads such a folder, or the set that one IDX file of it belongs to. Throws Stopped, and Error that names the file:
/// see IdxPictures and checkClasses; pictures without labels or the reverse, other counts, a label that cannot be right
/// (see IdxClasses), several sets in one folder. All of that is checked before pixels are read.
DataContents readIdxFolder(const OpenDataOptions& options, const std::filesystem::path& folderOrFile,
                           const ProgressFunction& progress, const std::stop_token& stop);

/// The classes of IDX labels. They are named by the numbers. Digits are 0 ... the largest label, 9 in MNIST; a set with
/// labels above 9 has every label from 0 (or 1, as EMNIST's letters) to the largest. A label behind a gap, or one
/// above 9 that is by far rarer than every digit, is no class but damage.
class IdxClasses {
public:
    /// Throws Error that names the file, the label and its position from 0.
    IdxClasses(std::span<const std::uint8_t> labels, const std::filesystem::path& file);

    const std::vector<std::string>& names() const { return m_names; }
    /// Turns labels into indices of `names`. Throws Error as above for a label that is none of these classes.
    void translate(std::span<std::uint8_t> labels, const std::filesystem::path& file) const;

private:
    unsigned m_first = 0;
    std::vector<std::string> m_names;
};

} // namespace digitlab
