#pragma once

#include <cstddef>
#include <functional>

namespace digitlab {

enum class Stage { scanning, loading, training, validating, evaluating };

/// How far a long piece of work is. `total` is 0 while it is not known yet.
struct Progress {
    Stage stage = Stage::loading;
    std::size_t done = 0;
    std::size_t total = 0;
};

/// Called on the working thread, at most some 30 times a second and once at the end; may be empty.
using ProgressFunction = std::function<void(const Progress&)>;

} // namespace digitlab
