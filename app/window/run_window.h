#pragma once

#include <filesystem>
#include <vector>

namespace digitlab {

struct WindowOptions {
    /// Pictures, model files, run folders or data sets to open the window on, in this order. None: an empty window.
    std::vector<std::filesystem::path> files;
};

/// Runs the program with its window until it is closed; makes the QApplication itself. Returns the exit status.
/// Needs a display: the caller has made sure that there is one.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace digitlab
