#include "core/pictures/tiff_file.h"

#include "core/api/error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <string_view>
#include <tiffio.h>
#include <vector>

namespace digitlab {

namespace {

using Bytes = std::span<const std::uint8_t>;

/// A file in memory as libtiff reads it, and what libtiff complains of.
struct Source {
    std::vector<std::uint8_t> bytes;
    std::uint64_t at = 0;
    bool damaged = false;
};

tmsize_t readSource(thandle_t handle, void* out, tmsize_t size)
{
    auto* source = static_cast<Source*>(handle);
    const std::uint64_t whole = source->bytes.size();
    const std::uint64_t rest = source->at < whole ? whole - source->at : 0;
    const std::uint64_t count = std::min<std::uint64_t>(rest, size < 0 ? 0 : static_cast<std::uint64_t>(size));
    if (count > 0)
        std::memcpy(out, source->bytes.data() + source->at, static_cast<std::size_t>(count));
    source->at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t)
{
    return -1;
}

toff_t seekSource(thandle_t handle, toff_t offset, int whence)
{
    auto* source = static_cast<Source*>(handle);
    source->at = whence == SEEK_CUR ? source->at + offset : whence == SEEK_END ? source->bytes.size() + offset : offset;
    return source->at;
}

toff_t sizeOfSource(thandle_t handle)
{
    return static_cast<Source*>(handle)->bytes.size();
}

int closeNothing(thandle_t)
{
    return 0;
}

/// libtiff 4.5 cannot read tiles that are not packed from a file that is not mapped.
int mapSource(thandle_t handle, void** base, toff_t* size)
{
    auto* source = static_cast<Source*>(handle);
    *base = source->bytes.data();
    *size = source->bytes.size();
    return 1;
}

void unmapNothing(thandle_t, void*, toff_t) {}

/// libtiff goes on with garbage after a warning of these two decoders. Whatever is said, nothing is printed.
int takeWarning(TIFF*, void* source, const char* module, const char*, va_list)
{
    const std::string_view from = module ? module : "";
    if (from.starts_with("JPEG") || from.starts_with("Fax"))
        static_cast<Source*>(source)->damaged = true;
    return 1;
}

int takeError(TIFF*, void*, const char*, const char*, va_list)
{
    return 1;
}

struct Closer {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
    void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};
using TiffFile = std::unique_ptr<TIFF, Closer>;

TiffFile open(Source& source, const std::string& name)
{
    const std::unique_ptr<TIFFOpenOptions, Closer> options(TIFFOpenOptionsAlloc());
    if (!options)
        throw std::bad_alloc();
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), takeError, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), takeWarning, &source);
    TiffFile file(TIFFClientOpenExt("picture", "r", &source, readSource, writeNothing, seekSource, closeNothing,
                                    sizeOfSource, mapSource, unmapNothing, options.get()));
    if (!file)
        throw Error(name + ": TIFF that is damaged");
    return file;
}

template <class Number>
Number field(TIFF* file, std::uint32_t tag)
{
    Number value{};
    TIFFGetFieldDefaulted(file, tag, &value);
    return value;
}

/// Bytes that one compressed byte can unfold into at most; 0 where there is no bound worth the name. Fax codes have at
/// least a bit a row, LZW's longest table holds strings of 1 to 3,840 bytes in codes of 12 bits, deflate's bound is
/// zlib's, JPEG has at least 2 bits for a block of 64 values.
std::uint64_t mostExpansion(TIFF* file)
{
    switch (field<std::uint16_t>(file, TIFFTAG_COMPRESSION)) {
    case COMPRESSION_NONE:
        return 1;
    case COMPRESSION_PACKBITS:
        return 64;
    case COMPRESSION_LZW:
        return 2048;
    case COMPRESSION_DEFLATE:
    case COMPRESSION_ADOBE_DEFLATE:
        return 1032;
    case COMPRESSION_JPEG:
        return 2048;
    case COMPRESSION_CCITTRLE:
    case COMPRESSION_CCITTFAX3:
    case COMPRESSION_CCITTFAX4:
        return 8 * static_cast<std::uint64_t>(std::max<tmsize_t>(1, TIFFScanlineSize(file)));
    default:
        return 0;
    }
}

/// Whether each strip or tile has bytes enough for its pixels.
bool canHoldItsPixels(TIFF* file, std::uint32_t height)
{
    const std::uint64_t expansion = mostExpansion(file);
    if (expansion == 0)
        return true;
    const bool tiled = TIFFIsTiled(file) != 0;
    const std::uint32_t parts = tiled ? TIFFNumberOfTiles(file) : TIFFNumberOfStrips(file);
    const std::uint32_t rows = tiled ? 0 : std::min(height, field<std::uint32_t>(file, TIFFTAG_ROWSPERSTRIP));
    const std::uint32_t stripsAPlane = tiled || rows == 0 ? 1 : (height + rows - 1) / rows;
    for (std::uint32_t part = 0; part < parts; ++part) {
        const std::uint32_t top = part % stripsAPlane * rows;
        const std::uint64_t needed
            = tiled ? TIFFTileSize64(file) : TIFFVStripSize64(file, std::min(rows, height - std::min(top, height)));
        const std::uint64_t held = TIFFGetStrileByteCount(file, part);
        if (needed == 0 || needed / expansion > held)
            return false;
    }
    return true;
}

/// Why libtiff cannot turn the pixels into colours, as far as it is worth saying.
std::string reasonAgainst(TIFF* file)
{
    if (!TIFFIsCODECConfigured(field<std::uint16_t>(file, TIFFTAG_COMPRESSION)))
        return "its compression is unknown";
    const auto bits = field<std::uint16_t>(file, TIFFTAG_BITSPERSAMPLE);
    const auto format = field<std::uint16_t>(file, TIFFTAG_SAMPLEFORMAT);
    if (bits > 16 || (format != SAMPLEFORMAT_UINT && format != SAMPLEFORMAT_VOID))
        return "its pixels are not whole numbers of 8 or 16 bits";
    return "its kind of pixels is unusual";
}

/// libtiff's reader of whole rows as red, green, blue and alpha.
class RowReader {
public:
    RowReader(TIFF* file, const std::string& name)
    {
        std::array<char, 1024> text{};
        const bool known = TIFFIsCODECConfigured(field<std::uint16_t>(file, TIFFTAG_COMPRESSION)) != 0;
        if (!known || !TIFFRGBAImageOK(file, text.data()) || !TIFFRGBAImageBegin(&m_image, file, 1, text.data()))
            throw Error(name + ": TIFF that cannot be read, " + reasonAgainst(file) + "; save it as PNG");
        m_image.orientation = ORIENTATION_TOPLEFT;
        m_image.req_orientation = ORIENTATION_TOPLEFT;
    }
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;
    ~RowReader() { TIFFRGBAImageEnd(&m_image); }

    std::uint32_t width() const { return m_image.width; }
    std::uint32_t height() const { return m_image.height; }
    bool alpha() const { return m_image.alpha != 0; }
    bool grey() const
    {
        return m_image.photometric == PHOTOMETRIC_MINISBLACK || m_image.photometric == PHOTOMETRIC_MINISWHITE;
    }
    int channels() const { return alpha() ? 4 : grey() ? 1 : 3; }

    bool read(std::uint32_t top, std::uint32_t rows, std::vector<std::uint32_t>& out)
    {
        m_image.row_offset = static_cast<int>(top);
        return TIFFRGBAImageGet(&m_image, out.data(), width(), rows) != 0;
    }

private:
    TIFFRGBAImage m_image{};
};

/// libtiff hands out colours that are multiplied by alpha.
std::uint8_t undone(std::uint32_t colour, std::uint32_t alpha)
{
    return static_cast<std::uint8_t>(
        alpha == 0 || alpha == 255 ? colour : std::min<std::uint32_t>(255, (colour * 255 + alpha / 2) / alpha));
}

void addPixel(std::vector<std::uint8_t>& pixels, std::uint32_t packed, int channels)
{
    const std::uint32_t alpha = channels == 4 ? TIFFGetA(packed) : 255;
    pixels.push_back(undone(TIFFGetR(packed), alpha));
    if (channels == 1)
        return;
    pixels.push_back(undone(TIFFGetG(packed), alpha));
    pixels.push_back(undone(TIFFGetB(packed), alpha));
    if (channels == 4)
        pixels.push_back(static_cast<std::uint8_t>(alpha));
}

/// Rows that are read at a time: a strip or a row of tiles.
std::uint32_t rowsAtATime(TIFF* file, std::uint32_t height)
{
    const auto rows = field<std::uint32_t>(file, TIFFIsTiled(file) ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP);
    return std::clamp<std::uint32_t>(rows, 1, height);
}

} // namespace

Picture decodeTiff(Bytes bytes, const std::string& name)
{
    Source source{.bytes = {bytes.begin(), bytes.end()}};
    const TiffFile file = open(source, name);
    RowReader reader(file.get(), name);
    const std::uint32_t width = reader.width(), height = reader.height();
    if (!canHoldItsPixels(file.get(), height))
        throw Error(name + ": TIFF that is cut short, its header promises " + std::to_string(width) + " x "
                    + std::to_string(height) + " pixels");
    source.damaged = false;

    Picture picture;
    picture.width = static_cast<int>(width);
    picture.height = static_cast<int>(height);
    picture.channels = reader.channels();
    const std::uint32_t rows = rowsAtATime(file.get(), height);
    std::vector<std::uint32_t> raster(std::size_t{width} * rows);
    picture.pixels.reserve(std::size_t{width} * height * static_cast<std::size_t>(picture.channels));
    for (std::uint32_t top = 0; top < height; top += rows) {
        const std::uint32_t count = std::min(rows, height - top);
        if (!reader.read(top, count, raster) || source.damaged)
            throw Error(name + ": TIFF that is cut short or damaged");
        std::for_each(raster.begin(), raster.begin() + static_cast<std::ptrdiff_t>(std::size_t{width} * count),
                      [&](std::uint32_t packed) { addPixel(picture.pixels, packed, picture.channels); });
    }
    return picture;
}

} // namespace digitlab
