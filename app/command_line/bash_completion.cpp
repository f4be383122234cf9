#include "app/command_line/bash_completion.h"

#include "app/command_line/texts.h"
#include "app/command_line/verbs.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace digitlab {

namespace {

constexpr const char* head = R"(# Completion of digitlab for bash, made from the tables of its command line.
# Words are matched with what stands before the cursor; where files may stand, their names too.
_digitlab_offer() # WORDS [files]
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
    if [ "${2-}" != files ]; then
        compopt +o default 2>/dev/null
        return
    fi
    case $current in
        *[\\\'\"~\$]*) return ;; # with no word that matches, bash completes the name itself
    esac
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
}

_digitlab()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]-}
    COMPREPLY=()
    # --format=csv comes as three words.
    if [ "$current" = = ]; then
        current=
    elif [ "$previous" = = ]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
)";

constexpr const char* tail = R"(}
complete -o bashdefault -o default -F _digitlab digitlab
)";

/// What stands for a value beside files; nothing where the value is a number.
std::string wordsFor(const OptionDescription& option)
{
    if (!option.choices.empty())
        return joined(option.choices, " ");
    if (option.names.front() == "--data"
        || (option.positional && option.kind.empty() && option.names.front() == "PATH"))
        return "mnist";
    return option.names.front() == "--model" || option.names.front() == "--init" ? "shipped" : "";
}

bool isNumber(const OptionDescription& option)
{
    return option.kind == "N" || option.kind == "X" || option.kind.starts_with("N,");
}

std::string offer(const OptionDescription& option)
{
    const bool files = option.choices.empty() && !isNumber(option);
    return "_digitlab_offer \"" + wordsFor(option) + "\"" + (files ? " files" : "");
}

/// One branch for each option of the verb that takes a value, and one for the rest.
std::string verbBranch(const std::string& name, const VerbOptions& options)
{
    std::vector<std::string> names;
    std::string text = "        \"" + name + "\")\n            case $previous in\n", rest;
    for (const OptionDescription& option : options.descriptions()) {
        if (option.positional) {
            rest = offer(option);
            continue;
        }
        names.insert(names.end(), option.names.begin(), option.names.end());
        if (!option.kind.empty())
            text += "                " + option.names.back() + ") " + offer(option) + "; return ;;\n";
    }
    if (rest.empty())
        rest = "_digitlab_offer \"" + joined(names, " ") + "\"";
    text += "            esac\n            case $current in\n                -*) _digitlab_offer \""
        + joined(names, " ") + "\" ;;\n                *) " + rest + " ;;\n            esac ;;\n";
    return text;
}

/// Verbs of two words: `data` asks for the second one.
std::string groupLines(const std::string& group, const std::vector<std::string>& seconds)
{
    return "    if [ \"$verb\" = " + group
        + " ] && [ \"$COMP_CWORD\" -gt 1 ]; then\n        if [ \"$COMP_CWORD\" -eq 2 ]; then\n"
        + "            _digitlab_offer \"" + joined(seconds, " ") + " --help\"\n            return\n        fi\n"
        + "        verb+=\" ${COMP_WORDS[2]}\"\n    fi\n";
}

std::vector<std::string> namesOf(const VerbOptions& options)
{
    std::vector<std::string> names;
    for (const OptionDescription& option : options.descriptions())
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

} // namespace

std::string bashCompletion()
{
    std::vector<std::string> firsts;
    std::string groups, branches;
    for (const std::unique_ptr<Verb>& verb : allVerbs()) {
        const std::vector<std::string> words = wordsOf(verb->name());
        if (words.size() > 1)
            groups += groupLines(words[0], {words[1]});
        if (std::find(firsts.begin(), firsts.end(), words[0]) == firsts.end())
            firsts.push_back(words[0]);
        branches += verbBranch(verb->name(), *optionsOf(*verb));
    }
    const std::string options = joined(namesOf(*ProgramOptions::make()), " ");
    std::string text = head;
    text += "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        case $current in\n            -*) _digitlab_offer \""
        + options + "\" ;;\n            *) _digitlab_offer \"" + joined(firsts, " ")
        + "\" files ;;\n        esac\n        return\n    fi\n";
    text += groups + "    case $verb in\n" + branches + "        *) _digitlab_offer \"\" files ;;\n    esac\n";
    return text + tail;
}

} // namespace digitlab
