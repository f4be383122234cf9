#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace digitlab {

/// A thread that does jobs one after the other. What a job has to say it sends home by queued calls.
class JobThread {
public:
    /// Asked to stop by its token; a job must not throw.
    using Job = std::function<void(std::stop_token)>;

    JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;
    /// Asks the job under way to stop, drops the others, waits.
    ~JobThread();

    void post(Job job);
    /// Asks the job under way to stop and drops those that wait.
    void cancel();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::stop_source m_current;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace digitlab
