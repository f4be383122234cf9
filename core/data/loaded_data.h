#pragma once

#include "core/api/data.h"
#include "core/data/pixel_bytes.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace digitlab {

/// Where an item came from.
struct ItemOrigin {
    static constexpr std::uint32_t wholeFile = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t file = 0;         ///< index into DataContents::files
    std::uint32_t item = wholeFile; ///< position in that IDX file, from 0
    bool normalised = false;        ///< else 28 x 28 and taken as it is
};

struct PartContents {
    PixelBytes pixels;                ///< N x 28 x 28
    std::vector<std::uint8_t> labels; ///< N, indices into DataContents::classes
    std::vector<ItemOrigin> origins;  ///< N

    void add(std::span<const std::uint8_t> image, std::uint8_t label, const ItemOrigin& origin);
};

/// What a source of data delivers.
struct DataContents {
    DataKind kind = DataKind::folders;
    std::string path;                 ///< as given
    std::vector<std::string> classes; ///< in the order of the labels
    std::vector<std::string> files;   ///< absolute
    std::array<PartContents, 2> parts;
    std::size_t ignored = 0;
    bool transposed = false;
    bool inverted = false;
    std::vector<DataProblem> problems;

    PartContents& part(Part which) { return parts[static_cast<std::size_t>(which)]; }
    const PartContents& part(Part which) const { return parts[static_cast<std::size_t>(which)]; }
};

/// A data set as contiguous bytes.
class LoadedData final : public DataSet {
public:
    explicit LoadedData(DataContents contents);

    const DataSummary& summary() const override { return m_summary; }
    std::size_t size(Part part) const override { return m_contents.part(part).labels.size(); }
    std::span<const std::uint8_t> labels(Part part) const override { return m_contents.part(part).labels; }
    Sample sample(Part part, std::size_t index) const override;

    /// N x 28 x 28, 0 is ground and 255 is ink.
    std::span<const std::uint8_t> pixels(Part part) const { return m_contents.part(part).pixels; }
    /// Sample::source without the picture. Throws std::out_of_range.
    std::string source(Part part, std::size_t index) const;

private:
    DataContents m_contents;
    DataSummary m_summary;
};

/// FNV-1a with 64 bits (Fowler, Noll and Vo) as 16 hex digits over: each class name and a 0 byte; for the training and
/// then the test part the number of items (8 bytes, lowest first), and for each item its 784 pixels and its label.
std::string checksum(const DataContents& contents);

/// Drops the classes that no item has, a problem each.
void dropEmptyClasses(DataContents& contents);

/// Takes `limit` items of the training part (see takeInProportion), in their order. 0 takes all.
void applyLimit(DataContents& contents, std::size_t limit, std::uint64_t seed);

/// Throws Error that names the data set unless there are 2 to 200 classes; `present` are those that have a picture.
void checkClasses(const DataContents& contents, const std::vector<std::string>& present);

inline constexpr std::size_t fewestClasses = 2;
inline constexpr std::size_t mostClasses = 200;

} // namespace digitlab
