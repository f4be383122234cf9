#pragma once

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

/// Training must not make drawing lag: lowers the calling thread's priority unless it is the process's first (then
/// nothing else is waiting). OpenMP's workers inherit it from the thread that opens the first parallel region.
void lowerPriority();

} // namespace digitlab
