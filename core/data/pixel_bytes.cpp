#include "core/data/pixel_bytes.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <mutex>
#include <new>
#include <set>
#include <sys/mman.h>
#include <unistd.h>

namespace digitlab {

namespace {

/// For large files that need not outlive the program.
constexpr const char* folder = "/var/tmp";

/// A file without a name; -1 when there can be none.
int nameless()
{
    const int file = ::open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0)
        return file;
    // Not every file system has such files.
    std::array<char, 32> name{"/var/tmp/digitlab-XXXXXX"};
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.data());
    return named;
}

/// Null when there is no file, or no room on the disk.
void* mapped(std::size_t bytes)
{
    const int file = nameless();
    if (file < 0)
        return nullptr;
    // Without the room being there, writing to the memory would end the program.
    void* memory = MAP_FAILED;
    if (::posix_fallocate(file, 0, static_cast<off_t>(bytes)) == 0)
        memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? nullptr : memory;
}

/// What mapped() has given.
struct Mappings {
    std::mutex mutex;
    std::set<void*> known;
};

Mappings& mappings()
{
    static Mappings all;
    return all;
}

} // namespace

void* allocatePixels(std::size_t bytes)
{
    if (bytes >= largeBytes)
        if (void* memory = mapped(bytes)) {
            const std::lock_guard lock(mappings().mutex);
            mappings().known.insert(memory);
            return memory;
        }
    return ::operator new(bytes);
}

void freePixels(void* memory, std::size_t bytes) noexcept
{
    if (bytes >= largeBytes) {
        const std::lock_guard lock(mappings().mutex);
        if (mappings().known.erase(memory) > 0) {
            ::munmap(memory, bytes);
            return;
        }
    }
    ::operator delete(memory);
}

} // namespace digitlab
