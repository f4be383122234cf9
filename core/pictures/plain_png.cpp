#include "core/pictures/plain_png.h"

#include "core/pictures/byte_view.h"

#include <algorithm>
#include <cstdlib>
#include <libdeflate.h>
#include <memory>
#include <string_view>
#include <vector>

namespace digitlab {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t headerEnd = 33; ///< signature and IHDR
constexpr std::uint64_t mostUnpacked = 1 << 20;

struct Decompressor {
    void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

/// Unpacks `packed` to exactly `unpacked`.
bool unpack(Bytes packed, std::span<std::uint8_t> unpacked)
{
    thread_local const std::unique_ptr<libdeflate_decompressor, Decompressor> decompressor(
        libdeflate_alloc_decompressor());
    return decompressor
        && libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), unpacked.data(),
                                      unpacked.size(), nullptr)
        == LIBDEFLATE_SUCCESS;
}

/// The packed pixels of all IDAT blocks, in `joined` where there are several. Empty when a block is damaged, or is one
/// that changes what the pixels mean.
Bytes packedPixels(Bytes bytes, std::vector<std::uint8_t>& joined)
{
    const ByteView view(bytes);
    Bytes pixels;
    for (std::uint64_t at = 8;;) {
        const std::uint64_t length = view.u32(at);
        const Bytes block = view.slice(at + 4, length + 4);
        const std::string_view type(reinterpret_cast<const char*>(block.data()), 4);
        if (type == "IEND"sv)
            return pixels;
        const bool needed = type == "IHDR"sv || type == "IDAT"sv;
        if (!needed && (block[0] < 'a' || type == "tRNS"sv))
            return {};
        if (needed && libdeflate_crc32(0, block.data(), block.size()) != view.u32(at + 8 + length))
            return {};
        if (type == "IDAT"sv && pixels.empty()) {
            pixels = block.subspan(4);
        } else if (type == "IDAT"sv) {
            if (joined.empty())
                joined.assign(pixels.begin(), pixels.end());
            joined.insert(joined.end(), block.begin() + 4, block.end());
            pixels = joined;
        }
        at += length + 12;
    }
}

/// Source: PNG specification, 9.4.
std::uint8_t paeth(int left, int up, int upLeft)
{
    const int estimate = left + up - upLeft;
    const int toLeft = std::abs(estimate - left), toUp = std::abs(estimate - up), toBoth = std::abs(estimate - upLeft);
    return static_cast<std::uint8_t>(toLeft <= toUp && toLeft <= toBoth ? left : toUp <= toBoth ? up : upLeft);
}

/// One row of `size` bytes out of its filtered bytes; `above` is the finished row before it. False for a filter that
/// does not exist. Source: PNG specification, 9.2.
bool unfilter(std::uint8_t filter, const std::uint8_t* from, const std::uint8_t* above, std::size_t size,
              std::size_t pixel, std::uint8_t* to)
{
    const auto left = [&](std::size_t i) { return i < pixel ? 0 : int{to[i - pixel]}; };
    const auto set = [&](std::size_t i, int plus) { to[i] = static_cast<std::uint8_t>(from[i] + plus); };
    switch (filter) {
    case 0:
        std::copy_n(from, size, to);
        return true;
    case 1:
        for (std::size_t i = 0; i < size; ++i)
            set(i, left(i));
        return true;
    case 2:
        for (std::size_t i = 0; i < size; ++i)
            set(i, above[i]);
        return true;
    case 3:
        for (std::size_t i = 0; i < size; ++i)
            set(i, (left(i) + above[i]) / 2);
        return true;
    case 4:
        for (std::size_t i = 0; i < size; ++i)
            set(i, paeth(left(i), above[i], i < pixel ? 0 : above[i - pixel]));
        return true;
    default:
        return false;
    }
}

/// 0 for a colour type that is left to others.
int channelsOf(std::uint8_t colourType)
{
    return colourType == 0 ? 1 : colourType == 2 ? 3 : colourType == 6 ? 4 : 0;
}

std::optional<Picture> decode(Bytes bytes)
{
    const ByteView view(bytes);
    Picture picture;
    picture.channels = channelsOf(view.u8(25));
    const std::uint64_t width = view.u32(16), height = view.u32(20);
    if (picture.channels == 0 || view.u8(24) != 8 || view.number(26, 3) != 0 || width == 0 || height == 0
        || width > mostUnpacked || height > mostUnpacked)
        return std::nullopt;
    const std::size_t pixel = static_cast<std::size_t>(picture.channels), row = static_cast<std::size_t>(width) * pixel;
    if (height * (row + 1) > mostUnpacked)
        return std::nullopt;
    std::vector<std::uint8_t> joined;
    const Bytes packed = packedPixels(bytes, joined);
    thread_local std::vector<std::uint8_t> unpacked;
    unpacked.resize(static_cast<std::size_t>(height) * (row + 1));
    if (packed.empty() || !unpack(packed, unpacked))
        return std::nullopt;
    picture.width = static_cast<int>(width);
    picture.height = static_cast<int>(height);
    picture.pixels.resize(static_cast<std::size_t>(height) * row);
    const std::vector<std::uint8_t> black(row);
    const std::uint8_t* above = black.data();
    for (std::size_t y = 0; y < height; ++y) {
        std::uint8_t* const to = picture.pixels.data() + y * row;
        const std::uint8_t* const from = unpacked.data() + y * (row + 1);
        if (!unfilter(*from, from + 1, above, row, pixel, to))
            return std::nullopt;
        above = to;
    }
    return picture;
}

} // namespace

std::optional<Picture> decodePlainPng(Bytes bytes)
{
    if (bytes.size() < headerEnd || !ByteView(bytes).has(0, "\x89PNG\r\n\x1a\n"sv)
        || !ByteView(bytes).has(12, "IHDR"sv))
        return std::nullopt;
    try {
        return decode(bytes);
    } catch (const CutShort&) {
        return std::nullopt;
    }
}

} // namespace digitlab
