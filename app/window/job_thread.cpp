#include "app/window/job_thread.h"

#include <utility>

namespace digitlab {

JobThread::JobThread()
    : m_thread([this] { run(); })
{
}

JobThread::~JobThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_jobs.clear();
        m_current.request_stop();
    }
    m_wake.notify_all();
    m_thread.join();
}

void JobThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

void JobThread::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
    m_current.request_stop();
}

void JobThread::run()
{
    for (;;) {
        Job job;
        std::stop_token token;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_ending)
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_current = std::stop_source();
            token = m_current.get_token();
        }
        job(token);
    }
}

} // namespace digitlab
