#include "app/command_line/verb_options.h"

#include "app/command_line/help_text.h"
#include "app/command_line/texts.h"
#include "core/support/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace digitlab {

namespace {

std::string quoted(const std::string& text)
{
    return "'" + oneLine(text) + "'";
}

/// CLI11 takes an argument like `[a]` apart where several may stand, but it is a file's name as good as any: such a one
/// travels behind a mark.
constexpr char mark = '\x01';

std::string marked(const std::string& argument)
{
    const bool bracket = !argument.empty() && (argument.front() == '[' || argument.front() == mark);
    return bracket ? mark + argument : argument;
}

std::string unmarked(const std::string& argument)
{
    return !argument.empty() && argument.front() == mark ? argument.substr(1) : argument;
}

} // namespace

VerbOptions::VerbOptions(const std::string& verb, const QString& summary)
    : m_program(verb.empty() ? "digitlab" : "digitlab " + verb)
    , m_app(std::make_unique<CLI::App>(summary.toStdString(), m_program))
    , m_group(tr("Options").toStdString())
{
    m_app->set_help_flag("-h,--help", tr("show this help").toStdString())->group(m_group);
    if (verb.empty())
        m_app->set_version_flag("--version", std::string(DIGITLAB_VERSION), tr("show the version").toStdString())
            ->group(m_group);
}

VerbOptions::~VerbOptions() = default;

void VerbOptions::setUsage(const QString& usage)
{
    m_usage = usage.toStdString();
}

void VerbOptions::addHelp(const QString& heading, const QStringList& lines)
{
    HelpPart part{.heading = heading.toStdString(), .lines = {}};
    for (const QString& line : lines)
        part.lines.push_back(line.toStdString());
    m_parts.push_back(std::move(part));
}

void VerbOptions::setGroup(const QString& heading)
{
    m_group = heading.toStdString();
}

void VerbOptions::fail(const std::string& reason) const
{
    throw UsageError(filled(tr("%1 (%2 shows how)"), {reason, "'" + m_program + " --help'"}));
}

CLI::Option* VerbOptions::add(const std::string& name, const std::string& kind, const QString& help, Need need,
                              const std::function<void(const std::string&)>& take)
{
    const CLI::callback_t callback = [take](const CLI::results_t& results) {
        take(unmarked(results.back()));
        return true;
    };
    return m_app->add_option(name, callback, help.toStdString())
        ->type_name(kind)
        ->group(m_group)
        ->required(need == Need::required)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void VerbOptions::text(const std::string& name, const std::string& kind, const QString& help, std::string& target,
                       Need need)
{
    add(name, kind, help, need, [this, name, &target](const std::string& value) {
        if (value.empty())
            fail(filled(tr("%1: the value is empty"), {name}));
        target = value;
    });
}

void VerbOptions::texts(const std::string& name, const QString& help, std::vector<std::string>& target)
{
    const CLI::callback_t callback = [this, name, &target](const CLI::results_t& results) {
        if (std::find(results.begin(), results.end(), std::string()) != results.end())
            fail(filled(tr("%1: the value is empty"), {name}));
        target.clear();
        std::transform(results.begin(), results.end(), std::back_inserter(target), unmarked);
        return true;
    };
    m_app->add_option(name, callback, help.toStdString())
        ->type_name("")
        ->group(m_group)
        ->required()
        ->expected(1, -1)
        ->allow_extra_args();
}

void VerbOptions::flag(const std::string& name, const QString& help, bool& target)
{
    m_app->add_flag(name, target, help.toStdString())->group(m_group);
}

void VerbOptions::choice(const std::string& name, const std::vector<std::string>& words, const QString& help,
                         const std::function<void(const std::string&)>& take, Need need)
{
    m_choices[name] = words;
    add(name, joined(words, "|"), help, need, [this, name, words, take](const std::string& value) {
        if (std::find(words.begin(), words.end(), value) == words.end())
            fail(filled(tr("%1: %2 is not one of %3"), {name, quoted(value), joined(words, ", ")}));
        take(value);
    });
}

void VerbOptions::wholeNumber(const std::string& name, const NumberRange<long long>& range, const QString& help,
                              const std::function<void(long long)>& take)
{
    add(name, "N", help, Need::optional, [this, name, range, take](const std::string& text) {
        const std::optional<long long> value = numberFrom<long long>(text);
        if (!value || !range.contains(*value))
            fail(filled(tr("%1: %2 is not a whole number from %3 to %4"),
                        {name, quoted(text), std::to_string(range.low), std::to_string(range.high)}));
        take(*value);
    });
}

void VerbOptions::seed(const std::string& name, const QString& help, const std::function<void(std::uint64_t)>& take)
{
    add(name, "N", help, Need::optional, [this, name, take](const std::string& text) {
        const std::optional<std::uint64_t> value = numberFrom<std::uint64_t>(text);
        if (!value)
            fail(filled(tr("%1: %2 is not a whole number from %3 to %4"),
                        {name, quoted(text), "0", std::to_string(std::numeric_limits<std::uint64_t>::max())}));
        take(*value);
    });
}

void VerbOptions::number(const std::string& name, const NumberRange<double>& range, const QString& help,
                         const std::function<void(double)>& take)
{
    add(name, "X", help, Need::optional, [this, name, range, take](const std::string& text) {
        const std::optional<double> value = numberFrom<double>(text);
        if (!value && text.find(',') != std::string::npos)
            fail(filled(tr("%1: %2 is not a number; write a point, as in 0.01"), {name, quoted(text)}));
        if (!value)
            fail(filled(tr("%1: %2 is not a number"), {name, quoted(text)}));
        if (range.contains(*value))
            return take(*value);
        const std::string low = numberText(range.low), high = numberText(range.high);
        const QString below = range.highOpen ? tr("less than %1") : tr("at most %1");
        const QString above = range.lowOpen ? tr("more than %1") : tr("at least %1");
        fail(filled(tr("%1: %2 is out of range: %3, %4"),
                    {name, quoted(text), filled(above, {low}), filled(below, {high})}));
    });
}

void VerbOptions::wholeNumbers(const std::string& name, const QString& help,
                               const std::function<void(std::vector<int>)>& take)
{
    add(name, "N,N,...", help, Need::optional, [this, name, take](const std::string& text) {
        std::vector<int> numbers;
        for (std::size_t start = 0; start <= text.size();) {
            const std::size_t end = std::min(text.find(',', start), text.size());
            const std::optional<int> value = numberFrom<int>(std::string_view(text).substr(start, end - start));
            if (!value || *value < 1)
                fail(filled(tr("%1: %2 is not a list of whole numbers from 1, with commas between"),
                            {name, quoted(text)}));
            numbers.push_back(*value);
            start = end + 1;
        }
        take(numbers);
    });
}

std::vector<std::string> VerbOptions::givenNames() const
{
    std::vector<std::string> names;
    for (const CLI::Option* option : std::as_const(*m_app).get_options())
        if (option->count() > 0)
            names.push_back(option->get_name());
    return names;
}

std::string VerbOptions::missing() const
{
    for (const CLI::Option* option : std::as_const(*m_app).get_options())
        if (option->get_required() && option->count() == 0)
            return option->get_positional() ? option->get_name(true) : option->get_name();
    return {};
}

std::string VerbOptions::unexpected() const
{
    const std::vector<std::string> rest = m_app->remaining();
    const std::string first = rest.empty() ? std::string() : unmarked(rest.front());
    return first.size() > 1 && first.front() == '-' ? filled(tr("unknown option %1"), {quoted(first)})
                                                    : filled(tr("one argument too many: %1"), {quoted(first)});
}

VerbOptions::Outcome VerbOptions::parse(const std::vector<std::string>& arguments)
{
    try {
        std::vector<std::string> backwards; // as CLI11 wants them
        std::transform(arguments.rbegin(), arguments.rend(), std::back_inserter(backwards), marked);
        m_app->parse(std::move(backwards));
    } catch (const CLI::CallForHelp&) {
        return Outcome::help;
    } catch (const CLI::CallForVersion&) {
        return Outcome::version;
    } catch (const CLI::RequiredError&) {
        fail(filled(tr("%1 is missing"), {missing()}));
    } catch (const CLI::ExtrasError&) {
        fail(unexpected());
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string text = error.what(); // `--lr: 1 required ...`
        fail(filled(tr("%1: the value is missing"), {text.substr(0, text.find(':'))}));
    } catch (const CLI::ParseError& error) {
        fail(error.what());
    }
    return Outcome::parsed;
}

std::string VerbOptions::summary() const
{
    return m_app->get_description();
}

std::vector<OptionDescription> VerbOptions::descriptions() const
{
    std::vector<std::string> groups;
    std::vector<OptionDescription> all;
    for (const CLI::Option* option : std::as_const(*m_app).get_options()) {
        OptionDescription description{.names = {},
                                      .kind = option->get_items_expected_max() > 0 ? option->get_type_name() : "",
                                      .choices = {},
                                      .group = option->get_group(),
                                      .help = option->get_description(),
                                      .positional = option->get_positional(),
                                      .required = option->get_required(),
                                      .repeated = option->get_allow_extra_args()};
        for (const std::string& name : option->get_snames())
            description.names.push_back("-" + name);
        for (const std::string& name : option->get_lnames())
            description.names.push_back("--" + name);
        if (description.positional)
            description.names = {option->get_name(true)};
        if (const auto words = m_choices.find(description.names.back()); words != m_choices.end())
            description.choices = words->second;
        if (std::find(groups.begin(), groups.end(), description.group) == groups.end())
            groups.push_back(description.group);
        all.push_back(std::move(description));
    }
    const auto place = [&](const OptionDescription& description) {
        return std::find(groups.begin(), groups.end(), description.group);
    };
    std::stable_sort(all.begin(), all.end(), [&](const OptionDescription& left, const OptionDescription& right) {
        return place(left) < place(right);
    });
    return all;
}

std::string VerbOptions::help() const
{
    HelpText text(m_program, m_usage, summary());
    std::string group;
    for (const OptionDescription& option : descriptions()) {
        if (option.group != group)
            text.addHeading(option.group);
        group = option.group;
        text.addOption(option);
    }
    for (const HelpPart& part : m_parts) {
        text.addHeading(part.heading);
        for (const std::string& line : part.lines)
            text.addLine(line);
    }
    return text.text();
}

} // namespace digitlab
