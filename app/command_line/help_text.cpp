#include "app/command_line/help_text.h"

#include "app/command_line/texts.h"

#include <string_view>

namespace digitlab {

namespace {

constexpr std::size_t leftColumn = 30;

std::string nameOf(const OptionDescription& option)
{
    std::string name;
    for (const std::string& part : option.names)
        name += (name.empty() ? "" : ", ") + part;
    if (option.positional)
        return name + (option.repeated ? "..." : "");
    return option.kind.empty() ? name : name + " " + option.kind;
}

} // namespace

HelpColumns columnsOf(const std::string& line)
{
    constexpr std::string_view between = " | ";
    const std::size_t bar = line.find(between);
    if (bar == std::string::npos)
        return {.left = line, .right = {}};
    return {.left = line.substr(0, bar), .right = line.substr(bar + between.size())};
}

HelpText::HelpText(const std::string& program, const std::string& usage, const std::string& summary)
    : m_text(filled(tr("Usage: %1"), {program}) + (usage.empty() ? "" : " " + usage) + "\n\n" + summary + "\n")
{
}

void HelpText::addHeading(const std::string& heading)
{
    m_text += "\n" + filled(tr("%1:"), {heading}) + "\n";
}

void HelpText::addOption(const OptionDescription& option)
{
    const std::string need = option.required ? " " + tr("(required)").toStdString() : "";
    addRow(nameOf(option), option.help + need);
}

void HelpText::addLine(const std::string& line)
{
    const HelpColumns columns = columnsOf(line);
    if (columns.right.empty())
        m_text += "  " + line + "\n";
    else
        addRow(columns.left, columns.right);
}

void HelpText::addRow(const std::string& left, const std::string& right)
{
    m_text += "  " + left;
    const std::size_t used = displayWidth(left) + 2;
    m_text += used + 2 > leftColumn ? "\n" + std::string(leftColumn, ' ') : std::string(leftColumn - used, ' ');
    m_text += right + "\n";
}

} // namespace digitlab
