#include "app/command_line/command_line.h"

#include "app/command_line/console.h"
#include "app/command_line/data_verb.h"
#include "app/command_line/texts.h"
#include "app/command_line/verbs.h"
#include "core/api/error.h"

#include <algorithm>
#include <csignal>
#include <new>
#include <utility>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

bool startsWith(const std::vector<std::string>& arguments, const std::vector<std::string>& words)
{
    return arguments.size() >= words.size() && std::equal(words.begin(), words.end(), arguments.begin());
}

bool isOption(const std::string& argument)
{
    return argument.size() > 1 && argument.front() == '-';
}

Command wrongUsage(const std::string& message)
{
    printError(message);
    return {.verb = nullptr, .status = ExitStatus::wrongUsage};
}

} // namespace

CommandLine::CommandLine(std::vector<std::string> arguments)
    : m_arguments(std::move(arguments))
{
}

std::optional<std::vector<fs::path>> CommandLine::windowFiles() const
{
    std::vector<fs::path> files;
    for (const std::string& argument : m_arguments) {
        if (isOption(argument))
            return std::nullopt;
        files.emplace_back(argument);
    }
    if (files.empty())
        return files;
    const std::string& first = m_arguments.front();
    for (const std::unique_ptr<Verb>& verb : allVerbs())
        if (wordsOf(verb->name()).front() == first)
            return std::nullopt;
    std::error_code error;
    if (!fs::exists(first, error))
        return std::nullopt;
    return files;
}

Command CommandLine::parse() const
{
    try {
        if (m_arguments.empty() || isOption(m_arguments[0]))
            return parseProgram();
        for (std::unique_ptr<Verb>& verb : allVerbs()) {
            const std::vector<std::string> words = wordsOf(verb->name());
            if (startsWith(m_arguments, words))
                return parseVerb(std::move(verb),
                                 {m_arguments.begin() + static_cast<std::ptrdiff_t>(words.size()), m_arguments.end()});
        }
        // A group of verbs, of which there is one so far: `data --help` is as good as `data info --help`.
        const bool group = m_arguments[0] == "data";
        if (group && m_arguments.size() > 1 && (m_arguments[1] == "--help" || m_arguments[1] == "-h"))
            return parseVerb(std::make_unique<DataVerb>(), {"--help"});
        if (group)
            return wrongUsage(filled(tr("data: what about it? There is 'digitlab data info PATH'")));
        if (m_arguments.size() == 1)
            return wrongUsage(
                filled(tr("'%1' is neither a verb nor a file ('digitlab --help' lists the verbs)"), {m_arguments[0]}));
        return wrongUsage(filled(tr("'%1' is not a verb ('digitlab --help' lists them)"), {m_arguments[0]}));
    } catch (const UsageError& error) {
        return wrongUsage(error.what());
    } catch (const OutputClosed&) {
        return {.verb = nullptr, .status = ExitStatus::failed};
    } catch (const Error& error) {
        printError(error.what());
        return {.verb = nullptr, .status = ExitStatus::failed};
    }
}

Command CommandLine::parseVerb(std::unique_ptr<Verb> verb, const std::vector<std::string>& arguments) const
{
    const std::unique_ptr<VerbOptions> options = optionsOf(*verb);
    if (options->parse(arguments) == VerbOptions::Outcome::help) {
        print(options->help());
        return {};
    }
    verb->check(*options);
    return {.verb = std::move(verb), .status = ExitStatus::done};
}

Command CommandLine::parseProgram() const
{
    const std::unique_ptr<VerbOptions> options = ProgramOptions::make();
    switch (options->parse(m_arguments)) {
    case VerbOptions::Outcome::version:
        print("digitlab " DIGITLAB_VERSION "\n");
        break;
    case VerbOptions::Outcome::help:
    case VerbOptions::Outcome::parsed:
        print(options->help());
        break;
    }
    return {};
}

ExitStatus CommandLine::run(Verb& verb)
{
    std::signal(SIGPIPE, SIG_IGN); // a write that fails says so
    try {
        return verb.run();
    } catch (const Stopped&) {
        printError(filled(tr("stopped")));
        return ExitStatus::stopped;
    } catch (const OutputClosed&) {
        return ExitStatus::failed;
    } catch (const UsageError& error) {
        printError(error.what());
        return ExitStatus::wrongUsage;
    } catch (const std::bad_alloc&) {
        printError(filled(tr("not enough memory")));
    } catch (const std::exception& error) {
        printError(error.what());
    }
    return ExitStatus::failed;
}

} // namespace digitlab
