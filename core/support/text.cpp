#include "core/support/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace digitlab {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view leadingDigits(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    return text.substr(0, length);
}

std::string_view withoutZeros(std::string_view digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

} // namespace

bool naturalLess(std::string_view left, std::string_view right)
{
    const std::string_view wholeLeft = left, wholeRight = right;
    while (!left.empty() && !right.empty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view runLeft = leadingDigits(left), runRight = leadingDigits(right);
            const std::string_view valueLeft = withoutZeros(runLeft), valueRight = withoutZeros(runRight);
            if (valueLeft.size() != valueRight.size())
                return valueLeft.size() < valueRight.size();
            if (valueLeft != valueRight)
                return valueLeft < valueRight;
            left.remove_prefix(runLeft.size());
            right.remove_prefix(runRight.size());
        } else if (left.front() != right.front()) {
            return static_cast<unsigned char>(left.front()) < static_cast<unsigned char>(right.front());
        } else {
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    if (left.empty() != right.empty())
        return left.empty();
    return wholeLeft < wholeRight;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string fixedText(double value, int decimals)
{
    std::array<char, 400> buffer{};
    const auto end
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals).ptr;
    return {buffer.data(), end};
}

double rounded(double value, double scale)
{
    return std::round(value * scale) / scale;
}

} // namespace digitlab
