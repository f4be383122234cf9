#pragma once

#include "app/command_line/option_description.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// The help of a verb, put together line by line: names at the left, what they do at the right.
class HelpText {
    Q_DECLARE_TR_FUNCTIONS(digitlab::HelpText)

public:
    HelpText(const std::string& program, const std::string& usage, const std::string& summary);

    void addHeading(const std::string& heading);
    void addOption(const OptionDescription& option);
    /// `left | right` stand in the two columns; other lines stand as they are.
    void addLine(const std::string& line);

    const std::string& text() const { return m_text; }

private:
    void addRow(const std::string& left, const std::string& right);

    std::string m_text;
};

} // namespace digitlab
