#include "core/pictures/tiff_directory.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace digitlab {

namespace {

bool startsBigEndian(std::span<const std::uint8_t> bytes)
{
    return ByteView(bytes).has(0, "MM");
}

/// Bytes of one number of a TIFF type; 0 for types that hold no whole number.
unsigned bytesOfType(std::uint16_t type)
{
    switch (type) {
    case 1:
    case 6:
    case 7:
        return 1;
    case 3:
    case 8:
        return 2;
    case 4:
    case 9:
    case 13:
        return 4;
    case 16:
    case 17:
    case 18:
        return 8;
    default:
        return 0;
    }
}

} // namespace

bool isTiff(std::span<const std::uint8_t> bytes)
{
    using namespace std::string_view_literals;
    const ByteView view(bytes);
    static constexpr std::array starts = {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return view.has(0, start); });
}

TiffDirectory::TiffDirectory(std::span<const std::uint8_t> bytes)
    : m_bytes(bytes, startsBigEndian(bytes))
{
    if (!isTiff(bytes))
        throw std::invalid_argument("not a TIFF");
    readEntries(m_bytes.u16(2) == 43);
}

void TiffDirectory::readEntries(bool bigTiff)
{
    const unsigned wide = bigTiff ? 8 : 4;
    const std::uint64_t start = m_bytes.number(bigTiff ? 8 : 4, wide);
    const unsigned countBytes = bigTiff ? 8 : 2;
    const std::uint64_t count = m_bytes.number(start, countBytes);
    const std::uint64_t entryBytes = 4 + 2 * wide;
    if (count > m_bytes.size() / entryBytes)
        throw CutShort();
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t at = start + countBytes + i * entryBytes;
        TiffEntry entry;
        entry.tag = static_cast<TiffTag>(m_bytes.u16(at));
        entry.bytesEach = bytesOfType(m_bytes.u16(at + 2));
        entry.count = m_bytes.number(at + 4, wide);
        entry.at = at + 4 + wide;
        if (entry.bytesEach == 0)
            continue;
        if (entry.count > wide / entry.bytesEach)
            entry.at = m_bytes.number(entry.at, wide);
        m_entries.push_back(entry);
    }
}

const TiffEntry* TiffDirectory::find(TiffTag tag) const
{
    const auto found
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const TiffEntry& entry) { return entry.tag == tag; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::uint64_t TiffDirectory::count(TiffTag tag) const
{
    const TiffEntry* entry = find(tag);
    return entry ? entry->count : 0;
}

std::uint64_t TiffDirectory::value(TiffTag tag, std::uint64_t otherwise, std::uint64_t index) const
{
    const TiffEntry* entry = find(tag);
    if (!entry)
        return otherwise;
    if (index >= entry->count)
        throw CutShort();
    return m_bytes.number(entry->at + index * entry->bytesEach, entry->bytesEach);
}

} // namespace digitlab
