#pragma once

#include <functional>
#include <string>
#include <vector>

namespace digitlab {

/// What is found on the way through the inputs, in order.
struct InputVisitor {
    /// A picture's path as given, below a folder that path joined.
    std::function<void(const std::string& path)> picture;
    std::function<void(const std::string& path)> ink;
    /// A folder below which there is neither.
    std::function<void(const std::string& folder)> nothing;
    /// One sentence that names a folder.
    std::function<void(const std::string& message)> problem;
};

/// Goes through files as they are given and through folders with all that is below them, in natural order and without
/// hidden names. In a folder only names of pictures and ink files count; a file that is named is always tried.
/// Links to folders are not followed below a folder, because they may lead round in a circle. What the visitor throws
/// ends the walk.
void walkInputs(const std::vector<std::string>& inputs, const InputVisitor& visitor);

} // namespace digitlab
