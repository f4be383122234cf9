#include "app/command_line/stop_signal.h"

#include "core/api/error.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace digitlab {

namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
constexpr char byStop = 's', byEnd = 'e';

/// Where the handler writes to: the one thing that it may do.
std::atomic<int> pipeEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void handleStop(int)
{
    const int error = errno;
    const int handle = pipeEnd.load();
    if (handle >= 0) [[maybe_unused]]
        const ssize_t written = ::write(handle, &byStop, 1);
    errno = error;
}

} // namespace

class StopSignal::Private {
public:
    explicit Private(std::function<void()> onStop)
        : m_onStop(std::move(onStop))
    {
        // The writing end never blocks, so that a flood of signals cannot hang the handler.
        if (::pipe2(m_pipe.data(), O_CLOEXEC) != 0 || ::fcntl(m_pipe[1], F_SETFL, O_NONBLOCK) != 0)
            throw Error("no pipe: " + std::generic_category().message(errno));
        pipeEnd = m_pipe[1];
        m_thread = std::thread([this] { watch(); });
        for (std::size_t i = 0; i < signals.size(); ++i)
            take(signals[i], m_earlier[i]);
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    ~Private()
    {
        for (std::size_t i = 0; i < signals.size(); ++i)
            ::sigaction(signals[i], &m_earlier[i], nullptr);
        pipeEnd = -1;
        while (::write(m_pipe[1], &byEnd, 1) < 0 && (errno == EINTR || errno == EAGAIN)) {}
        m_thread.join();
        ::close(m_pipe[0]);
        ::close(m_pipe[1]);
    }

private:
    static void take(int signal, struct sigaction& earlier)
    {
        struct sigaction action {};
        action.sa_handler = handleStop;
        action.sa_flags = SA_RESTART;
        ::sigemptyset(&action.sa_mask);
        ::sigaction(signal, &action, &earlier);
        // nohup has a reason. An ignored SIGINT, though, is only how a shell starts what it puts in the background.
        if (signal == SIGHUP && earlier.sa_handler == SIG_IGN)
            ::sigaction(signal, &earlier, nullptr);
    }

    void watch()
    {
        bool stopped = false;
        for (char byte = 0;;) {
            const ssize_t count = ::read(m_pipe[0], &byte, 1);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0 || byte == byEnd)
                return;
            if (!std::exchange(stopped, true))
                m_onStop();
        }
    }

    std::function<void()> m_onStop;
    std::array<int, 2> m_pipe{-1, -1};
    std::array<struct sigaction, signals.size()> m_earlier{};
    std::thread m_thread;
};

StopSignal::StopSignal(std::function<void()> onStop)
    : d(std::make_unique<Private>(std::move(onStop)))
{
}

StopSignal::~StopSignal() = default;

} // namespace digitlab
