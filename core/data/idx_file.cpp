#include "core/data/idx_file.h"

#include "core/api/error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace digitlab {

namespace {

constexpr std::uint32_t picturesMagic = 0x00000803;
constexpr std::uint32_t labelsMagic = 0x00000801;
constexpr std::uint32_t longestSide = 10'000;
constexpr std::uint64_t mostBytes = std::uint64_t{1} << 31;
/// No deflate stream expands by more than 1032 (zlib, "Technical Details").
constexpr std::uint64_t mostExpansion = 1032;

std::string hex(std::uint32_t number)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "0x%08x", number);
    return text.data();
}

std::uint32_t readNumber(ByteSource& source)
{
    std::array<std::uint8_t, 4> bytes{};
    if (source.read(bytes) < bytes.size()) {
        const char* const reason = source.fileSize() == 0    ? "the file is empty"
            : source.ending() == ByteSource::Ending::damaged ? "the compressed data are damaged"
            : source.ending() == ByteSource::Ending::cut     ? "the compressed data are cut short"
                                                             : "the file ends within its IDX header";
        throw Error(source.file().string() + ": " + reason);
    }
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

void checkMagic(ByteSource& source, std::uint32_t wanted, const char* what)
{
    const std::uint32_t magic = readNumber(source);
    if (magic != wanted)
        throw Error(source.file().string() + ": not an IDX file of " + what + " (it starts with " + hex(magic)
                    + ", not with " + hex(wanted) + ")");
}

/// What the header says and how much of it there is.
struct Promise {
    std::string text; ///< `100 pictures of 28 x 28`
    std::uint64_t header = 0;
    std::uint64_t payload = 0;

    std::string words(const ByteSource& source) const
    {
        return source.file().string() + ": its header promises " + text + " (" + std::to_string(header + payload)
            + " bytes), ";
    }
};

void checkSize(const ByteSource& source, const Promise& promise)
{
    const std::uint64_t whole = promise.header + promise.payload;
    if (!source.compressed() && source.fileSize() != whole)
        throw Error(promise.words(source) + "the file holds " + std::to_string(source.fileSize()) + " bytes");
    if (source.compressed() && whole / mostExpansion > source.fileSize())
        throw Error(promise.words(source) + "more than its " + std::to_string(source.fileSize())
                    + " compressed bytes can hold");
    if (promise.payload > mostBytes)
        throw Error(promise.words(source) + "the limit is " + std::to_string(mostBytes) + " bytes");
}

void checkEnd(ByteSource& source, const Promise& promise)
{
    std::vector<std::uint8_t> rest(1u << 20);
    const std::uint64_t more = source.read(rest);
    if (more > 0)
        throw Error(promise.words(source) + "the compressed data hold " + (more == rest.size() ? "more than " : "")
                    + std::to_string(promise.header + promise.payload + more) + " bytes");
    // Only now has gzip compared its check sum.
    if (source.ending() != ByteSource::Ending::whole)
        throw Error(source.file().string() + ": the compressed data are damaged or cut short");
}

template <class Bytes>
Bytes readPayload(ByteSource& source, const Promise& promise, const std::function<void(std::size_t)>& onBytes)
{
    constexpr std::uint64_t chunk = 1u << 20;
    Bytes bytes;
    bytes.reserve(std::min(promise.payload, source.compressed() ? 16 * source.fileSize() : source.fileSize()));
    while (bytes.size() < promise.payload) {
        const std::size_t before = bytes.size();
        bytes.resize(std::min(promise.payload, before + chunk));
        const std::size_t got = source.read(std::span(bytes).subspan(before));
        if (before + got < bytes.size()) {
            const std::string number = std::to_string(promise.header + before + got);
            if (source.ending() == ByteSource::Ending::damaged)
                throw Error(source.file().string() + ": the compressed data are damaged");
            throw Error(promise.words(source)
                        + (source.ending() == ByteSource::Ending::cut ? "the compressed data are cut short after "
                                                                      : "the file holds ")
                        + number + " bytes");
        }
        onBytes(bytes.size());
    }
    checkEnd(source, promise);
    return bytes;
}

Promise picturesPromise(std::size_t count, int rows, int columns)
{
    return {.text = std::to_string(count) + " pictures of " + std::to_string(columns) + " x " + std::to_string(rows),
            .header = 16,
            .payload = std::uint64_t{count} * static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns)};
}

} // namespace

IdxPictures::IdxPictures(const std::filesystem::path& file)
    : m_source(file)
{
    checkMagic(m_source, picturesMagic, "pictures");
    m_count = readNumber(m_source);
    const std::uint32_t rows = readNumber(m_source), columns = readNumber(m_source);
    if (rows < 1 || columns < 1 || rows > longestSide || columns > longestSide)
        throw Error(file.string() + ": its header promises pictures of " + std::to_string(columns) + " x "
                    + std::to_string(rows) + " pixels");
    m_rows = static_cast<int>(rows);
    m_columns = static_cast<int>(columns);
    checkSize(m_source, picturesPromise(m_count, m_rows, m_columns));
}

PixelBytes IdxPictures::read(const std::function<void(std::size_t)>& onPictures)
{
    const auto pixels = static_cast<std::size_t>(m_rows) * static_cast<std::size_t>(m_columns);
    return readPayload<PixelBytes>(m_source, picturesPromise(m_count, m_rows, m_columns),
                                   [&](std::size_t bytes) { onPictures(bytes / pixels); });
}

std::vector<std::uint8_t> readIdxLabels(const std::filesystem::path& file)
{
    ByteSource source(file);
    checkMagic(source, labelsMagic, "labels");
    const std::uint32_t count = readNumber(source);
    const Promise promise{.text = std::to_string(count) + " labels", .header = 8, .payload = count};
    checkSize(source, promise);
    return readPayload<std::vector<std::uint8_t>>(source, promise, [](std::size_t) {});
}

} // namespace digitlab
