#include "core/exchange/zip_reader.h"

#include <algorithm>
#include <zlib.h>

namespace digitlab {

namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::size_t entrySize = 46;
constexpr std::size_t endSize = 22;
constexpr std::size_t locator64Size = 20;
constexpr std::size_t mostComment = 0xffff;
constexpr std::uint16_t full16 = 0xffff;
constexpr std::uint32_t full32 = 0xffffffff;
constexpr std::uint16_t extra64 = 1;
constexpr unsigned encrypted = 1;

[[noreturn]] void damaged()
{
    throw Error("the ZIP archive is damaged");
}

/// Sizes and place of one entry as its directory gives them.
struct Extent {
    std::uint64_t packed;
    std::uint64_t size;
    std::uint64_t start;
};

/// Values too large for their 32 bits stand in an extra field, in this order, those only.
void widen(Extent& extent, ByteSpan extra)
{
    ByteCursor cursor(extra);
    while (cursor.left() >= 4) {
        const auto kind = cursor.number<std::uint16_t>();
        ByteCursor field(cursor.take(cursor.number<std::uint16_t>()));
        if (kind != extra64)
            continue;
        for (std::uint64_t* value : {&extent.size, &extent.packed, &extent.start})
            if (*value == full32)
                *value = field.number<std::uint64_t>();
        return;
    }
}

} // namespace

bool ZipReader::isZip(ByteSpan bytes)
{
    return bytes.size() >= 4 && ByteCursor(bytes).number<std::uint32_t>() == localSignature;
}

ZipReader::ZipReader(ByteSpan bytes)
    : m_bytes(bytes)
{
    const Directory found = directory();
    if (found.start > bytes.size() || found.size > bytes.size() - found.start)
        damaged();
    ByteCursor cursor(bytes.subspan(static_cast<std::size_t>(found.start), static_cast<std::size_t>(found.size)));
    if (found.count > cursor.left() / entrySize)
        damaged();
    m_entries.reserve(static_cast<std::size_t>(found.count));
    for (std::uint64_t i = 0; i < found.count; ++i)
        m_entries.push_back(nextEntry(cursor, found.start));
    takeOffFolder();
    refuseOverlaps();
}

ZipReader::Directory ZipReader::directory() const
{
    // The end record has a comment of any length behind it.
    const std::size_t last = m_bytes.size() < endSize ? 0 : m_bytes.size() - endSize + 1;
    for (std::size_t i = 0; i < std::min(last, mostComment + 1); ++i) {
        const std::size_t place = last - 1 - i;
        ByteCursor cursor(m_bytes, place);
        if (cursor.number<std::uint32_t>() != endSignature)
            continue;
        cursor.take(6);
        Directory found;
        found.count = cursor.number<std::uint16_t>();
        found.size = cursor.number<std::uint32_t>();
        found.start = cursor.number<std::uint32_t>();
        if (cursor.number<std::uint16_t>() > cursor.left())
            continue;
        if (found.count == full16 || found.size == full32 || found.start == full32)
            return directory64(place);
        return found;
    }
    throw Error("the file is cut short: the ZIP archive has no end");
}

ZipReader::Directory ZipReader::directory64(std::size_t end) const
{
    if (end < locator64Size)
        damaged();
    ByteCursor locator(m_bytes, end - locator64Size);
    if (locator.number<std::uint32_t>() != locator64Signature)
        damaged();
    locator.take(4);
    const auto place = locator.number<std::uint64_t>();
    if (place > end)
        damaged();
    ByteCursor cursor(m_bytes, static_cast<std::size_t>(place));
    if (cursor.number<std::uint32_t>() != end64Signature)
        damaged();
    cursor.take(28);
    Directory found;
    found.count = cursor.number<std::uint64_t>();
    found.size = cursor.number<std::uint64_t>();
    found.start = cursor.number<std::uint64_t>();
    return found;
}

ZipReader::Entry ZipReader::nextEntry(ByteCursor& cursor, std::uint64_t dataEnd) const
{
    if (cursor.number<std::uint32_t>() != entrySignature)
        damaged();
    cursor.take(4);
    const auto flags = cursor.number<std::uint16_t>();
    const auto method = cursor.number<std::uint16_t>();
    cursor.take(4);
    Entry entry;
    entry.checksum = cursor.number<std::uint32_t>();
    Extent extent{};
    extent.packed = cursor.number<std::uint32_t>();
    extent.size = cursor.number<std::uint32_t>();
    const auto nameSize = cursor.number<std::uint16_t>();
    const auto extraSize = cursor.number<std::uint16_t>();
    const auto commentSize = cursor.number<std::uint16_t>();
    cursor.take(8);
    extent.start = cursor.number<std::uint32_t>();
    entry.name = cursor.text(nameSize);
    widen(extent, cursor.take(extraSize));
    cursor.take(commentSize);

    if ((flags & encrypted) != 0)
        throw Error("the ZIP archive is encrypted");
    entry.compressed = method != 0;
    if (!entry.compressed && extent.packed != extent.size)
        damaged();
    if (extent.start > dataEnd)
        damaged();
    ByteCursor local(m_bytes.first(static_cast<std::size_t>(dataEnd)), static_cast<std::size_t>(extent.start));
    if (local.number<std::uint32_t>() != localSignature)
        damaged();
    local.take(22);
    const auto localNameSize = local.number<std::uint16_t>();
    const auto localExtraSize = local.number<std::uint16_t>();
    if (local.text(localNameSize) != entry.name)
        damaged();
    local.take(localExtraSize);
    entry.start = static_cast<std::size_t>(extent.start);
    entry.data = local.take(extent.packed);
    return entry;
}

void ZipReader::takeOffFolder()
{
    if (m_entries.empty())
        return;
    const std::string_view folder = m_entries.front().name.substr(0, m_entries.front().name.find('/') + 1);
    for (Entry& entry : m_entries)
        if (entry.name.starts_with(folder))
            entry.name.remove_prefix(folder.size());
    std::ranges::sort(m_entries, {}, &Entry::name);
    const auto doubled = std::ranges::adjacent_find(m_entries, {}, &Entry::name);
    if (doubled != m_entries.end())
        throw Error("the ZIP archive has two entries of the name " + printable(doubled->name));
}

void ZipReader::refuseOverlaps() const
{
    std::vector<const Entry*> byPlace;
    for (const Entry& entry : m_entries)
        byPlace.push_back(&entry);
    std::ranges::sort(byPlace, {}, &Entry::start);
    for (std::size_t i = 1; i < byPlace.size(); ++i)
        if (byPlace[i - 1]->data.data() + byPlace[i - 1]->data.size() > m_bytes.data() + byPlace[i]->start)
            throw Error("the ZIP archive has entries that overlap (" + printable(byPlace[i]->name) + ")");
}

const ZipReader::Entry* ZipReader::entry(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(m_entries, name, {}, &Entry::name);
    return found != m_entries.end() && found->name == name ? &*found : nullptr;
}

std::optional<ByteSpan> ZipReader::find(std::string_view name) const
{
    const Entry* found = entry(name);
    if (!found)
        return std::nullopt;
    if (found->compressed)
        throw Error("the ZIP archive is compressed, which torch.save does not do (" + printable(name) + ')');
    if (::crc32_z(0, found->data.data(), found->data.size()) != found->checksum)
        throw Error("damaged: the content of " + printable(name) + " does not match its checksum");
    return found->data;
}

bool ZipReader::containsFolder(std::string_view folder) const
{
    const auto found = std::ranges::lower_bound(m_entries, folder, {}, &Entry::name);
    return found != m_entries.end() && found->name.starts_with(folder);
}

} // namespace digitlab
