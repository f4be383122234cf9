#pragma once

#include "core/api/error.h"
#include "core/api/progress.h"

#include <chrono>
#include <stop_token>
#include <utility>

namespace digitlab {

/// Passes progress on at most 30 times a second, and looks whether the work shall stop.
class ProgressMeter {
public:
    ProgressMeter(Stage stage, const ProgressFunction& function, std::stop_token stop)
        : m_stage(stage)
        , m_function(function)
        , m_stop(std::move(stop))
    {
    }

    /// Throws Stopped. total 0: not known yet.
    void step(std::size_t done, std::size_t total)
    {
        check();
        if (!m_function)
            return;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(34))
            return;
        m_last = now;
        m_function({.stage = m_stage, .done = done, .total = total});
    }

    /// The last word of a stage, which is always passed on.
    void finish(std::size_t done)
    {
        check();
        if (m_function)
            m_function({.stage = m_stage, .done = done, .total = done});
    }

    void check() const
    {
        if (m_stop.stop_requested())
            throw Stopped();
    }
    const std::stop_token& token() const { return m_stop; }

private:
    Stage m_stage;
    const ProgressFunction& m_function;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace digitlab
