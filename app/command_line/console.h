#pragma once

#include "core/api/error.h"
#include "core/api/progress.h"

#include <chrono>
#include <exception>
#include <string>
#include <string_view>

namespace digitlab {

/// The reader of the standard output has gone (`digitlab ... | head`): nothing to say, nobody to say it to.
class OutputClosed : public std::exception {
public:
    const char* what() const noexcept override { return "the output was closed"; }
};

/// The standard output takes no more, as on a full disk: the end of all work, not of one input's.
class OutputFailed : public Error {
public:
    using Error::Error;
};

/// Writes to the standard output, which carries the result alone. Throws OutputFailed with the system's reason, or
/// OutputClosed.
void print(std::string_view text);

/// One line on the standard error, in the reader's language where it is a sentence of the engine.
void printError(std::string_view message);

bool outputIsTerminal();
bool errorIsTerminal();

/// A line on the terminal that is written over and over, at most ten times a second; elsewhere it is silent. It is
/// wiped out at the end.
class StatusLine {
public:
    enum class Stream { output, error };

    explicit StatusLine(Stream stream);
    StatusLine(const StatusLine&) = delete;
    StatusLine& operator=(const StatusLine&) = delete;
    ~StatusLine() { clear(); }

    /// Whether a text shown now would be seen.
    bool due() const;
    /// Cut to the terminal's width.
    void show(const std::string& text);
    void clear();
    /// `loading: 1200 of 60000`, when it is due.
    void show(const Progress& progress);

private:
    Stream m_stream;
    bool m_active;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace digitlab
