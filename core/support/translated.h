#pragma once

#include "core/api/error.h"

#include <new>
#include <string>

namespace digitlab {

/// The first line of what a library has to say; LibTorch puts a backtrace behind it.
inline std::string firstLine(const std::exception& exception)
{
    const std::string text = exception.what();
    return text.substr(0, text.find('\n'));
}

/// Runs `function` at the edge of core: errors of LibTorch and OpenCV become ours, one sentence and no backtrace.
template <class Function>
auto translated(const Function& function)
{
    try {
        return function();
    } catch (const Error&) {
        throw;
    } catch (const Stopped&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error("not enough memory");
    } catch (const std::exception& exception) {
        throw Error(firstLine(exception));
    }
}

} // namespace digitlab
