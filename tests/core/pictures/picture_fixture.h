#pragma once

#include "core/api/error.h"
#include "core/api/picture.h"
#include "core/pictures/picture_file.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

namespace digitlab {

using Bytes = std::vector<std::uint8_t>;

/// What OpenCV's encoder makes of a matrix (blue first).
inline Bytes encoded(const cv::Mat& matrix, const std::string& extension, const std::vector<int>& options = {})
{
    Bytes bytes;
    cv::imencode(extension, matrix, bytes, options);
    return bytes;
}

/// Kept out of line: GCC 12 warns wrongly of an overflow where vectors of known size grow inline.
[[gnu::noinline]] inline void addBytes(Bytes& bytes, const Bytes& more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

inline void addText(Bytes& bytes, std::string_view text)
{
    addBytes(bytes, Bytes(text.begin(), text.end()));
}

[[gnu::noinline]] inline void addNumber(Bytes& bytes, std::uint32_t number, int count, bool bigEndian)
{
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<std::uint8_t>(number >> 8 * (bigEndian ? count - 1 - i : i)));
}

/// An EXIF block that states nothing but the orientation.
inline Bytes exifBlock(int orientation, bool bigEndian)
{
    Bytes block;
    addText(block, bigEndian ? "MM" : "II");
    addNumber(block, 42, 2, bigEndian);
    addNumber(block, 8, 4, bigEndian);
    addNumber(block, 1, 2, bigEndian);
    addNumber(block, 0x0112, 2, bigEndian);
    addNumber(block, 3, 2, bigEndian);
    addNumber(block, 1, 4, bigEndian);
    addNumber(block, static_cast<std::uint32_t>(orientation), 2, bigEndian);
    addNumber(block, 0, 2, bigEndian);
    addNumber(block, 0, 4, bigEndian);
    return block;
}

inline Bytes pngBlock(std::string_view type, const Bytes& content)
{
    Bytes block;
    addNumber(block, static_cast<std::uint32_t>(content.size()), 4, true);
    addText(block, type);
    addBytes(block, content);
    const uLong sum = crc32(0, block.data() + 4, static_cast<uInt>(block.size() - 4));
    addNumber(block, static_cast<std::uint32_t>(sum), 4, true);
    return block;
}

/// Bytes from IHDR's end: where further blocks may stand.
inline constexpr std::ptrdiff_t behindPngHeader = 8 + 25;

inline Bytes withPngBlock(Bytes png, std::string_view type, const Bytes& content)
{
    const Bytes block = pngBlock(type, content);
    png.insert(png.begin() + behindPngHeader, block.begin(), block.end());
    return png;
}

inline Bytes deflated(const Bytes& data)
{
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    Bytes packed(size);
    compress(packed.data(), &size, data.data(), static_cast<uLong>(data.size()));
    packed.resize(size);
    return packed;
}

/// A PNG with this header and these unpacked data, whose checksums are right.
inline Bytes handMadePng(std::uint32_t width, std::uint32_t height, std::uint8_t depth, std::uint8_t colourType,
                         const Bytes& data, const std::vector<Bytes>& between = {})
{
    Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    Bytes header;
    addNumber(header, width, 4, true);
    addNumber(header, height, 4, true);
    addBytes(header, {depth, colourType, 0, 0, 0});
    std::vector<Bytes> blocks{pngBlock("IHDR", header)};
    blocks.insert(blocks.end(), between.begin(), between.end());
    blocks.push_back(pngBlock("IDAT", deflated(data)));
    blocks.push_back(pngBlock("IEND", {}));
    for (const Bytes& block : blocks)
        addBytes(png, block);
    return png;
}

inline Bytes jpegWithExif(Bytes jpeg, int orientation, bool bigEndian)
{
    const Bytes block = exifBlock(orientation, bigEndian);
    Bytes segment{0xff, 0xe1};
    addNumber(segment, static_cast<std::uint32_t>(2 + 6 + block.size()), 2, true);
    addText(segment, std::string_view("Exif\0\0", 6));
    addBytes(segment, block);
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

/// The message of the Error that decoding throws; empty when it throws none.
inline QString refusal(const Bytes& bytes, const std::string& name = "some picture")
{
    try {
        decodePicture(bytes, name);
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// What a function prints on the process's stderr.
template <class Function>
QByteArray printedOnStderr(const Function& function)
{
    QTemporaryFile file;
    file.open();
    std::fflush(stderr);
    const int before = ::dup(2);
    ::dup2(file.handle(), 2);
    function();
    std::fflush(stderr);
    ::dup2(before, 2);
    ::close(before);
    file.seek(0);
    return file.readAll();
}

/// The most memory that the process has had at a time, in MiB.
inline long residentPeak()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

inline QByteArray qBytes(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline std::array<int, 4> pixelAt(const Picture& picture, int x, int y)
{
    std::array<int, 4> pixel{0, 0, 0, 255};
    const std::size_t at
        = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x))
        * static_cast<std::size_t>(picture.channels);
    for (int i = 0; i < 4; ++i) {
        if (picture.channels == 1 && i < 3)
            pixel[static_cast<std::size_t>(i)] = picture.pixels[at];
        else if (i < picture.channels)
            pixel[static_cast<std::size_t>(i)] = picture.pixels[at + static_cast<std::size_t>(i)];
    }
    return pixel;
}

inline bool isNear(const std::array<int, 4>& a, const std::array<int, 4>& b, int tolerance)
{
    return std::equal(a.begin(), a.end(), b.begin(),
                      [&](int left, int right) { return std::abs(left - right) <= tolerance; });
}

} // namespace digitlab
