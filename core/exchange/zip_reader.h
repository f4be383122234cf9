#pragma once

#include "core/exchange/byte_cursor.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// The entries of a ZIP archive in memory as PyTorch writes it: stored, not compressed, all below one folder (PKWARE,
/// APPNOTE.TXT 6.3, with the 64-bit records). Encrypted, overlapping and doubled entries are refused, and compressed
/// ones where they are asked for, so that an archive never holds more than its own bytes. Throws Error without the
/// file's name.
class ZipReader {
public:
    /// Whether the bytes begin as an archive does.
    static bool isZip(ByteSpan bytes);

    explicit ZipReader(ByteSpan bytes);

    /// The content of an entry, named without the folder that all share; its checksum is checked. Nothing when there
    /// is no such entry.
    std::optional<ByteSpan> find(std::string_view name) const;
    bool contains(std::string_view name) const { return entry(name) != nullptr; }
    /// Whether an entry lies in that folder (`code/`).
    bool containsFolder(std::string_view folder) const;

private:
    struct Entry {
        std::string_view name;
        std::size_t start = 0;
        ByteSpan data;
        bool compressed = false;
        std::uint32_t checksum = 0;
    };
    struct Directory {
        std::uint64_t start = 0;
        std::uint64_t size = 0;
        std::uint64_t count = 0;
    };

    Directory directory() const;
    Directory directory64(std::size_t end) const;
    Entry nextEntry(ByteCursor& cursor, std::uint64_t dataEnd) const;
    void takeOffFolder();
    void refuseOverlaps() const;
    const Entry* entry(std::string_view name) const;

    ByteSpan m_bytes;
    /// By name.
    std::vector<Entry> m_entries;
};

} // namespace digitlab
