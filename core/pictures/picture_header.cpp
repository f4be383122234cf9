#include "core/pictures/picture_header.h"

#include "core/api/error.h"
#include "core/pictures/byte_view.h"
#include "core/pictures/exif.h"
#include "core/pictures/picture_file.h"
#include "core/pictures/pnm_header.h"
#include "core/pictures/tiff_directory.h"
#include "core/pictures/unsupported_format.h"

#include <cmath>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace digitlab {

namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::uint8_t>;

std::optional<PictureFormat> formatOf(Bytes bytes)
{
    const ByteView view(bytes);
    if (view.has(0, "\x89PNG\r\n\x1a\n"sv))
        return PictureFormat::png;
    if (view.has(0, "\xff\xd8\xff"sv))
        return PictureFormat::jpeg;
    if (view.has(0, "RIFF"sv) && view.has(8, "WEBP"sv))
        return PictureFormat::webp;
    if (isTiff(bytes))
        return PictureFormat::tiff;
    if (isPnm(bytes))
        return PictureFormat::pnm;
    // Two letters alone would make a picture of any text that starts with them: the size of the next header decides.
    if (view.has(0, "BM"sv) && bytes.size() >= 18) {
        const std::uint32_t infoBytes = ByteView(bytes, false).u32(14);
        if (infoBytes == 12 || (infoBytes >= 36 && infoBytes <= 1024))
            return PictureFormat::bmp;
    }
    return std::nullopt;
}

/// Source: PNG specification, 11.2.2 IHDR, 11.3 eXIf.
PictureHeader pngHeader(Bytes bytes)
{
    const ByteView view(bytes);
    if (!view.has(12, "IHDR"sv))
        throw std::invalid_argument("its first block is not IHDR");
    PictureHeader header{PictureFormat::png, view.u32(16), view.u32(20)};
    std::uint64_t at = 8;
    while (at + 8 <= view.size()) {
        const std::uint64_t length = view.u32(at);
        if (view.has(at + 4, "IEND"sv))
            break;
        if (view.has(at + 4, "eXIf"sv))
            header.orientation = exifOrientation(view.slice(at + 8, length));
        at += 12 + length;
    }
    return header;
}

bool isStartOfFrame(std::uint8_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Source: ITU-T T.81, annex B; the EXIF note stands in an APP1 segment before the frame.
PictureHeader jpegHeader(Bytes bytes)
{
    const ByteView view(bytes);
    int orientation = 1;
    std::uint64_t at = 2;
    for (;;) {
        while (view.u8(at) != 0xff)
            ++at;
        while (view.u8(at) == 0xff)
            ++at;
        const std::uint8_t marker = view.u8(at++);
        if (marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8))
            continue;
        if (marker == 0xd9 || marker == 0xda)
            throw std::invalid_argument("it has no frame header");
        const std::uint64_t length = view.u16(at);
        if (isStartOfFrame(marker))
            return {PictureFormat::jpeg, view.u16(at + 5), view.u16(at + 3), orientation};
        if (marker == 0xe1 && view.has(at + 2, "Exif\0\0"sv) && length > 8)
            orientation = exifOrientation(view.slice(at + 2, length - 2));
        at += length;
    }
}

/// Source: the BITMAPCOREHEADER (12 bytes) and BITMAPINFOHEADER structures; a negative height is stored from the top.
PictureHeader bmpHeader(Bytes bytes)
{
    const ByteView view(bytes, false);
    if (view.u32(14) == 12)
        return {PictureFormat::bmp, view.u16(18), view.u16(20)};
    const auto width = static_cast<std::int32_t>(view.u32(18));
    const auto height = static_cast<std::int32_t>(view.u32(22));
    if (width < 0)
        throw std::invalid_argument("its width is negative");
    return {PictureFormat::bmp, static_cast<std::uint64_t>(width),
            static_cast<std::uint64_t>(std::llabs(static_cast<long long>(height)))};
}

PictureHeader tiffHeader(Bytes bytes)
{
    const TiffDirectory directory(bytes);
    PictureHeader header{PictureFormat::tiff, directory.value(TiffTag::width, 0), directory.value(TiffTag::height, 0)};
    header.orientation = exifOrientation(bytes);
    return header;
}

/// Looks through the blocks of a RIFF file for the EXIF note.
int webpOrientation(const ByteView& view)
{
    std::uint64_t at = 12;
    while (at + 8 <= view.size()) {
        const std::uint64_t length = view.u32(at + 4);
        if (view.has(at, "EXIF"sv))
            return at + 8 + length <= view.size() ? exifOrientation(view.slice(at + 8, length)) : 1;
        at += 8 + length + length % 2;
    }
    return 1;
}

/// Source: RFC 9649, 2.5 to 2.7 (the three kinds of first block), RFC 6386, 9.1 (VP8's frame header).
PictureHeader webpHeader(Bytes bytes)
{
    const ByteView view(bytes, false);
    PictureHeader header{PictureFormat::webp, 0, 0, webpOrientation(view)};
    if (view.has(12, "VP8X"sv)) {
        if (view.u8(20) & 0x02)
            throw std::invalid_argument("moving WebP pictures are not supported; save one picture of it as PNG");
        header.width = view.number(24, 3) + 1;
        header.height = view.number(27, 3) + 1;
    } else if (view.has(12, "VP8L"sv)) {
        const std::uint32_t bits = view.u32(21);
        header.width = (bits & 0x3fff) + 1;
        header.height = (bits >> 14 & 0x3fff) + 1;
    } else if (view.has(12, "VP8 "sv)) {
        header.width = view.u16(26) & 0x3fff;
        header.height = view.u16(28) & 0x3fff;
    } else {
        throw std::invalid_argument("its first block is unknown");
    }
    return header;
}

PictureHeader pnmPictureHeader(Bytes bytes)
{
    const PnmHeader pnm = readPnmHeader(bytes);
    return {PictureFormat::pnm, pnm.width, pnm.height};
}

PictureHeader headerOf(PictureFormat format, Bytes bytes)
{
    switch (format) {
    case PictureFormat::png:
        return pngHeader(bytes);
    case PictureFormat::jpeg:
        return jpegHeader(bytes);
    case PictureFormat::bmp:
        return bmpHeader(bytes);
    case PictureFormat::tiff:
        return tiffHeader(bytes);
    case PictureFormat::webp:
        return webpHeader(bytes);
    case PictureFormat::pnm:
        break;
    }
    return pnmPictureHeader(bytes);
}

void checkSize(const PictureHeader& header, const std::string& name)
{
    const std::string size = std::to_string(header.width) + " x " + std::to_string(header.height);
    if (header.width == 0 || header.height == 0)
        throw Error(name + ": damaged " + formatName(header.format) + ", its header promises " + size + " pixels");
    // No side of any of the formats needs more than 32 bits, but a forged header may say so.
    if (header.width > mostPixels || header.height > mostPixels || header.width * header.height > mostPixels)
        throw Error(name + ": too large, " + size + " pixels; the limit is " + std::to_string(mostPixels / 1'000'000)
                    + " million pixels");
}

} // namespace

const char* formatName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::png:
        return "PNG";
    case PictureFormat::jpeg:
        return "JPEG";
    case PictureFormat::bmp:
        return "BMP";
    case PictureFormat::tiff:
        return "TIFF";
    case PictureFormat::webp:
        return "WebP";
    case PictureFormat::pnm:
        break;
    }
    return "PNM";
}

PictureHeader readPictureHeader(Bytes bytes, const std::string& name)
{
    if (bytes.empty())
        throw Error(name + ": the file is empty");
    const std::optional<PictureFormat> format = formatOf(bytes);
    const std::string foreign = format && format != PictureFormat::tiff ? std::string() : unsupportedFormat(bytes);
    if (!foreign.empty())
        throw Error(name + ": " + foreign);
    if (!format)
        throw Error(name + ": not a picture (PNG, JPEG, BMP, TIFF, WebP and PNM can be read)");
    try {
        const PictureHeader header = headerOf(*format, bytes);
        checkSize(header, name);
        return header;
    } catch (const CutShort&) {
        throw Error(name + ": " + formatName(*format) + " that is cut short in its header");
    } catch (const std::invalid_argument& error) {
        throw Error(name + ": " + formatName(*format) + " that cannot be read, " + error.what());
    }
}

} // namespace digitlab
