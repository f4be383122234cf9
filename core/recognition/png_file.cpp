// zlib's input pointers are const with this.
#define ZLIB_CONST

#include "core/recognition/png_file.h"

#include "core/recognition/byte_view.h"

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
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

void checkSum(const Block& block)
{
    const std::uint32_t stated = ByteView(block.whole).u32(block.whole.size() - 4);
    uLong sum = crc32(0, reinterpret_cast<const Bytef*>(block.type.data()), 4);
    sum = crc32_z(sum, block.content.data(), block.content.size());
    // Decoders pass over damaged blocks that a picture can do without, and so does this one.
    const bool needed = block.type[0] >= 'A' && block.type[0] <= 'Z';
    if (needed && sum != stated)
        throw std::invalid_argument("its block " + std::string(block.type) + " is damaged");
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
    const std::uint8_t type = view.u8(25);
    if (type >= samples.size() || samples[type] == 0)
        throw std::invalid_argument("its colour type is unknown");
    const std::uint64_t bits = std::uint64_t{view.u8(24)} * samples[type];
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
    eachBlock(bytes, [&](const Block& block) {
        checkSum(block);
        if (block.type == "IDAT"sv)
            unpacker.add(block.content, needed);
    });
    if (unpacker.unpacked() < needed)
        throw CutShort();
}

std::vector<std::uint8_t> pngWithPixelsOnly(Bytes bytes)
{
    std::vector<std::uint8_t> result(bytes.begin(), bytes.begin() + signatureBytes);
    result.reserve(bytes.size());
    eachBlock(bytes, [&](const Block& block) {
        static constexpr std::array kept = {"IHDR"sv, "PLTE"sv, "tRNS"sv, "IDAT"sv, "IEND"sv};
        for (const std::string_view type : kept)
            if (block.type == type)
                result.insert(result.end(), block.whole.begin(), block.whole.end());
    });
    return result;
}

std::optional<PngGreyKey> pngGreyKey(Bytes bytes)
{
    const ByteView view(bytes);
    std::optional<PngGreyKey> key;
    if (view.u8(25) != 0)
        return key;
    eachBlock(bytes, [&](const Block& block) {
        if (block.type == "tRNS"sv && block.content.size() >= 2)
            key = PngGreyKey{ByteView(block.content).u16(0), view.u8(24)};
    });
    return key;
}

} // namespace digitlab
