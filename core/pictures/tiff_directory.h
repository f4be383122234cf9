#pragma once

#include "core/pictures/byte_view.h"

#include <cstdint>
#include <span>
#include <vector>

namespace digitlab {

enum class TiffTag : std::uint16_t {
    subfileType = 254,
    width = 256,
    height = 257,
    bitsPerSample = 258,
    compression = 259,
    photometric = 262,
    stripOffsets = 273,
    orientation = 274,
    samplesPerPixel = 277,
    rowsPerStrip = 278,
    stripByteCounts = 279,
    planarConfiguration = 284,
    tileWidth = 322,
    tileHeight = 323,
    tileOffsets = 324,
    tileByteCounts = 325,
    subDirectories = 330,
    extraSamples = 338,
    sampleFormat = 339,
    dngVersion = 50706
};

/// One entry of a directory: its numbers, and where the first of them stands in the file.
struct TiffEntry {
    TiffTag tag{};
    unsigned bytesEach = 0;
    std::uint64_t count = 0;
    std::uint64_t at = 0;
};

/// The first directory of a TIFF or BigTIFF file, or of the EXIF block of another format (which is laid out as a TIFF).
/// Formula source: "TIFF, Revision 6.0", section 2; "The BigTIFF File Format".
class TiffDirectory {
public:
    /// Throws CutShort when the bytes end early, std::invalid_argument when they are no TIFF.
    explicit TiffDirectory(std::span<const std::uint8_t> bytes);

    bool has(TiffTag tag) const { return find(tag) != nullptr; }
    const TiffEntry* find(TiffTag tag) const;
    /// The entry's number `index`, or `otherwise` where the directory has no such entry.
    std::uint64_t value(TiffTag tag, std::uint64_t otherwise, std::uint64_t index = 0) const;
    std::uint64_t count(TiffTag tag) const;
    bool bigEndian() const { return m_bytes.bigEndian(); }

private:
    void readEntries(bool bigTiff);

    ByteView m_bytes;
    std::vector<TiffEntry> m_entries;
};

/// Whether the bytes begin as TIFF does.
bool isTiff(std::span<const std::uint8_t> bytes);

} // namespace digitlab
