#include "ui/files/small_picture.h"

#include <algorithm>
#include <cstddef>

namespace digitlab {

namespace {

// A byte holds a shade in its upper half and a run's length less 1 in its lower one. Ground comes in long runs: the
// longest is followed by a byte with what is to be added.
constexpr int halfByte = 4;
constexpr int longest = 16;
constexpr int most = longest + 255;
constexpr int shadeStep = 17; // 15 shades above 0 make 255

int shadeOf(std::uint8_t value)
{
    return (value + shadeStep / 2) / shadeStep;
}

} // namespace

std::string packed(const DigitImage& digit)
{
    std::string bytes;
    for (std::size_t at = 0; at < digit.size();) {
        const int shade = shadeOf(digit[at]);
        const int limit = shade == 0 ? most : longest;
        int run = 1;
        while (run < limit && at + static_cast<std::size_t>(run) < digit.size()
               && shadeOf(digit[at + static_cast<std::size_t>(run)]) == shade)
            ++run;
        const int written = std::min(run, longest);
        bytes += static_cast<char>((shade << halfByte) | (written - 1));
        if (shade == 0 && written == longest)
            bytes += static_cast<char>(run - longest);
        at += static_cast<std::size_t>(run);
    }
    return bytes;
}

DigitImage unpacked(std::string_view bytes)
{
    DigitImage digit{};
    std::size_t pixel = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const int shade = byte >> halfByte;
        std::size_t run = (byte & (longest - 1)) + 1;
        if (shade == 0 && run == longest && at + 1 < bytes.size())
            run += static_cast<unsigned char>(bytes[++at]);
        run = std::min(run, digit.size() - pixel);
        std::fill_n(digit.begin() + static_cast<std::ptrdiff_t>(pixel), run,
                    static_cast<std::uint8_t>(shade * shadeStep));
        pixel += run;
    }
    return digit;
}

} // namespace digitlab
