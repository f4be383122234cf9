#pragma once

#include "app/command_line/number_range.h"
#include "app/command_line/option_description.h"
#include "core/api/words.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace digitlab {

/// Wrong usage, in one line: status 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The options of one verb and its help. Values are taken as bytes and checked as they are read, so that a wrong one is
/// told in one line before any work begins. The targets must outlive this.
class VerbOptions {
    Q_DECLARE_TR_FUNCTIONS(digitlab::VerbOptions)

public:
    enum class Need { optional, required };

    /// `verb` is empty for the program itself.
    VerbOptions(const std::string& verb, const QString& summary);
    ~VerbOptions();

    /// What stands behind the verb on the help's first line.
    void setUsage(const QString& usage);
    /// A further part of the help, below the options: its heading and its lines.
    void addHelp(const QString& heading, const QStringList& lines);
    /// Options added from now on stand below this heading.
    void setGroup(const QString& heading);

    void text(const std::string& name, const std::string& kind, const QString& help, std::string& target,
              Need need = Need::optional);
    /// One or more.
    void texts(const std::string& name, const QString& help, std::vector<std::string>& target);
    void flag(const std::string& name, const QString& help, bool& target);
    void choice(const std::string& name, const std::vector<std::string>& words, const QString& help,
                const std::function<void(const std::string&)>& take, Need need = Need::optional);
    /// By a table of core/api/words.h.
    template <class Value, std::size_t Count>
    void choice(const std::string& name, const Words<Value, Count>& words, const QString& help,
                const std::function<void(std::type_identity_t<Value>)>& take)
    {
        std::vector<std::string> texts;
        for (const auto& [value, word] : words)
            texts.emplace_back(word);
        choice(name, texts, help, [words, take](const std::string& word) { take(*valueOf(words, word)); });
    }
    void wholeNumber(const std::string& name, const NumberRange<long long>& range, const QString& help,
                     const std::function<void(long long)>& take);
    /// 0 ... 2^64 - 1.
    void seed(const std::string& name, const QString& help, const std::function<void(std::uint64_t)>& take);
    void number(const std::string& name, const NumberRange<double>& range, const QString& help,
                const std::function<void(double)>& take);
    /// Whole numbers from 1 with commas between.
    void wholeNumbers(const std::string& name, const QString& help, const std::function<void(std::vector<int>)>& take);

    /// Names of all options that were given.
    std::vector<std::string> givenNames() const;

    enum class Outcome { parsed, help, version };
    /// The arguments behind the verb. Throws UsageError.
    Outcome parse(const std::vector<std::string>& arguments);
    std::string help() const;

    /// `digitlab train`
    const std::string& program() const { return m_program; }
    std::string summary() const;
    const std::string& usage() const { return m_usage; }
    /// All options, in the order of the help.
    std::vector<OptionDescription> descriptions() const;
    const std::vector<HelpPart>& parts() const { return m_parts; }

private:
    CLI::Option* add(const std::string& name, const std::string& kind, const QString& help, Need need,
                     const std::function<void(const std::string&)>& take);
    [[noreturn]] void fail(const std::string& reason) const;
    std::string missing() const;
    std::string unexpected() const;

    std::string m_program;
    std::unique_ptr<CLI::App> m_app;
    std::string m_usage;
    std::string m_group;
    std::map<std::string, std::vector<std::string>> m_choices; ///< by the option's name
    std::vector<HelpPart> m_parts;
};

} // namespace digitlab
