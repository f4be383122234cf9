#pragma once

#include "app/command_line/verb.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <vector>

namespace digitlab {

/// All verbs, in the order of the help.
std::vector<std::unique_ptr<Verb>> allVerbs();

/// The words of a verb's name: `data`, `info`.
std::vector<std::string> wordsOf(const std::string& name);

/// The options of a verb, which must outlive them.
std::unique_ptr<VerbOptions> optionsOf(Verb& verb);

/// The options and the help of the program itself.
class ProgramOptions {
    Q_DECLARE_TR_FUNCTIONS(digitlab::CommandLine)

public:
    static std::unique_ptr<VerbOptions> make();
    /// The heading above the list of verbs.
    static std::string verbsHeading();
};

} // namespace digitlab
