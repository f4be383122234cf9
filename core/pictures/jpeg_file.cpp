#include "core/pictures/jpeg_file.h"

#include "core/api/error.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>

// libjpeg's headers need the ones above and do not include them; the numbers in the second depend on the first.
#include <jpeglib.h>

#include <jerror.h>

namespace digitlab {

namespace {

/// No camera or program writes more scans; a forged file with thousands takes hours.
constexpr int mostScans = 500;

/// Huffman codes have at least one bit for a block of 8 x 8 pixels, in the first scan of a progressive file.
/// (Arithmetic coding has no such bound.)
constexpr std::uint64_t mostPixelsAByte = 512;

/// libjpeg's error manager with the way back out of it, and whether its warnings meant damage.
struct ErrorManager {
    jpeg_error_mgr base;
    std::jmp_buf back;
    bool damaged;
};

ErrorManager* managerOf(j_common_ptr decoder)
{
    return reinterpret_cast<ErrorManager*>(decoder->err);
}

[[noreturn]] void leave(j_common_ptr decoder)
{
    std::longjmp(managerOf(decoder)->back, 1);
}

/// libjpeg goes on after these with grey or garbage in place of pixels.
bool meansDamage(int message)
{
    return message == JWRN_HIT_MARKER || message == JWRN_JPEG_EOF || message == JWRN_HUFF_BAD_CODE
        || message == JWRN_ARITH_BAD_CODE || message == JWRN_MUST_RESYNC;
}

void takeMessage(j_common_ptr decoder, int level)
{
    if (level >= 0 || !meansDamage(decoder->err->msg_code))
        return;
    managerOf(decoder)->damaged = true;
    leave(decoder); // a forged size would keep it busy with grey for long
}

void printNothing(j_common_ptr) {}

void countScans(j_common_ptr decoder)
{
    if (reinterpret_cast<j_decompress_ptr>(decoder)->input_scan_number > mostScans) {
        managerOf(decoder)->damaged = true;
        leave(decoder);
    }
}

J_COLOR_SPACE decodedColours(J_COLOR_SPACE stored)
{
    switch (stored) {
    case JCS_GRAYSCALE:
        return JCS_GRAYSCALE;
    case JCS_CMYK:
    case JCS_YCCK:
        return JCS_CMYK;
    default:
        return JCS_RGB;
    }
}

/// One row of CMYK to RGB in place. Adobe's programs store the four inks inverted, and everybody follows them.
void inksToRgb(std::uint8_t* row, int width, bool inverted)
{
    for (int x = 0; x < width; ++x) {
        const std::uint8_t* inks = row + std::ptrdiff_t{4} * x;
        const auto light = [&](int ink) { return inverted ? inks[ink] : 255 - inks[ink]; };
        const int black = light(3);
        const int colours[3] = {light(0), light(1), light(2)};
        for (int i = 0; i < 3; ++i)
            row[std::ptrdiff_t{3} * x + i] = static_cast<std::uint8_t>((colours[i] * black + 127) / 255);
    }
}

/// The part that libjpeg jumps out of: nothing in its frame has a destructor. False on an error.
bool decodeInto(jpeg_decompress_struct& decoder, ErrorManager& errors, std::span<const std::uint8_t> bytes,
                Picture& picture, std::vector<std::uint8_t>& row)
{
    if (setjmp(errors.back))
        return false;
    jpeg_create_decompress(&decoder);
    jpeg_progress_mgr progress{};
    progress.progress_monitor = countScans;
    decoder.progress = &progress;
    jpeg_mem_src(&decoder, bytes.data(), static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&decoder, TRUE);
    if (!decoder.arith_code
        && std::uint64_t{decoder.image_width} * decoder.image_height / mostPixelsAByte > bytes.size()) {
        errors.damaged = true;
        return false;
    }
    decoder.out_color_space = decodedColours(decoder.jpeg_color_space);
    jpeg_start_decompress(&decoder);
    const bool inks = decoder.out_color_space == JCS_CMYK;
    picture.width = static_cast<int>(decoder.output_width);
    picture.height = static_cast<int>(decoder.output_height);
    picture.channels = decoder.out_color_space == JCS_GRAYSCALE ? 1 : 3;
    const std::size_t stride = std::size_t{decoder.output_width} * static_cast<std::size_t>(picture.channels);
    // Room that is kept costs nothing until it is written to: a file that ends early never uses it.
    picture.pixels.reserve(stride * decoder.output_height);
    row.resize(std::size_t{decoder.output_width} * 4);
    JSAMPROW line = row.data();
    while (decoder.output_scanline < decoder.output_height) {
        jpeg_read_scanlines(&decoder, &line, 1);
        if (inks)
            inksToRgb(row.data(), picture.width, decoder.saw_Adobe_marker);
        picture.pixels.insert(picture.pixels.end(), line, line + stride);
    }
    jpeg_finish_decompress(&decoder);
    return true;
}

std::string reasonOf(jpeg_decompress_struct& decoder)
{
    char text[JMSG_LENGTH_MAX] = {};
    decoder.err->format_message(reinterpret_cast<j_common_ptr>(&decoder), text);
    return text;
}

} // namespace

Picture decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name)
{
    jpeg_decompress_struct decoder{};
    ErrorManager errors{};
    decoder.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = leave;
    errors.base.emit_message = takeMessage;
    errors.base.output_message = printNothing;
    Picture picture;
    std::vector<std::uint8_t> row;
    bool decoded = false;
    try {
        decoded = decodeInto(decoder, errors, bytes, picture, row);
    } catch (...) {
        jpeg_destroy_decompress(&decoder);
        throw;
    }
    const std::string reason = decoded || errors.damaged ? std::string() : reasonOf(decoder);
    jpeg_destroy_decompress(&decoder);
    if (errors.damaged)
        throw Error(name + ": JPEG that is cut short or damaged");
    if (!decoded)
        throw Error(name + ": JPEG that cannot be decoded (" + reason + ")");
    return picture;
}

} // namespace digitlab
