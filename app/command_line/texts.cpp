#include "app/command_line/texts.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/path_text.h"

#include <algorithm>
#include <filesystem>

namespace digitlab {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The code point that starts at `text[0]`, as far as the choice of one or two columns needs it.
char32_t leadingCodePoint(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[i])) : 0U;
    };
    if (byte(0) >= 0xF0)
        return (byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
    if (byte(0) >= 0xE0)
        return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    return byte(0);
}

/// The larger blocks of Unicode's EastAsianWidth.txt that are wide.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

std::string filled(const QString& text, std::initializer_list<std::string_view> values)
{
    const std::string pattern = text.toStdString();
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
            && static_cast<std::size_t>(pattern[i + 1] - '1') < values.size();
        if (place)
            result += values.begin()[pattern[++i] - '1'];
        else
            result += pattern[i];
    }
    return result;
}

std::string inReadersLanguage(std::string_view english)
{
    return pathFrom(engineSentence(pathText(std::filesystem::path(english)))).string();
}

std::string oneLine(std::string_view text)
{
    constexpr std::string_view hexDigits = "0123456789abcdef";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            result += {'\\', 'x', hexDigits[byte >> 4U], hexDigits[byte & 0xFU]};
        else
            result += c;
    }
    return result;
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? std::string_view() : between).append(word);
    return text;
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!isContinuation(text[i]))
            width += isWide(leadingCodePoint(text.substr(i))) ? 2 : 1;
    return width;
}

std::string padded(std::string_view text, std::size_t width)
{
    return std::string(text) + std::string(width - std::min(width, displayWidth(text)), ' ');
}

std::string paddedLeft(std::string_view text, std::size_t width)
{
    return std::string(width - std::min(width, displayWidth(text)), ' ') + std::string(text);
}

} // namespace digitlab
