#include "core/model/threads.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>

#include <omp.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <fstream>
#include <semaphore>
#include <string_view>
#include <thread>

namespace digitlab {

int processorCount()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return static_cast<int>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
}

std::string vectorLevel()
{
    // LibTorch 1.13 tells it in its list of settings only.
    constexpr std::string_view label = "CPU capability usage: ";
    const std::string settings = at::show_config();
    const std::size_t start = settings.find(label);
    if (start == std::string::npos)
        return "unknown";
    const std::size_t begin = start + label.size();
    return settings.substr(begin, settings.find_first_of("\n ,", begin) - begin);
}

void useThreads(int count)
{
    // LibTorch sets a thread's number by itself before the thread's first parallel region, once for its own regions and
    // once for those of this library, since at::parallel_for is inline and its mark is not shared: both come first
    // here, or they would undo what follows. at::set_num_threads would change the number for all threads and empty
    // oneDNN's cache.
    at::get_num_threads();
    at::parallel_for(0, 1, 1, [](std::int64_t, std::int64_t) {});
    omp_set_num_threads(count);
}

void flushDenormals()
{
    at::globalContext().setFlushDenormal(true); // false where the processor cannot
}

ThreadCount::ThreadCount(int count)
    : m_before(at::get_num_threads())
{
    useThreads(count);
}

ThreadCount::~ThreadCount()
{
    omp_set_num_threads(m_before);
}

BriefThreads::~BriefThreads()
{
    omp_pause_resource(omp_pause_soft, omp_get_initial_device()); // GCC's library leaves those of other threads alone
}

/// A thread that has opened a parallel region on all processors: those of the region wait for its next one.
class PatientWaiting::Crowd {
public:
    Crowd()
        : m_thread([this] {
            const int count = processorCount();
            useThreads(count);
            at::parallel_for(0, count, 1, [](std::int64_t, std::int64_t) {});
            m_ready.release();
            m_end.acquire();
        })
    {
        m_ready.acquire();
    }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;
    ~Crowd()
    {
        m_end.release();
        m_thread.join();
    }

private:
    std::binary_semaphore m_ready{0};
    std::binary_semaphore m_end{0};
    std::thread m_thread;
};

PatientWaiting::PatientWaiting()
    : m_crowd(std::make_unique<Crowd>())
{
}

PatientWaiting::~PatientWaiting() = default;

void PatientWaiting::setPatient(bool patient)
{
    const std::lock_guard lock(m_mutex);
    if (!patient)
        m_crowd.reset();
    else if (!m_crowd)
        m_crowd = std::make_unique<Crowd>();
}

bool PatientWaiting::patient() const
{
    const std::lock_guard lock(m_mutex);
    return m_crowd != nullptr;
}

std::optional<double> secondsQueued()
{
    const int count = at::get_num_threads();
    if (count < 2)
        return {};
    std::atomic<std::uint64_t> sum{0};
    std::atomic<bool> told{true};
    at::parallel_for(0, count, 1, [&](std::int64_t, std::int64_t) {
        // proc(5): nanoseconds on a processor, nanoseconds in the queue
        std::ifstream file("/proc/thread-self/schedstat");
        std::uint64_t ran = 0, queued = 0;
        if (file >> ran >> queued)
            sum += queued;
        else
            told = false;
    });
    if (!told)
        return {};
    constexpr double second = 1e9;
    return static_cast<double>(sum) / second;
}

void lowerPriority()
{
    constexpr int niceness = 5;
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    if (thread != static_cast<id_t>(::getpid()))
        ::setpriority(PRIO_PROCESS, thread, niceness);
}

} // namespace digitlab
