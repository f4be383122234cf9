#pragma once

#include "app/command_line/verb_options.h"

#include <QString>

#include <string>

namespace digitlab {

/// How the program ends.
enum class ExitStatus { done = 0, failed = 1, wrongUsage = 2, stopped = 3 };

/// One verb of the command line: its options, and its work.
class Verb {
public:
    Verb() = default;
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;
    virtual ~Verb() = default;

    /// As it is typed: `data info`.
    virtual std::string name() const = 0;
    virtual QString summary() const = 0;
    virtual void addOptions(VerbOptions& options) = 0;
    /// What no single option can tell. Throws UsageError.
    virtual void check(const VerbOptions&) const {}
    /// Whether it draws text and so needs a QGuiApplication.
    virtual bool needsFonts() const { return false; }
    /// Throws Error, Stopped or OutputClosed.
    virtual ExitStatus run() = 0;
};

} // namespace digitlab
