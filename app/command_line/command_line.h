#pragma once

#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace digitlab {

/// What the arguments ask for: work to be done, or nothing more because all is said.
struct Command {
    std::unique_ptr<Verb> verb;
    ExitStatus status = ExitStatus::done;
};

/// The command line without the window. Help goes to the standard output, wrong usage is one line on the standard
/// error. Texts need a QCoreApplication for their translation.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(digitlab::CommandLine)

public:
    /// Arguments without the program's name, as bytes.
    explicit CommandLine(std::vector<std::string> arguments);

    /// The files to open the window on (none: an empty list) when it is the window that is asked for.
    std::optional<std::vector<std::filesystem::path>> windowFiles() const;
    Command parse() const;
    /// Does a verb's work; every failure is one line on the standard error.
    static ExitStatus run(Verb& verb);

private:
    Command parseVerb(std::unique_ptr<Verb> verb, const std::vector<std::string>& arguments) const;
    Command parseProgram() const;

    std::vector<std::string> m_arguments;
};

} // namespace digitlab
