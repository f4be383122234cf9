#include "app/command_line/reading_loop.h"

#include "app/command_line/command_line.h"
#include "app/command_line/console.h"
#include "app/command_line/texts.h"

#include <utility>

namespace digitlab {

ReadingLoop::ReadingLoop(const RowFrame& rows, std::stop_token stop)
    : m_rows(rows)
    , m_stop(std::move(stop))
{
    print(m_rows.head());
}

void ReadingLoop::attempt(const std::function<void()>& work)
{
    obeyStop();
    try {
        work();
    } catch (const OutputFailed&) {
        throw;
    } catch (const Error& error) {
        problem(error.what());
    }
}

void ReadingLoop::obeyStop() const
{
    if (!m_stop.stop_requested())
        return;
    print(m_rows.tail()); // what is there is whole
    throw Stopped();
}

void ReadingLoop::problem(const std::string& message)
{
    m_failed = true;
    printError(message);
}

void ReadingLoop::nothingIn(const std::string& folder)
{
    problem(filled(CommandLine::tr("%1: there is no picture and no ink file in it"), {folder}));
}

ExitStatus ReadingLoop::finish() const
{
    print(m_rows.tail());
    return m_failed ? ExitStatus::failed : ExitStatus::done;
}

} // namespace digitlab
