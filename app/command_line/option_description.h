#pragma once

#include <string>
#include <vector>

namespace digitlab {

/// One option of a verb as its help, the manual and the shell's completion tell of it.
struct OptionDescription {
    std::vector<std::string> names;   ///< `-h`, `--help`; of an argument that stands by itself its one name, `INPUT`
    std::string kind;                 ///< what its value is: `PATH`, `N`, `text|csv`; empty: it takes none
    std::vector<std::string> choices; ///< the words that its value can be; empty: any
    std::string group;                ///< the heading that it stands under
    std::string help;
    bool positional = false;
    bool required = false;
    bool repeated = false; ///< several arguments may stand
};

/// A part of the help below the options.
struct HelpPart {
    std::string heading;
    std::vector<std::string> lines; ///< `left | right` stand in two columns
};

/// The two columns of a line of a HelpPart; the second is empty where the line has one.
struct HelpColumns {
    std::string left, right;
};
HelpColumns columnsOf(const std::string& line);

} // namespace digitlab
