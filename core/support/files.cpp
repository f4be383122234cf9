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
    // A pipe that nobody writes to would block an ordinary open for ever.
    const Handle handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (handle.get() < 0 && errno == ENXIO) // a socket
        throw Error(file.string() + ": not a regular file");
    if (handle.get() < 0)
        fail(file, errno);
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0)
        fail(file, errno);
    if (S_ISDIR(status.st_mode))
        fail(file, EISDIR);
    if (!S_ISREG(status.st_mode))
        throw Error(file.string() + ": not a regular file");
    if (static_cast<std::uintmax_t>(status.st_size) > most)
        throw Error(file.string() + ": too large (" + std::to_string(status.st_size) + " bytes, the limit is "
                    + std::to_string(most) + ")");

    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(status.st_size));
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t count = ::read(handle.get(), bytes.data() + got, bytes.size() - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(file, errno);
        if (count == 0)
            break;
        got += static_cast<std::size_t>(count);
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
    , m_handle(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666))
{
    if (m_handle < 0)
        fail(file, errno);
    if (::flock(m_handle, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(std::exchange(m_handle, -1));
        throw Error(file.string() + ": another program is writing it");
    }
    const off_t end = ::lseek(m_handle, 0, SEEK_END);
    m_size = end < 0 ? 0 : static_cast<std::uintmax_t>(end);
    if (m_size > keep) {
        if (::ftruncate(m_handle, static_cast<off_t>(keep)) != 0) {
            const int error = errno;
            ::close(std::exchange(m_handle, -1));
            fail(file, error);
        }
        m_size = keep;
        ::lseek(m_handle, 0, SEEK_END);
    }
}

LineFile::LineFile(LineFile&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_handle(std::exchange(other.m_handle, -1))
    , m_size(other.m_size)
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

} // namespace digitlab
