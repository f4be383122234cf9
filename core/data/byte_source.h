#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

struct gzFile_s;

namespace digitlab {

/// Reads a file from front to back. Whether it is compressed by gzip is told by its content, never by its name.
class ByteSource {
public:
    enum class Ending { whole, cut, damaged };

    /// Throws Error that names the file: missing, no permission, a folder, no regular file.
    explicit ByteSource(const std::filesystem::path& file);
    ByteSource(ByteSource&& other) noexcept;
    ~ByteSource();

    /// Fills `out` and returns how much of it; less than all of it only at the end. Throws Error when the disk fails.
    std::size_t read(std::span<std::uint8_t> out);

    /// After a read that came back short: whether that was the real end.
    Ending ending() const { return m_ending; }
    /// Known after the first read.
    bool compressed() const;
    /// Of the file on the disk, in bytes.
    std::uintmax_t fileSize() const { return m_size; }
    const std::filesystem::path& file() const { return m_file; }

private:
    struct Closer {
        void operator()(gzFile_s* stream) const;
    };

    std::filesystem::path m_file;
    std::uintmax_t m_size = 0;
    std::unique_ptr<gzFile_s, Closer> m_stream;
    Ending m_ending = Ending::whole;
};

} // namespace digitlab
