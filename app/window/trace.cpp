#include "app/window/trace.h"

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace digitlab {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds tickInterval{10};

/// Since boot, from field 22 of /proc/self/stat (proc(5)); the name in field 2 may hold blanks and brackets.
milliseconds processStart()
{
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(std::min(line.size(), line.rfind(')') + 1)));
    std::string field;
    for (int number = 3; number <= 22 && fields; ++number)
        fields >> field;
    return milliseconds(std::atoll(field.c_str()) * 1000 / std::max(1L, ::sysconf(_SC_CLK_TCK)));
}

milliseconds sinceBoot()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(now.tv_sec)
                                                    + std::chrono::nanoseconds(now.tv_nsec));
}

} // namespace

Trace::Trace(QObject* parent)
    : QObject(parent)
    , m_enabled(qgetenv("DIGITLAB_TRACE") == "1")
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

void Trace::firstPaint()
{
    if (!m_enabled)
        return;
    tell("first-paint-ms", (sinceBoot() - processStart()).count());
    m_sinceTick.start();
    m_tick.start();
}

void Trace::engineReady()
{
    if (m_enabled)
        tell("engine-ready-ms", (sinceBoot() - processStart()).count());
}

void Trace::end()
{
    if (!m_tick.isActive())
        return;
    tick();
    m_tick.stop();
    tell("longest-gui-stall-ms", m_longestStall);
}

void Trace::tick()
{
    m_longestStall = std::max<qint64>(m_longestStall, m_sinceTick.restart() - tickInterval.count());
}

void Trace::tell(const char* what, qint64 milliseconds) const
{
    std::fprintf(stderr, "trace %s %lld\n", what, static_cast<long long>(milliseconds));
}

} // namespace digitlab
