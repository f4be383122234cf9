#include "core/exchange/zip_writer.h"

#include "core/exchange/byte_append.h"

#include <utility>
#include <zlib.h>

namespace digitlab {

namespace {

constexpr std::size_t alignment = 64;
constexpr std::size_t localHeaderSize = 30;
constexpr std::size_t extraHeaderSize = 4;
/// PyTorch's mark of the extra field that only fills up: "FB".
constexpr std::uint16_t padding = 0x4246;
constexpr std::uint16_t version = 20;
/// 1 January 1980, 0:00.
constexpr std::uint16_t time = 0;
constexpr std::uint16_t date = 0x21;
constexpr std::uint16_t mostEntries = 0xfffe;
/// As much as the reader takes.
constexpr std::size_t mostBytes = std::size_t{1} << 31;

} // namespace

void ZipWriter::add(std::string_view name, ByteSpan content)
{
    if (m_count == mostEntries || content.size() > mostBytes || m_bytes.size() + content.size() > mostBytes)
        throw Error("too large for a weights file (the limits are 2 GiB and 65,000 tensors)");
    const std::string path = m_folder + '/' + std::string(name);
    const std::size_t start = m_bytes.size();
    const std::size_t unpadded = start + localHeaderSize + path.size() + extraHeaderSize;
    const std::size_t fill = (alignment - unpadded % alignment) % alignment;

    std::vector<std::uint8_t> shared;
    for (const std::uint16_t value : {version, std::uint16_t{0}, std::uint16_t{0}, time, date})
        appendNumber(shared, value);
    appendNumber(shared, static_cast<std::uint32_t>(::crc32_z(0, content.data(), content.size())));
    appendNumber(shared, static_cast<std::uint32_t>(content.size()));
    appendNumber(shared, static_cast<std::uint32_t>(content.size()));
    appendNumber(shared, static_cast<std::uint16_t>(path.size()));

    appendText(m_bytes, "PK\3\4");
    append(m_bytes, shared);
    appendNumber(m_bytes, static_cast<std::uint16_t>(extraHeaderSize + fill));
    appendText(m_bytes, path);
    appendNumber(m_bytes, padding);
    appendNumber(m_bytes, static_cast<std::uint16_t>(fill));
    m_bytes.insert(m_bytes.end(), fill, 'Z');
    append(m_bytes, content);

    appendText(m_directory, "PK\1\2");
    appendNumber(m_directory, version);
    append(m_directory, shared);
    // No extra field, no comment, the first disk, no attributes.
    m_directory.insert(m_directory.end(), 12, 0);
    appendNumber(m_directory, static_cast<std::uint32_t>(start));
    appendText(m_directory, path);
    ++m_count;
}

void ZipWriter::add(std::string_view name, std::string_view content)
{
    add(name, ByteSpan(reinterpret_cast<const std::uint8_t*>(content.data()), content.size()));
}

std::vector<std::uint8_t> ZipWriter::finish()
{
    const std::size_t start = m_bytes.size();
    append(m_bytes, m_directory);
    appendText(m_bytes, "PK\5\6");
    appendNumber(m_bytes, std::uint32_t{0});
    appendNumber(m_bytes, m_count);
    appendNumber(m_bytes, m_count);
    appendNumber(m_bytes, static_cast<std::uint32_t>(m_directory.size()));
    appendNumber(m_bytes, static_cast<std::uint32_t>(start));
    appendNumber(m_bytes, std::uint16_t{0});
    return std::move(m_bytes);
}

} // namespace digitlab
