#include "core/data/byte_source.h"

#include "core/api/error.h"
#include "core/support/files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace digitlab {

void ByteSource::Closer::operator()(gzFile_s* stream) const
{
    ::gzclose(stream);
}

ByteSource::ByteSource(const std::filesystem::path& file)
    : m_file(file)
{
    // A pipe that nobody writes to would block an ordinary open for ever.
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        throw Error(errno == ENXIO ? file.string() + ": not a regular file" : systemMessage(file, errno));
    struct stat status {};
    const int result = ::fstat(handle, &status);
    if (result != 0 || !S_ISREG(status.st_mode)) {
        const int error = result != 0 ? errno : S_ISDIR(status.st_mode) ? EISDIR : 0;
        ::close(handle);
        throw Error(error != 0 ? systemMessage(file, error) : file.string() + ": not a regular file");
    }
    m_size = static_cast<std::uintmax_t>(status.st_size);
    m_stream.reset(::gzdopen(handle, "rb"));
    if (!m_stream) {
        ::close(handle);
        throw std::bad_alloc();
    }
    ::gzbuffer(m_stream.get(), 1u << 18);
}

ByteSource::ByteSource(ByteSource&& other) noexcept = default;

ByteSource::~ByteSource() = default;

std::size_t ByteSource::read(std::span<std::uint8_t> out)
{
    constexpr std::size_t most = 1u << 24;
    std::size_t done = 0;
    while (done < out.size()) {
        const std::size_t wanted = std::min(most, out.size() - done);
        const int got = ::gzread(m_stream.get(), out.data() + done, static_cast<unsigned>(wanted));
        if (got > 0)
            done += static_cast<std::size_t>(got);
        if (got == static_cast<int>(wanted))
            continue;
        int error = Z_OK;
        ::gzerror(m_stream.get(), &error);
        if (error == Z_ERRNO)
            throw Error(systemMessage(m_file, errno));
        if (error == Z_MEM_ERROR)
            throw std::bad_alloc();
        m_ending = error == Z_BUF_ERROR ? Ending::cut : error != Z_OK ? Ending::damaged : Ending::whole;
        break;
    }
    return done;
}

bool ByteSource::compressed() const
{
    return ::gzdirect(m_stream.get()) == 0;
}

} // namespace digitlab
