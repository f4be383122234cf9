#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string_view>

namespace digitlab {

/// A read went behind the end of the bytes; callers turn it into an Error with the file's name.
class CutShort : public std::runtime_error {
public:
    CutShort()
        : std::runtime_error("cut short")
    {
    }
};

/// Numbers out of bytes at any place, each read checked. Throws CutShort behind the end.
class ByteView {
public:
    explicit ByteView(std::span<const std::uint8_t> bytes, bool bigEndian = true)
        : m_bytes(bytes)
        , m_bigEndian(bigEndian)
    {
    }

    std::size_t size() const { return m_bytes.size(); }
    bool bigEndian() const { return m_bigEndian; }

    /// An unsigned number of 1 to 8 bytes.
    std::uint64_t number(std::uint64_t at, unsigned bytes) const
    {
        const std::span<const std::uint8_t> part = slice(at, bytes);
        std::uint64_t value = 0;
        for (unsigned i = 0; i < bytes; ++i)
            value = value << 8 | part[m_bigEndian ? i : bytes - 1 - i];
        return value;
    }
    std::uint8_t u8(std::uint64_t at) const { return static_cast<std::uint8_t>(number(at, 1)); }
    std::uint16_t u16(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }

    std::span<const std::uint8_t> slice(std::uint64_t at, std::uint64_t length) const
    {
        if (at > m_bytes.size() || length > m_bytes.size() - at)
            throw CutShort();
        return m_bytes.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(length));
    }

    /// Whether these characters stand at `at`; false behind the end.
    bool has(std::uint64_t at, std::string_view text) const
    {
        if (at > m_bytes.size() || text.size() > m_bytes.size() - at)
            return false;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (m_bytes[static_cast<std::size_t>(at) + i] != static_cast<std::uint8_t>(text[i]))
                return false;
        return true;
    }

private:
    std::span<const std::uint8_t> m_bytes;
    bool m_bigEndian;
};

} // namespace digitlab
