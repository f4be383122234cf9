#include "core/support/files.h"

#include "core/api/error.h"
#include "core/support/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t bufferSize = 256 << 10; // stays in the processor's cache

/// Closes a descriptor at the end of its scope.
class Handle {
public:
    explicit Handle(int handle)
        : m_handle(handle)
    {
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    int get() const { return m_handle; }

private:
    int m_handle;
};

[[noreturn]] void fail(const fs::path& file, int error)
{
    throw Error(systemMessage(file, error));
}

/// A descriptor of a regular file, and the file's size.
int openRegular(const fs::path& file, int flags, std::uintmax_t& size)
{
    // A pipe that nobody holds at its other end would block an ordinary open for ever.
    const int handle = ::open(file.c_str(), flags | O_CLOEXEC | O_NONBLOCK, 0666);
    if (handle < 0 && errno == ENXIO) // a socket, or a pipe that nobody reads
        throw Error(file.string() + ": not a regular file");
    if (handle < 0)
        fail(file, errno);
    struct stat status {};
    const int error = ::fstat(handle, &status) != 0 ? errno : S_ISDIR(status.st_mode) ? EISDIR : 0;
    if (error == 0 && S_ISREG(status.st_mode)) {
        size = static_cast<std::uintmax_t>(status.st_size);
        return handle;
    }
    ::close(handle);
    if (error != 0)
        fail(file, error);
    throw Error(file.string() + ": not a regular file");
}

int openToRead(const fs::path& file, std::uintmax_t& size)
{
    return openRegular(file, O_RDONLY, size);
}

/// How many bytes were read; 0 at the end.
std::size_t readSome(int handle, void* data, std::size_t size, const fs::path& file)
{
    for (;;) {
        const ssize_t count = ::read(handle, data, size);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            fail(file, errno);
    }
}

void writeAll(int handle, const char* data, std::size_t size, const fs::path& file)
{
    while (size > 0) {
        const ssize_t written = ::write(handle, data, size);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            fail(file, errno);
        }
        data += written;
        size -= static_cast<std::size_t>(written);
    }
}

void syncFolder(const fs::path& file)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const Handle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder; the rename itself has succeeded then.
    if (handle.get() >= 0)
        ::fsync(handle.get());
}

} // namespace

std::string lowerExtension(const fs::path& file)
{
    return lowerCase(file.extension().string());
}

std::string systemMessage(const fs::path& file, int error)
{
    // In English whatever the locale: the reason is compared (run_folder.h), kept in files, and translated at the edge.
    const char* const words = ::strerrordesc_np(error);
    std::string reason = words ? words : std::generic_category().message(error);
    if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z')
        reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
    return file.string() + ": " + reason;
}

std::vector<std::uint8_t> readFile(const fs::path& file, std::uintmax_t most)
{
    std::uintmax_t size = 0;
    const Handle handle(openToRead(file, size));
    if (size > most)
        throw Error(file.string() + ": too large (" + std::to_string(size) + " bytes, the limit is "
                    + std::to_string(most) + ")");

    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    std::size_t got = 0;
    while (got < bytes.size()) {
        const std::size_t count = readSome(handle.get(), bytes.data() + got, bytes.size() - got, file);
        if (count == 0)
            break;
        got += count;
    }
    bytes.resize(got);
    return bytes;
}

std::string readTextFile(const fs::path& file, std::uintmax_t most)
{
    const std::vector<std::uint8_t> bytes = readFile(file, most);
    return {bytes.begin(), bytes.end()};
}

void replaceFile(const fs::path& file, std::span<const std::uint8_t> bytes)
{
    replaceFile(file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

void replaceFile(const fs::path& file, std::string_view text)
{
    fs::path temporary = file;
    temporary += ".part-" + std::to_string(::getpid());
    try {
        const Handle handle(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
        if (handle.get() < 0)
            fail(file, errno);
        writeAll(handle.get(), text.data(), text.size(), file);
        if (::fsync(handle.get()) != 0)
            fail(file, errno);
        if (::rename(temporary.c_str(), file.c_str()) != 0)
            fail(file, errno);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(file);
}

LineFile::LineFile(const fs::path& file, std::uintmax_t keep)
    : m_file(file)
    , m_handle(openRegular(file, O_WRONLY | O_CREAT, m_size))
{
    if (::flock(m_handle, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(std::exchange(m_handle, -1));
        throw Error(file.string() + ": another program is writing it");
    }
    if (m_size > keep) {
        if (::ftruncate(m_handle, static_cast<off_t>(keep)) != 0) {
            const int error = errno;
            ::close(std::exchange(m_handle, -1));
            fail(file, error);
        }
        m_size = keep;
    }
    ::lseek(m_handle, 0, SEEK_END);
}

LineFile::LineFile(LineFile&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_size(other.m_size)
    , m_handle(std::exchange(other.m_handle, -1))
{
}

LineFile& LineFile::operator=(LineFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_handle, other.m_handle);
    std::swap(m_size, other.m_size);
    return *this;
}

LineFile::~LineFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

void LineFile::append(std::string_view lines)
{
    try {
        writeAll(m_handle, lines.data(), lines.size(), m_file);
    } catch (const Error&) {
        // A later reader would drop the torn line anyway; cutting keeps the file whole for everybody.
        if (::ftruncate(m_handle, static_cast<off_t>(m_size)) == 0)
            ::lseek(m_handle, 0, SEEK_END);
        throw;
    }
    m_size += lines.size();
}

void LineFile::sync()
{
    if (m_handle >= 0 && ::fsync(m_handle) != 0)
        fail(m_file, errno);
}

LineReader::LineReader(const fs::path& file)
    : m_file(file)
    , m_handle(openToRead(file, m_size))
    , m_buffer(bufferSize)
{
}

LineReader::~LineReader()
{
    ::close(m_handle);
}

std::optional<std::string_view> LineReader::next()
{
    std::size_t searched = m_begin;
    for (;;) {
        const char* const from = m_buffer.data() + searched;
        if (const void* end = std::memchr(from, '\n', m_end - searched)) {
            const std::string_view line(m_buffer.data() + m_begin, static_cast<const char*>(end));
            m_begin += line.size() + 1;
            return line;
        }
        searched = m_end - m_begin; // the line is at the buffer's beginning now
        if (!readOn())
            return std::nullopt;
    }
}

bool LineReader::readOn()
{
    if (m_begin > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= std::exchange(m_begin, 0);
    if (m_end == m_buffer.size())
        m_buffer.resize(2 * m_buffer.size());
    const std::size_t count = readSome(m_handle, m_buffer.data() + m_end, m_buffer.size() - m_end, m_file);
    m_end += count;
    return count > 0;
}

} // namespace digitlab
