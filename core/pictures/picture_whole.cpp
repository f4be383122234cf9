#include "core/pictures/picture_whole.h"

#include "core/api/error.h"
#include "core/pictures/byte_view.h"
#include "core/pictures/png_file.h"
#include "core/pictures/pnm_header.h"
#include "core/pictures/tiff_directory.h"

#include <algorithm>
#include <stdexcept>

namespace digitlab {

namespace {

using Bytes = std::span<const std::uint8_t>;

/// Uncompressed rows are padded to 4 bytes. Run-length coded ones tell their own end to the decoder, but two bytes
/// stand for 255 pixels at most.
void checkBmp(Bytes bytes, const PictureHeader& header)
{
    const ByteView view(bytes, false);
    const bool oldHeader = view.u32(14) == 12;
    const std::uint64_t bits = view.u16(oldHeader ? 24 : 28);
    const std::uint32_t compression = oldHeader ? 0 : view.u32(30);
    constexpr std::uint32_t runLength8 = 1;
    constexpr std::uint32_t runLength4 = 2;
    constexpr std::uint32_t bitFields = 3;
    if (compression == runLength8 || compression == runLength4) {
        const std::uint64_t pixels = header.width * header.height;
        view.slice(view.u32(10), pixels / 255 * 2);
        return;
    }
    if (compression != 0 && compression != bitFields)
        throw std::invalid_argument("its compression is unknown");
    const std::uint64_t rowBytes = (header.width * bits + 31) / 32 * 4;
    view.slice(view.u32(10), rowBytes * header.height);
}

/// All strips or tiles lie in the file, and there are as many as the size needs. Whether each is large enough is seen
/// by decodeTiff().
void checkTiff(Bytes bytes, const PictureHeader& header)
{
    const TiffDirectory directory(bytes);
    const bool tiled = directory.has(TiffTag::tileOffsets);
    const TiffTag offsets = tiled ? TiffTag::tileOffsets : TiffTag::stripOffsets;
    const TiffTag sizes = tiled ? TiffTag::tileByteCounts : TiffTag::stripByteCounts;
    const auto parts = [](std::uint64_t whole, std::uint64_t part) { return (whole + part - 1) / part; };
    std::uint64_t needed = 0;
    if (tiled) {
        const std::uint64_t width = directory.value(TiffTag::tileWidth, 0);
        const std::uint64_t height = directory.value(TiffTag::tileHeight, 0);
        if (width == 0 || height == 0)
            throw std::invalid_argument("its tiles have no size");
        needed = parts(header.width, width) * parts(header.height, height);
    } else {
        const std::uint64_t rows = directory.value(TiffTag::rowsPerStrip, header.height);
        if (rows == 0)
            throw std::invalid_argument("its strips have no rows");
        needed = parts(header.height, rows);
    }
    if (directory.count(offsets) < needed)
        throw CutShort();
    for (std::uint64_t i = 0; i < needed; ++i) {
        const std::uint64_t size = directory.count(sizes) > i ? directory.value(sizes, 0, i) : 1;
        ByteView(bytes).slice(directory.value(offsets, 0, i), size);
    }
}

void checkWebp(Bytes bytes)
{
    const ByteView view(bytes, false);
    view.slice(8, view.u32(4));
}

void checkPnm(Bytes bytes)
{
    const PnmHeader header = readPnmHeader(bytes);
    if (header.kind <= 3) {
        // Text: the decoder would go on behind the end, so the numbers are counted. P1 needs no blanks between them.
        const Bytes text = bytes.subspan(std::min(header.pixelsAt, bytes.size()));
        std::uint64_t numbers = 0;
        bool inNumber = false;
        for (const std::uint8_t byte : text) {
            const bool digit = byte >= '0' && byte <= '9';
            numbers += digit && (!inNumber || header.kind == 1);
            inNumber = digit;
        }
        if (numbers < header.width * header.height * (header.kind == 3 ? 3 : 1))
            throw CutShort();
        return;
    }
    const std::uint64_t sampleBytes = header.maximum > 255 ? 2 : 1;
    const std::uint64_t rowBytes
        = header.kind == 4 ? (header.width + 7) / 8 : header.width * sampleBytes * (header.kind == 6 ? 3 : 1);
    ByteView(bytes).slice(header.pixelsAt, rowBytes * header.height);
}

void check(Bytes bytes, const PictureHeader& header)
{
    switch (header.format) {
    case PictureFormat::png:
        return checkPng(bytes);
    case PictureFormat::bmp:
        return checkBmp(bytes, header);
    case PictureFormat::tiff:
        return checkTiff(bytes, header);
    case PictureFormat::webp:
        return checkWebp(bytes);
    case PictureFormat::pnm:
        return checkPnm(bytes);
    case PictureFormat::jpeg:
        return;
    }
}

} // namespace

void checkWhole(Bytes bytes, const PictureHeader& header, const std::string& name)
{
    try {
        check(bytes, header);
    } catch (const CutShort&) {
        throw Error(name + ": " + formatName(header.format) + " that is cut short");
    } catch (const std::invalid_argument& error) {
        throw Error(name + ": " + formatName(header.format) + " that cannot be read, " + error.what());
    }
}

} // namespace digitlab
