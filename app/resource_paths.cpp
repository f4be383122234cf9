#include "app/resource_paths.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <pwd.h>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

fs::path executableFolder()
{
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path(error) : executable.parent_path();
}

fs::path homeFolder()
{
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return home;
    const passwd* user = ::getpwuid(::getuid());
    return user && user->pw_dir ? fs::path(user->pw_dir) : fs::path("/");
}

std::string dateAndTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
    return {text.data(), length};
}

} // namespace

fs::path shareFolder()
{
    return (executableFolder() / ".." / "share" / "digitlab").lexically_normal();
}

fs::path coreLibrary()
{
    return (executableFolder() / ".." / DIGITLAB_LIBDIR / "digitlab" / "libdigitlab_core.so").lexically_normal();
}

fs::path userDataFolder()
{
    // The XDG base directory specification: a path that is not absolute does not count.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return fs::path(data) / "digitlab";
    return homeFolder() / ".local" / "share" / "digitlab";
}

fs::path runsFolder()
{
    return userDataFolder() / "runs";
}

fs::path newRunFolder(const std::string& recipe)
{
    const std::string name = dateAndTime() + "-" + recipe;
    fs::path folder = runsFolder() / name;
    std::error_code error;
    for (int number = 2; fs::exists(fs::symlink_status(folder, error)); ++number)
        folder = runsFolder() / (name + "-" + std::to_string(number));
    return folder;
}

} // namespace digitlab
