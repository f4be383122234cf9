#include "app/command_line/console.h"

#include "app/command_line/command_line.h"
#include "app/command_line/texts.h"

#include <cerrno>
#include <cstdio>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds interval{100};

std::size_t columnsOf(int handle)
{
    winsize size{};
    const bool known = ::ioctl(handle, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? size.ws_col - 1U : 79U;
}

/// The longest beginning that fits.
std::string cutTo(const std::string& text, std::size_t columns)
{
    std::string result = text;
    const auto insideCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    while (displayWidth(result) > columns) {
        while (result.size() > 1 && insideCharacter(result.back()))
            result.pop_back();
        result.pop_back();
    }
    return result;
}

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::scanning:
        return CommandLine::tr("scanning");
    case Stage::loading:
        return CommandLine::tr("loading");
    case Stage::training:
        return CommandLine::tr("training");
    case Stage::validating:
        return CommandLine::tr("validating");
    case Stage::evaluating:
        return CommandLine::tr("evaluating");
    }
    return {};
}

} // namespace

void print(std::string_view text)
{
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return;
    if (errno == EPIPE)
        throw OutputClosed();
    throw OutputFailed(
        filled(CommandLine::tr("the standard output cannot be written: %1"), {std::generic_category().message(errno)}));
}

void printError(std::string_view message)
{
    const std::string line = "digitlab: " + oneLine(inReadersLanguage(message)) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

bool outputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

StatusLine::StatusLine(Stream stream)
    : m_stream(stream)
    , m_active(stream == Stream::output ? outputIsTerminal() : errorIsTerminal())
{
}

bool StatusLine::due() const
{
    return m_active && std::chrono::steady_clock::now() - m_last >= interval;
}

void StatusLine::show(const std::string& text)
{
    if (!due())
        return;
    m_last = std::chrono::steady_clock::now();
    m_shown = true;
    const bool output = m_stream == Stream::output;
    const std::string line = cutTo(oneLine(text), columnsOf(output ? STDOUT_FILENO : STDERR_FILENO));
    std::fprintf(output ? stdout : stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(output ? stdout : stderr);
}

void StatusLine::clear()
{
    if (!m_shown)
        return;
    m_shown = false;
    m_last = {};
    std::FILE* const stream = m_stream == Stream::output ? stdout : stderr;
    std::fputs("\r\x1b[K", stream);
    std::fflush(stream);
}

void StatusLine::show(const Progress& progress)
{
    if (!due())
        return;
    const std::string stage = stageText(progress.stage).toStdString(), done = std::to_string(progress.done);
    if (progress.total > 0)
        show(filled(CommandLine::tr("%1: %2 of %3"), {stage, done, std::to_string(progress.total)}));
    else
        show(filled(CommandLine::tr("%1: %2"), {stage, done}));
}

} // namespace digitlab
