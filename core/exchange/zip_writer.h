#pragma once

#include "core/exchange/byte_cursor.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// Makes a ZIP archive as torch.save does: entries stored, below one folder, their content at multiples of 64 bytes.
/// Times are fixed, so that equal entries give equal bytes.
class ZipWriter {
public:
    /// `folder` is the name of the folder, without a slash.
    explicit ZipWriter(std::string folder)
        : m_folder(std::move(folder))
    {
    }

    /// Throws Error (without the file's name) beyond 65,534 entries or 2 GiB.
    void add(std::string_view name, ByteSpan content);
    void add(std::string_view name, std::string_view content);
    /// The whole archive; nothing can be added after it.
    std::vector<std::uint8_t> finish();

private:
    std::string m_folder;
    std::vector<std::uint8_t> m_bytes;
    std::vector<std::uint8_t> m_directory;
    std::uint16_t m_count = 0;
};

} // namespace digitlab
