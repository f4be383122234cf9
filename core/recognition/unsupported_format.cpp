#include "core/recognition/unsupported_format.h"

#include "core/recognition/byte_view.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace digitlab {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    std::string_view format;
    std::string_view advice;
};

constexpr std::string_view savePng = "save it as PNG";
constexpr std::string_view saveJpeg = "save it as JPEG, or set the phone's camera to its most compatible format";
constexpr std::string_view exportPage = "export the page as PNG";

constexpr std::array signatures = {
    Signature{0, "GIF8"sv, "GIF"sv, savePng},
    Signature{4, "ftypavif"sv, "AVIF"sv, saveJpeg},
    Signature{4, "ftypavis"sv, "AVIF"sv, saveJpeg},
    Signature{4, "ftyphei"sv, "HEIC"sv, saveJpeg},
    Signature{4, "ftyphev"sv, "HEIC"sv, saveJpeg},
    Signature{4, "ftypmif1"sv, "HEIC"sv, saveJpeg},
    Signature{4, "ftypmsf1"sv, "HEIC"sv, saveJpeg},
    Signature{0, "%PDF"sv, "PDF"sv, exportPage},
    Signature{0, "%!PS"sv, "PostScript"sv, exportPage},
    Signature{0, "8BPS"sv, "Photoshop's format"sv, savePng},
    Signature{0, "gimp xcf"sv, "GIMP's format"sv, savePng},
    Signature{0, "\0\0\1\0"sv, "ICO"sv, savePng},
    Signature{0, "\xff\x0a"sv, "JPEG XL"sv, savePng},
    Signature{0, "\0\0\0\x0cJXL \r\n\x87\n"sv, "JPEG XL"sv, savePng},
    Signature{0, "\0\0\0\x0cjP  \r\n\x87\n"sv, "JPEG 2000"sv, savePng},
    Signature{0, "\xff\x4f\xff\x51"sv, "JPEG 2000"sv, savePng},
    Signature{0, "v/1\1"sv, "OpenEXR"sv, savePng},
};

/// SVG is text: its root element may follow a declaration, a document type and comments.
bool looksLikeSvg(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t farEnough = 4096;
    const std::size_t length = std::min(bytes.size(), farEnough);
    const std::string start(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
    const std::size_t first = start.find_first_not_of("\xef\xbb\xbf \t\r\n");
    return first != std::string::npos && start[first] == '<' && start.find("<svg") != std::string::npos;
}

std::string sentence(std::string_view format, std::string_view advice)
{
    return std::string(format) + " is not supported; " + std::string(advice);
}

} // namespace

std::string unsupportedFormat(std::span<const std::uint8_t> bytes)
{
    const ByteView view(bytes);
    for (const Signature& signature : signatures)
        if (view.has(signature.at, signature.bytes))
            return sentence(signature.format, signature.advice);
    return looksLikeSvg(bytes) ? sentence("SVG", savePng) : std::string();
}

} // namespace digitlab
