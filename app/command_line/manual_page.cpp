#include "app/command_line/manual_page.h"

#include "app/command_line/verbs.h"

#include <algorithm>
#include <string_view>

namespace digitlab {

namespace {

/// Text that troff prints as it stands.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if (c == '\'')
            result += "\\(aq";
        else
            result += c;
    }
    return result.starts_with('.') ? "\\&" + result : result;
}

std::string capitals(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// The text with a full stop where it has no end of its own.
std::string sentence(const std::string& text)
{
    const bool ends = text.empty() || std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
    return ends ? text : text + ".";
}

std::string optionTag(const OptionDescription& option)
{
    std::string tag;
    for (const std::string& name : option.names)
        tag += (tag.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
    if (option.positional)
        return "\\fI" + escaped(option.names.front()) + "\\fR" + (option.repeated ? " ..." : "");
    return option.kind.empty() ? tag : tag + " \\fI" + escaped(option.kind) + "\\fR";
}

/// The page as it grows. Parts that several verbs have in their help, and all examples, are told once, at the end.
class Page {
public:
    explicit Page(const VerbOptions& program)
    {
        m_text = ".\\\" Made from the tables of the command line.\n"
                 ".TH DIGITLAB 1 \"\" \"Digit Lab " DIGITLAB_VERSION "\" \"User Commands\"\n.nh\n.ad l\n";
        section("NAME");
        m_text += "digitlab \\- see a small neural network learn to read handwritten digits\n";
        section("SYNOPSIS");
        synopsis("digitlab [FILE ...]");
        for (const std::unique_ptr<Verb>& verb : allVerbs())
            synopsis("digitlab " + verb->name() + " ...");
        section("DESCRIPTION");
        m_text += escaped(program.summary()) + "\n";
    }

    void addVerb(const VerbOptions& options)
    {
        m_text += ".SS \"" + escaped(options.program()) + "\"\n" + escaped(sentence(options.summary())) + "\n";
        if (!options.usage().empty())
            m_text += ".PP\n.B " + escaped(options.program()) + "\n" + escaped(options.usage()) + "\n";
        addOptions(options);
        for (const HelpPart& part : options.parts())
            keep(part);
    }

    void addOptions(const VerbOptions& options)
    {
        std::string group;
        for (const OptionDescription& option : options.descriptions()) {
            if (!group.empty() && option.group != group)
                m_text += ".PP\n" + escaped(option.group) + ":\n";
            group = option.group;
            m_text += ".TP\n" + optionTag(option) + "\n" + escaped(option.help) + (option.required ? " (required)" : "")
                + "\n";
        }
    }

    void section(const std::string& heading) { m_text += ".SH \"" + escaped(capitals(heading)) + "\"\n"; }

    /// For the end, without the lines that are there already.
    void keep(const HelpPart& part)
    {
        auto kept = std::find_if(m_kept.begin(), m_kept.end(),
                                 [&](const HelpPart& other) { return other.heading == part.heading; });
        if (kept == m_kept.end())
            kept = m_kept.insert(kept, {.heading = part.heading, .lines = {}});
        for (const std::string& line : part.lines)
            if (std::find(kept->lines.begin(), kept->lines.end(), line) == kept->lines.end())
                kept->lines.push_back(line);
    }

    std::string finish()
    {
        for (const HelpPart& part : m_kept) {
            section(part.heading);
            for (const std::string& line : part.lines)
                addLine(line);
        }
        return m_text;
    }

private:
    void synopsis(const std::string& line) { m_text += escaped(line) + "\n.br\n"; }

    void addLine(const std::string& line)
    {
        const HelpColumns columns = columnsOf(line);
        if (columns.right.empty())
            m_text += escaped(line) + "\n.br\n";
        else
            m_text += ".TP\n\\fB" + escaped(columns.left) + "\\fR\n" + escaped(columns.right) + "\n";
    }

    std::string m_text;
    std::vector<HelpPart> m_kept;
};

} // namespace

std::string manualPage()
{
    const std::unique_ptr<VerbOptions> program = ProgramOptions::make();
    Page page(*program);
    page.addOptions(*program);
    page.section("VERBS");
    for (const std::unique_ptr<Verb>& verb : allVerbs())
        page.addVerb(*optionsOf(*verb));
    for (const HelpPart& part : program->parts())
        if (part.heading != ProgramOptions::verbsHeading())
            page.keep(part);
    return page.finish();
}

} // namespace digitlab
