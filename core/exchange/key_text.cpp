#include "core/exchange/key_text.h"

#include <cstddef>
#include <cstdint>

namespace digitlab {

namespace {

/// How many bytes follow the first of a character, and the least character that needs as many.
struct Length {
    std::size_t more;
    std::uint32_t least;
    std::uint32_t bits;
};

bool lengthOf(unsigned char first, Length& length)
{
    if (first >= 0xc2 && first <= 0xdf)
        length = {1, 0x80, first & 0x1fu};
    else if (first >= 0xe0 && first <= 0xef)
        length = {2, 0x800, first & 0x0fu};
    else if (first >= 0xf0 && first <= 0xf4)
        length = {3, 0x10000, first & 0x07u};
    else
        return false;
    return true;
}

} // namespace

bool isKeyText(std::string_view text)
{
    constexpr std::uint32_t mostCharacter = 0x10ffff;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x20 || first == 0x7f)
            return false;
        if (first < 0x80)
            continue;
        Length length{};
        if (!lengthOf(first, length) || length.more >= text.size() - i)
            return false;
        std::uint32_t character = length.bits;
        for (std::size_t k = 0; k < length.more; ++k) {
            const auto next = static_cast<unsigned char>(text[++i]);
            if ((next & 0xc0) != 0x80)
                return false;
            character = character << 6 | (next & 0x3fu);
        }
        if (character < length.least || character > mostCharacter || (character >= 0xd800 && character <= 0xdfff))
            return false;
    }
    return true;
}

} // namespace digitlab
