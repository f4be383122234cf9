#include "core/pictures/pnm_header.h"

#include "core/pictures/byte_view.h"

#include <stdexcept>

namespace digitlab {

namespace {

bool isBlank(std::uint8_t byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool isDigit(std::uint8_t byte)
{
    return byte >= '0' && byte <= '9';
}

/// Moves behind blanks and comments.
void skipBlanks(const ByteView& view, std::size_t& at)
{
    for (;;) {
        if (isBlank(view.u8(at))) {
            ++at;
        } else if (view.u8(at) == '#') {
            while (view.u8(at) != '\n')
                ++at;
        } else {
            return;
        }
    }
}

std::uint64_t readNumber(const ByteView& view, std::size_t& at)
{
    skipBlanks(view, at);
    if (!isDigit(view.u8(at)))
        throw std::invalid_argument("a number is missing in its header");
    std::uint64_t value = 0;
    // Ten digits are more than any size needs and cannot overflow.
    for (int digits = 0; isDigit(view.u8(at)); ++at) {
        if (++digits > 10)
            throw std::invalid_argument("a number in its header is too long");
        value = value * 10 + (view.u8(at) - static_cast<std::uint64_t>('0'));
    }
    return value;
}

} // namespace

bool isPnm(std::span<const std::uint8_t> bytes)
{
    return bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6'
        && (isBlank(bytes[2]) || bytes[2] == '#');
}

PnmHeader readPnmHeader(std::span<const std::uint8_t> bytes)
{
    const ByteView view(bytes);
    PnmHeader header;
    header.kind = view.u8(1) - '0';
    std::size_t at = 2;
    header.width = readNumber(view, at);
    header.height = readNumber(view, at);
    if (header.kind != 1 && header.kind != 4) {
        header.maximum = readNumber(view, at);
        if (header.maximum == 0 || header.maximum > 65535)
            throw std::invalid_argument("its largest value is not between 1 and 65535");
    }
    header.pixelsAt = at + 1; // exactly one blank ends the header
    return header;
}

} // namespace digitlab
