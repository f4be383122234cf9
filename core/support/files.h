#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// The whole of a file. Throws Error that names the file: missing, no permission, a folder, larger than `most` bytes.
std::vector<std::uint8_t> readFile(const std::filesystem::path& file, std::uintmax_t most = std::uintmax_t{1} << 31);
std::string readTextFile(const std::filesystem::path& file, std::uintmax_t most = std::uintmax_t{1} << 31);

/// Writes to a temporary name beside `file`, syncs, renames over it and syncs the folder: after a crash at any moment
/// there is the old file or the new one. Throws Error that names the file and the reason ("no space left on device");
/// the temporary file is removed then.
void replaceFile(const std::filesystem::path& file, std::span<const std::uint8_t> bytes);
void replaceFile(const std::filesystem::path& file, std::string_view text);

/// A file that grows by whole lines, by one writer at a time. Throws Error as above, also when another writer has it; a
/// line that could be written in part only is cut off again.
class LineFile {
public:
    LineFile() = default;
    /// Opens for appending, at `keep` bytes when it is given (everything behind is cut).
    explicit LineFile(const std::filesystem::path& file, std::uintmax_t keep = UINTMAX_MAX);
    LineFile(LineFile&& other) noexcept;
    LineFile& operator=(LineFile&& other) noexcept;
    ~LineFile();

    /// Adds text that ends with a line end.
    void append(std::string_view lines);
    void sync();
    std::uintmax_t size() const { return m_size; }

private:
    std::filesystem::path m_file;
    std::uintmax_t m_size = 0; // before the handle: opening tells it
    int m_handle = -1;
};

/// Reads a text line by line through a small buffer: a large file costs no more memory than a small one.
class LineReader {
public:
    /// Throws Error that names the file, as readFile() does.
    explicit LineReader(const std::filesystem::path& file);
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;
    ~LineReader();

    /// The next line without its end, until the next call; nothing behind the last line end. Throws Error.
    std::optional<std::string_view> next();
    /// Of the whole file, in bytes.
    std::uintmax_t size() const { return m_size; }

private:
    bool readOn();

    std::filesystem::path m_file;
    std::uintmax_t m_size = 0; // before the handle: opening tells it
    int m_handle = -1;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0; ///< of the line that comes next
    std::size_t m_end = 0;   ///< of what has been read
};

/// The name's ending with its point, small letters of ASCII: ".png" of "A.PNG"; empty when there is none.
std::string lowerExtension(const std::filesystem::path& file);

/// "FILE: no space left on device" for an errno.
std::string systemMessage(const std::filesystem::path& file, int error);

} // namespace digitlab
