#pragma once

#include "tests/support/idle_engine.h"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace digitlab {

/// Opens N.png, and NAME.N, as a picture of width N; what has no such number is none. While it is held, opening waits.
class HeldEngine : public IdleEngine {
public:
    Picture openPicture(const std::filesystem::path& file) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_opened;
        m_wake.notify_all();
        m_wake.wait(lock, [this] { return m_opened <= m_free; });
        const int width = std::max(std::atoi(file.filename().c_str()), std::atoi(number(file.extension()).c_str()));
        if (width == 0)
            throw Error(file.string() + ": not a picture");
        return {width, 1, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(width))};
    }
    std::vector<InkEntry> openInk(const std::filesystem::path&) const override
    {
        Ink ink;
        ink.strokes.resize(4);
        return {{.line = 1, .ink = ink, .label = "4", .error = {}},
                {.line = 3, .ink = {}, .label = {}, .error = "bad"}};
    }
    /// So many pictures open from the start, the next waits.
    void holdAfter(int count)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_free = count;
        }
        m_wake.notify_all();
    }
    void hold() { holdAfter(opened()); }
    void release() { holdAfter(1 << 30); }
    int opened() const
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

private:
    static std::string number(const std::filesystem::path& extension)
    {
        return extension.empty() ? std::string() : extension.string().substr(1);
    }

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_wake;
    mutable int m_opened = 0;
    int m_free = 1 << 30;
};

} // namespace digitlab
