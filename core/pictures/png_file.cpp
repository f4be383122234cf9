// zlib's input pointers are const with this.
#define ZLIB_CONST

#include "core/pictures/png_file.h"

#include "core/pictures/byte_view.h"

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <zlib.h>

namespace digitlab {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t signatureBytes = 8;

/// One block: length, type, content and checksum. Source: PNG specification, 5.3.
struct Block {
    std::string_view type;
    Bytes content;
    Bytes whole;
};

Block blockAt(Bytes bytes, std::uint64_t at)
{
    const ByteView view(bytes);
    const std::uint64_t length = view.u32(at);
    const Bytes whole = view.slice(at, length + 12);
    return {{reinterpret_cast<const char*>(whole.data()) + 4, 4}, whole.subspan(8, whole.size() - 12), whole};
}

/// Calls `use` with each block up to IEND.
template <class Use>
void eachBlock(Bytes bytes, const Use& use)
{
    for (std::uint64_t at = signatureBytes;;) {
        const Block block = blockAt(bytes, at);
        use(block);
        if (block.type == "IEND"sv)
            return;
        at += block.whole.size();
    }
}

std::uint32_t sumOf(std::string_view type, Bytes content)
{
    const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(type.data()), 4);
    return static_cast<std::uint32_t>(crc32_z(sum, content.data(), content.size()));
}

bool isWhole(const Block& block)
{
    return sumOf(block.type, block.content) == ByteView(block.whole).u32(block.whole.size() - 4);
}

void checkSum(const Block& block)
{
    // Decoders pass over damaged blocks that a picture can do without, and so does this one.
    const bool needed = block.type[0] >= 'A' && block.type[0] <= 'Z';
    if (needed && !isWhole(block))
        throw std::invalid_argument("its block " + std::string(block.type) + " is damaged");
}

constexpr std::uint8_t paletteColours = 3; // a colour type

std::uint8_t colourType(Bytes bytes)
{
    return ByteView(bytes).u8(25);
}

/// A palette with as many colours as the pixels' bits can name; those that the file does not have are black.
std::vector<std::uint8_t> fullPalette(const Block& palette, unsigned bits)
{
    std::vector<std::uint8_t> content(palette.content.begin(), palette.content.end());
    content.resize(std::size_t{3} << bits);
    std::vector<std::uint8_t> block;
    const auto addNumber = [&block](std::uint32_t number) {
        for (int shift = 24; shift >= 0; shift -= 8)
            block.push_back(static_cast<std::uint8_t>(number >> shift));
    };
    addNumber(static_cast<std::uint32_t>(content.size()));
    block.insert(block.end(), palette.type.begin(), palette.type.end());
    block.insert(block.end(), content.begin(), content.end());
    addNumber(sumOf(palette.type, content));
    return block;
}

/// Whether a note on transparent colours fits the kind of picture. Source: PNG specification, 11.3.2.1.
bool fits(const Block& transparency, Bytes bytes)
{
    const std::size_t size = transparency.content.size();
    switch (colourType(bytes)) {
    case 0:
        return size == 2;
    case 2:
        return size == 6;
    case paletteColours:
        return size >= 1 && size <= std::size_t{1} << ByteView(bytes).u8(24);
    default:
        return false;
    }
}

/// Bytes of the unpacked data of one pass: each row has a byte for its filter.
std::uint64_t passBytes(std::uint64_t width, std::uint64_t height, std::uint64_t bitsPerPixel)
{
    return width == 0 || height == 0 ? 0 : height * (1 + (width * bitsPerPixel + 7) / 8);
}

/// Source: PNG specification, 8.2 (Adam7) and 11.2.2 (colour types).
std::uint64_t unpackedBytes(Bytes bytes)
{
    const ByteView view(bytes);
    const std::uint64_t width = view.u32(16);
    const std::uint64_t height = view.u32(20);
    static constexpr std::array<unsigned, 7> samples = {1, 0, 3, 1, 2, 0, 4};
    const std::uint8_t type = colourType(bytes);
    if (type >= samples.size() || samples[type] == 0)
        throw std::invalid_argument("its colour type is unknown");
    const std::uint8_t depth = view.u8(24);
    if (depth != 1 && depth != 2 && depth != 4 && depth != 8 && (depth != 16 || type == paletteColours))
        throw std::invalid_argument("its bits a pixel are none that exist");
    const std::uint64_t bits = std::uint64_t{depth} * samples[type];
    if (view.u8(28) == 0)
        return passBytes(width, height, bits);
    struct Pass {
        unsigned left, top, stepX, stepY;
    };
    static constexpr std::array<Pass, 7> passes
        = {{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};
    std::uint64_t all = 0;
    for (const Pass& pass : passes)
        all += passBytes((width + pass.stepX - 1 - pass.left) / pass.stepX,
                         (height + pass.stepY - 1 - pass.top) / pass.stepY, bits);
    return all;
}

/// Unpacks a zlib stream that comes in parts, only to see that it is whole.
class Unpacker {
public:
    Unpacker()
    {
        if (inflateInit(&m_stream) != Z_OK)
            throw std::bad_alloc();
    }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    ~Unpacker() { inflateEnd(&m_stream); }

    void add(Bytes packed, std::uint64_t most)
    {
        m_stream.next_in = packed.data();
        m_stream.avail_in = static_cast<uInt>(packed.size()); // a block's length has 32 bits
        while (m_stream.avail_in > 0 && !m_ended && m_unpacked <= most) {
            m_stream.next_out = m_output.data();
            m_stream.avail_out = static_cast<uInt>(m_output.size());
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            m_unpacked += m_output.size() - m_stream.avail_out;
            m_ended = result == Z_STREAM_END;
            if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
                throw std::invalid_argument("its pixel data are damaged");
        }
    }

    std::uint64_t unpacked() const { return m_unpacked; }

private:
    z_stream m_stream{};
    std::vector<std::uint8_t> m_output = std::vector<std::uint8_t>(std::size_t{1} << 16);
    std::uint64_t m_unpacked = 0;
    bool m_ended = false;
};

} // namespace

void checkPng(Bytes bytes)
{
    const std::uint64_t needed = unpackedBytes(bytes);
    Unpacker unpacker;
    bool hasPalette = false;
    eachBlock(bytes, [&](const Block& block) {
        checkSum(block);
        hasPalette |= block.type == "PLTE"sv && !block.content.empty() && block.content.size() % 3 == 0
            && block.content.size() <= 768;
        if (block.type != "IDAT"sv)
            return;
        if (colourType(bytes) == paletteColours && !hasPalette)
            throw std::invalid_argument("its palette is missing");
        unpacker.add(block.content, needed);
    });
    if (unpacker.unpacked() < needed)
        throw CutShort();
}

std::vector<std::uint8_t> pngWithPixelsOnly(Bytes bytes)
{
    std::vector<std::uint8_t> result(bytes.begin(), bytes.begin() + signatureBytes);
    result.reserve(bytes.size());
    const bool wantsPalette = colourType(bytes) == paletteColours;
    bool palette = false, transparency = false, pixels = false;
    eachBlock(bytes, [&](const Block& block) {
        const auto keep = [&result](Bytes whole) { result.insert(result.end(), whole.begin(), whole.end()); };
        if (block.type == "PLTE"sv && wantsPalette && !std::exchange(palette, true)) {
            keep(fullPalette(block, ByteView(bytes).u8(24)));
        } else if (block.type == "tRNS"sv) {
            const bool inPlace = !pixels && palette == wantsPalette;
            if (inPlace && fits(block, bytes) && isWhole(block) && !std::exchange(transparency, true))
                keep(block.whole);
        } else if (block.type == "IHDR"sv || block.type == "IDAT"sv || block.type == "IEND"sv) {
            pixels |= block.type == "IDAT"sv;
            keep(block.whole);
        }
    });
    return result;
}

std::optional<PngGreyKey> pngGreyKey(Bytes bytes)
{
    const ByteView view(bytes);
    std::optional<PngGreyKey> key;
    if (colourType(bytes) != 0)
        return key;
    eachBlock(bytes, [&](const Block& block) {
        if (block.type == "tRNS"sv && fits(block, bytes) && isWhole(block))
            key = PngGreyKey{ByteView(block.content).u16(0), view.u8(24)};
    });
    return key;
}

} // namespace digitlab
