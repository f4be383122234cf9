#pragma once

#include <stdexcept>
#include <string>

namespace digitlab {

/// What failed, in one sentence that a person can act on: it names the file (where there is one) and the reason, has
/// no line break and no backtrace. Everything that core throws on purpose is one of these.
class __attribute__((visibility("default"))) Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The work was stopped on request. This is an outcome of its own and never shown as an error.
class __attribute__((visibility("default"))) Stopped : public std::exception {
public:
    const char* what() const noexcept override { return "stopped"; }
};

} // namespace digitlab
