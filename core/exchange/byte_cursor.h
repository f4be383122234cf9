#pragma once

#include "core/api/error.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace digitlab {

using ByteSpan = std::span<const std::uint8_t>;

/// Reads forward through bytes in memory and never past their end. Numbers are little-endian. What it hands out points
/// into those bytes. Throws Error ("cut short", without the file's name) where fewer bytes are left than asked for.
class ByteCursor {
public:
    explicit ByteCursor(ByteSpan bytes, std::size_t position = 0)
        : m_bytes(bytes)
        , m_position(position)
    {
        if (position > bytes.size())
            fail();
    }

    std::size_t position() const { return m_position; }
    std::size_t left() const { return m_bytes.size() - m_position; }
    /// The byte `ahead` bytes further on without reading it; 0 behind the end.
    std::uint8_t peek(std::size_t ahead = 0) const
    {
        return ahead < left() ? m_bytes[m_position + ahead] : std::uint8_t{0};
    }

    ByteSpan take(std::uint64_t count)
    {
        if (count > left())
            fail();
        const ByteSpan taken = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
        m_position += taken.size();
        return taken;
    }

    std::string_view text(std::uint64_t count)
    {
        const ByteSpan taken = take(count);
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    /// Up to the next line feed, which is read but not part of the result.
    std::string_view line()
    {
        const void* const start = m_bytes.data() + m_position;
        const void* const end = left() > 0 ? std::memchr(start, '\n', left()) : nullptr;
        if (!end)
            fail();
        const auto length = static_cast<const std::uint8_t*>(end) - static_cast<const std::uint8_t*>(start);
        const std::string_view found = text(static_cast<std::uint64_t>(length));
        ++m_position;
        return found;
    }

    template <std::unsigned_integral T>
    T number()
    {
        std::uint64_t value = 0;
        unsigned shift = 0;
        for (const std::uint8_t byte : take(sizeof(T))) {
            value |= std::uint64_t{byte} << shift;
            shift += 8;
        }
        return static_cast<T>(value);
    }

private:
    [[noreturn]] static void fail() { throw Error("the file is cut short"); }

    ByteSpan m_bytes;
    std::size_t m_position;
};

/// Text from a file for a message of one line: other than printable ASCII becomes `?`, and long text is cut.
inline std::string printable(std::string_view text)
{
    constexpr std::size_t most = 100;
    std::string shown(text.substr(0, most));
    for (char& letter : shown)
        if (letter < ' ' || letter > '~')
            letter = '?';
    return text.size() > most ? shown + "..." : shown;
}

} // namespace digitlab
