#include "app/command_line/bash_completion.h"
#include "app/command_line/manual_page.h"
#include "core/support/files.h"

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

namespace {

void write(const char* file, const std::string& text)
{
    digitlab::replaceFile(file, std::string_view(text));
}

} // namespace

/// Part of the build, not of the program: writes the manual page and the completion to the two files that are named.
int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: digitlab_papers MANUAL COMPLETION\n", stderr);
        return 2;
    }
    try {
        write(argv[1], digitlab::manualPage());
        write(argv[2], digitlab::bashCompletion());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "digitlab_papers: %s\n", error.what());
        return 1;
    }
}
