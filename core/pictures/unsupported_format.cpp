#include "core/pictures/unsupported_format.h"

#include "core/pictures/byte_view.h"
#include "core/pictures/tiff_directory.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <string>
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
constexpr std::string_view develop = "export it as JPEG or PNG from the camera's own program";
constexpr std::string_view takePicture = "save one picture of it as PNG";
constexpr std::string_view unpack = "unpack it and open the pictures in it";
constexpr std::string_view saveThePicture = "in the browser, save the picture itself";
constexpr std::string_view cameraRaw = "a camera's raw format";

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
    Signature{0, "#?RADIANCE"sv, "Radiance HDR"sv, savePng},
    Signature{0, "#?RGBE"sv, "Radiance HDR"sv, savePng},
    Signature{0, "P7\n"sv, "PAM"sv, savePng},
    Signature{0, "PF\n"sv, "PFM"sv, savePng},
    Signature{0, "Pf\n"sv, "PFM"sv, savePng},
    Signature{0, "DDS "sv, "DDS"sv, savePng},
    Signature{0, "icns"sv, "ICNS"sv, savePng},
    Signature{0, "qoif"sv, "QOI"sv, savePng},
    Signature{0, "/* XPM"sv, "XPM"sv, savePng},
    Signature{128, "DICM"sv, "DICOM"sv, savePng},
    Signature{4, "ftypcrx"sv, cameraRaw, develop},
    Signature{8, "CR\2\0"sv, cameraRaw, develop},
    Signature{6, "HEAPCCDR"sv, cameraRaw, develop},
    Signature{0, "IIRO"sv, cameraRaw, develop},
    Signature{0, "IIRS"sv, cameraRaw, develop},
    Signature{0, "MMOR"sv, cameraRaw, develop},
    Signature{0, "IIU\0"sv, cameraRaw, develop},
    Signature{0, "FUJIFILMCCD-RAW"sv, cameraRaw, develop},
    Signature{0, "FOVb"sv, cameraRaw, develop},
    Signature{0, "\0MRM"sv, cameraRaw, develop},
    Signature{4, "ftyp"sv, "a film"sv, takePicture}, // behind the pictures that start the same
    Signature{0, "PK\3\4"sv, "an archive"sv, unpack},
};

/// The beginning of a text that starts like XML or HTML, in small letters; empty for anything else.
std::string startOfMarkup(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t farEnough = 4096;
    const std::size_t length = std::min(bytes.size(), farEnough);
    const std::string start(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
    const std::size_t first = start.find_first_not_of("\xef\xbb\xbf \t\r\n");
    if (first == std::string::npos || start[first] != '<')
        return {};
    return lowerCase(start);
}

/// Most cameras' raw files are laid out as TIFF: one of the sensor's own values, or a small picture in front with the
/// large one in directories below it, or marked as DNG. Source: "Digital Negative (DNG) Specification", 1.4.
bool looksLikeCameraRaw(std::span<const std::uint8_t> bytes)
{
    constexpr std::uint64_t sensorValues = 32803;
    constexpr std::uint64_t linearSensorValues = 34892;
    try {
        const TiffDirectory directory(bytes);
        const std::uint64_t kind = directory.value(TiffTag::photometric, 0);
        const bool preview = (directory.value(TiffTag::subfileType, 0) & 1) != 0;
        return directory.has(TiffTag::dngVersion) || kind == sensorValues || kind == linearSensorValues
            || (preview && directory.has(TiffTag::subDirectories));
    } catch (const CutShort&) {
        return false;
    }
}

/// What torch.save writes: a ZIP archive whose first entry is one of its own (since 1.6), or a pickle that starts with
/// a number of its own.
bool looksLikeWeights(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t nameLengthAt = 26; // of a ZIP entry's header; the name itself stands behind it
    constexpr std::size_t nameAt = 30;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv))
        return true;
    if (!text.starts_with("PK\3\4"sv) || text.size() < nameAt)
        return false;
    const std::size_t length = bytes[nameLengthAt] + std::size_t{256} * bytes[nameLengthAt + 1];
    const std::string_view name = text.substr(nameAt, length);
    constexpr std::array entries{"/data.pkl"sv, "/version"sv, "/byteorder"sv, "/.format_version"sv, "/digitlab.json"sv};
    return std::any_of(entries.begin(), entries.end(),
                       [name](std::string_view entry) { return name.ends_with(entry); });
}

std::string sentence(std::string_view format, std::string_view advice)
{
    return std::string(format) + " is not supported; " + std::string(advice);
}

} // namespace

std::string unsupportedFormat(std::span<const std::uint8_t> bytes)
{
    const ByteView view(bytes);
    if (looksLikeWeights(bytes))
        return "weights of a network, not a picture; open them on the Model page";
    for (const Signature& signature : signatures)
        if (view.has(signature.at, signature.bytes))
            return sentence(signature.format, signature.advice);
    if (isTiff(bytes))
        return looksLikeCameraRaw(bytes) ? sentence(cameraRaw, develop) : std::string();
    const std::string markup = startOfMarkup(bytes);
    if (markup.find("<svg") != std::string::npos && markup.find("<html") == std::string::npos)
        return sentence("SVG", savePng);
    const bool page = markup.find("<html") != std::string::npos || markup.find("<!doctype html") != std::string::npos;
    return page ? sentence("a web page", saveThePicture) : std::string();
}

} // namespace digitlab
