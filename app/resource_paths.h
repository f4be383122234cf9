#pragma once

#include <filesystem>
#include <string>

namespace digitlab {

/// The folder with `mnist/`, `models/` and `translations/`: share/digitlab beside the executable's folder, in the build
/// tree as in the installed program.
std::filesystem::path shareFolder();

/// The shared library that holds the engine.
std::filesystem::path coreLibrary();

/// `digitlab` below the user's data folder (XDG_DATA_HOME, else ~/.local/share). It need not exist.
std::filesystem::path userDataFolder();

/// Where runs go that were given no place of their own.
std::filesystem::path runsFolder();

/// A folder that does not exist yet: runsFolder()/DATE-TIME-recipe. Nothing is made.
std::filesystem::path newRunFolder(const std::string& recipe);

} // namespace digitlab
