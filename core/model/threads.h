#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace digitlab {

/// Processors that this process may use; at least 1.
int processorCount();

/// The vector instructions that LibTorch uses here: `AVX2`, `AVX512`, `DEFAULT`, ...
std::string vectorLevel();

/// Sets LibTorch's thread count for the calling thread, whatever other threads choose later.
void useThreads(int count);

/// Numbers too small for full precision count as 0 on this thread and those that it starts afterwards. Moments and
/// weights that decay pass through them, and processors compute with them a hundred times as slowly.
void flushDenormals();

/// The same until the end of a scope.
class ThreadCount {
public:
    explicit ThreadCount(int count);
    ThreadCount(const ThreadCount&) = delete;
    ThreadCount& operator=(const ThreadCount&) = delete;
    ~ThreadCount();

private:
    int m_before;
};

/// Ends the threads of the calling thread's parallel regions at the end of a scope. They would wait for its next region
/// as long as it lives, and count among the threads that are more than processors (see PatientWaiting).
class BriefThreads {
public:
    BriefThreads() = default;
    BriefThreads(const BriefThreads&) = delete;
    BriefThreads& operator=(const BriefThreads&) = delete;
    ~BriefThreads();
};

/// While it lives, threads that wait for each other between parallel regions sleep instead of spinning. OpenMP's wait
/// for milliseconds in a loop; when other programs want the processors as well, the loop takes the time that the thread
/// needs which is waited for, and training became six times as slow. GCC's library does without where there are more
/// threads than processors (its manual, GOMP_SPINCOUNT); the threads that this holds ready see to that, and do nothing
/// else. The environment cannot: the library is loaded before main().
class PatientWaiting {
public:
    PatientWaiting();
    PatientWaiting(const PatientWaiting&) = delete;
    PatientWaiting& operator=(const PatientWaiting&) = delete;
    ~PatientWaiting();

    /// False: they spin after all, unless there are more of them than processors anyway. Takes as long as starting or
    /// ending the threads. From any thread.
    void setPatient(bool patient);
    bool patient() const;

private:
    class Crowd;

    mutable std::mutex m_mutex;
    std::unique_ptr<Crowd> m_crowd; ///< null when not patient
};

/// Seconds that the calling thread and those of its parallel regions have stood in the queue for a processor so far,
/// all added up; nothing where it is alone or where the system does not tell (Linux does).
std::optional<double> secondsQueued();

/// Training must not make drawing lag: lowers the calling thread's priority unless it is the process's first (then
/// nothing else is waiting). OpenMP's workers inherit it from the thread that opens the first parallel region.
void lowerPriority();

} // namespace digitlab
