#include "core/pictures/picture_file.h"

#include "core/api/error.h"
#include "core/pictures/exif.h"
#include "core/pictures/jpeg_file.h"
#include "core/pictures/picture_header.h"
#include "core/pictures/picture_matrix.h"
#include "core/pictures/picture_whole.h"
#include "core/pictures/plain_png.h"
#include "core/pictures/png_file.h"
#include "core/pictures/tiff_file.h"
#include "core/support/files.h"

#include <exception>
#include <iostream>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace digitlab {

namespace {

using Bytes = std::span<const std::uint8_t>;

/// OpenCV logs what its decoders say on stderr, where only our own line belongs.
void silenceOpenCv()
{
    static const auto before = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    static_cast<void>(before);
}

/// And cv::imdecode prints the exceptions of its decoders on std::cerr, to which nothing else in the program writes:
/// while one of these lives, that goes nowhere.
class QuietCerr {
public:
    QuietCerr()
        : m_lock(mutex())
        , m_before(std::cerr.rdbuf(nullptr))
    {
    }
    QuietCerr(const QuietCerr&) = delete;
    QuietCerr& operator=(const QuietCerr&) = delete;
    ~QuietCerr() { std::cerr.rdbuf(m_before); }

private:
    static std::mutex& mutex()
    {
        static std::mutex one;
        return one;
    }

    std::scoped_lock<std::mutex> m_lock;
    std::streambuf* m_before;
};

/// The bytes that OpenCV gets to see.
cv::Mat decodeStored(Bytes bytes, PictureFormat format)
{
    silenceOpenCv();
    std::vector<std::uint8_t> prepared;
    if (format == PictureFormat::png)
        prepared = pngWithPixelsOnly(bytes);
    else
        prepared.assign(bytes.begin(), bytes.end());
    // Checked PNG throws nothing and needs no lock; data sets of many files are read on several threads.
    const std::optional<QuietCerr> quiet
        = format == PictureFormat::png ? std::nullopt : std::optional<QuietCerr>(std::in_place);
    return cv::imdecode(prepared, cv::IMREAD_UNCHANGED);
}

/// 16 bits to 8: 65535 is 255, rounded.
cv::Mat inEightBits(cv::Mat stored)
{
    if (stored.depth() == CV_8U)
        return stored;
    cv::Mat narrow;
    stored.convertTo(narrow, CV_8U, 1.0 / 257.0);
    return narrow;
}

/// Some programs write 32-bit BMP with an alpha byte of 0 throughout and mean opaque.
void makeOpaqueIfAllClear(cv::Mat& bgra)
{
    cv::Mat alpha;
    cv::extractChannel(bgra, alpha, 3);
    if (cv::countNonZero(alpha) == 0)
        cv::insertChannel(cv::Mat(bgra.size(), CV_8U, cv::Scalar(255)), bgra, 3);
}

/// Grey with one transparent value, which OpenCV passes over: becomes RGBA.
cv::Mat withGreyKey(const cv::Mat& grey, PngGreyKey key)
{
    // OpenCV has stretched 1, 2 and 4 bits to 8; 16 are compared as they are stored.
    const int value = key.bits < 8 ? key.value * 255 / ((1 << key.bits) - 1) : key.value;
    const cv::Mat opaque = grey != value;
    const cv::Mat narrow = inEightBits(grey);
    cv::Mat result;
    cv::merge(std::vector<cv::Mat>{narrow, narrow, narrow, opaque}, result);
    return result;
}

Picture pictureInOurOrder(const cv::Mat& bgr, const std::string& name)
{
    Picture picture;
    picture.width = bgr.cols;
    picture.height = bgr.rows;
    picture.channels = bgr.channels();
    if (picture.channels != 1 && picture.channels != 3 && picture.channels != 4)
        throw Error(name + ": it has " + std::to_string(picture.channels)
                    + " values a pixel; save it as PNG in grey or colour");
    picture.pixels.resize(bgr.total() * bgr.elemSize());
    cv::Mat target = matrixOf(picture);
    if (picture.channels == 1)
        bgr.copyTo(target);
    else
        cv::cvtColor(bgr, target, picture.channels == 3 ? cv::COLOR_BGR2RGB : cv::COLOR_BGRA2RGBA);
    return picture;
}

Picture decodeByOpenCv(Bytes bytes, PictureFormat format, const std::string& name)
{
    cv::Mat stored = decodeStored(bytes, format);
    if (stored.empty() || (stored.depth() != CV_8U && stored.depth() != CV_16U))
        throw Error(name + ": " + formatName(format) + " that is damaged or of a kind that cannot be decoded");
    if (const auto key = format == PictureFormat::png ? pngGreyKey(bytes) : std::nullopt; key && stored.channels() == 1)
        return pictureInOurOrder(withGreyKey(stored, *key), name);
    cv::Mat narrow = inEightBits(std::exchange(stored, {}));
    if (format == PictureFormat::bmp && narrow.channels() == 4)
        makeOpaqueIfAllClear(narrow);
    return pictureInOurOrder(narrow, name);
}

Picture decode(Bytes bytes, PictureFormat format, const std::string& name)
{
    switch (format) {
    case PictureFormat::jpeg:
        return decodeJpeg(bytes, name);
    case PictureFormat::tiff:
        return decodeTiff(bytes, name);
    default:
        return decodeByOpenCv(bytes, format, name);
    }
}

} // namespace

Picture decodePicture(Bytes bytes, const std::string& name)
{
    const PictureHeader header = readPictureHeader(bytes, name);
    if (header.format == PictureFormat::png)
        if (std::optional<Picture> plain = decodePlainPng(bytes))
            return upright(std::move(*plain), header.orientation);
    checkWhole(bytes, header, name);
    try {
        Picture stored = decode(bytes, header.format, name);
        return upright(std::move(stored), header.orientation);
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error(name + ": not enough memory for " + std::to_string(header.width) + " x "
                    + std::to_string(header.height) + " pixels");
    } catch (const std::exception&) {
        throw Error(name + ": " + formatName(header.format) + " that cannot be decoded");
    }
}

Picture openPicture(const std::filesystem::path& file)
{
    return decodePicture(readFile(file), file.string());
}

} // namespace digitlab
