#include "app/command_line/help_text.h"

#include "app/command_line/texts.h"

#include <CLI/CLI.hpp>

namespace digitlab {

namespace {

constexpr std::size_t leftColumn = 30;

std::string nameOf(const CLI::Option& option)
{
    std::string name;
    for (const std::string& part : option.get_snames())
        name += (name.empty() ? "-" : ", -") + part;
    for (const std::string& part : option.get_lnames())
        name += (name.empty() ? "--" : ", --") + part;
    if (name.empty())
        return option.get_name(true) + (option.get_allow_extra_args() ? "..." : "");
    if (option.get_items_expected_max() > 0 && !option.get_type_name().empty())
        name += " " + option.get_type_name();
    return name;
}

} // namespace

HelpText::HelpText(const std::string& program, const std::string& usage, const std::string& summary)
    : m_text(filled(tr("Usage: %1"), {program}) + (usage.empty() ? "" : " " + usage) + "\n\n" + summary + "\n")
{
}

void HelpText::addHeading(const std::string& heading)
{
    m_text += "\n" + filled(tr("%1:"), {heading}) + "\n";
}

void HelpText::addOption(const CLI::Option& option)
{
    const std::string need = option.get_required() ? " " + tr("(required)").toStdString() : "";
    addRow(nameOf(option), option.get_description() + need);
}

void HelpText::addLine(const std::string& line)
{
    const std::size_t bar = line.find(" | ");
    if (bar == std::string::npos)
        m_text += "  " + line + "\n";
    else
        addRow(line.substr(0, bar), line.substr(bar + 3));
}

void HelpText::addRow(const std::string& left, const std::string& right)
{
    m_text += "  " + left;
    const std::size_t used = displayWidth(left) + 2;
    m_text += used + 2 > leftColumn ? "\n" + std::string(leftColumn, ' ') : std::string(leftColumn - used, ' ');
    m_text += right + "\n";
}

} // namespace digitlab
