#pragma once

#include "app/command_line/rows.h"
#include "app/command_line/verb.h"

#include <functional>
#include <stop_token>
#include <string>

namespace digitlab {

/// Goes on from one input to the next: what is wrong with one is a line on the standard error, and a stop leaves rows
/// that are whole.
class ReadingLoop {
public:
    /// Prints the head; the rows in between are the caller's.
    ReadingLoop(const RowFrame& rows, std::stop_token stop);

    /// One input's work. Throws Stopped, and what went wrong with the output.
    void attempt(const std::function<void()>& work);
    /// Throws Stopped when that is asked for.
    void obeyStop() const;
    void problem(const std::string& message);
    /// The problem of a folder without anything to read.
    void nothingIn(const std::string& folder);
    /// Prints the tail.
    ExitStatus finish() const;

private:
    const RowFrame& m_rows;
    std::stop_token m_stop;
    bool m_failed = false;
};

} // namespace digitlab
