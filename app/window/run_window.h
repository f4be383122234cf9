#pragma once

#include <filesystem>

namespace digitlab {

struct WindowOptions {
    /// A picture, a model file, a run folder or a data set to open the window on. Empty: none.
    std::filesystem::path file;
};

/// Runs the program with its window until it is closed; makes the QApplication itself. Returns the exit status.
/// Needs a display: the caller has made sure that there is one.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace digitlab
