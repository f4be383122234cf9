#pragma once

#include "tests/support/idle_engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace digitlab {

/// Reads a picture as the last figure of its width, more sure the wider it is; narrower than 10 is no digit.
class WidthModel : public Model {
public:
    explicit WidthModel(int offset = 0)
        : m_offset(offset)
    {
        m_info.title = "width+" + std::to_string(offset);
        for (int digit = 0; digit < 10; ++digit)
            m_info.classes.push_back(std::to_string(digit));
    }
    const ModelInfo& info() const override { return m_info; }
    PageReading readPage(const Picture&) const override { return {}; }
    PageReading readNumber(const Ink&) const override { return {}; }
    Reading read(const Ink& ink) const override { return reading(10 + static_cast<int>(ink.strokes.size())); }
    Reading read(const Picture& picture) const override { return reading(picture.width); }

private:
    Reading reading(int width) const
    {
        Reading reading;
        reading.verdict = width < 10 ? Verdict::none : width < 50 ? Verdict::unsure : Verdict::digit;
        reading.best = (width + m_offset) % 10;
        reading.second = (reading.best + 1) % 10;
        reading.probabilities.assign(10, 0);
        reading.probabilities[static_cast<std::size_t>(reading.best)] = std::min(1.0F, static_cast<float>(width) / 100);
        reading.classes = m_info.classes;
        reading.steps.resize(4);
        reading.seen.fill(static_cast<std::uint8_t>(width));
        return reading;
    }

    ModelInfo m_info;
    int m_offset;
};

/// Opens N.png as a picture of width N; another name is none. While it is held, opening waits.
class HeldEngine : public IdleEngine {
public:
    Picture openPicture(const std::filesystem::path& file) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_opened;
        m_wake.notify_all();
        m_wake.wait(lock, [this] { return m_opened <= m_free; });
        const int width = std::atoi(file.filename().c_str());
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
    void release() { holdAfter(1 << 30); }
    int opened() const
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_wake;
    mutable int m_opened = 0;
    int m_free = 1 << 30;
};

/// Empty files of these names below the folder.
inline QString makeFiles(const QString& folder, const QStringList& names)
{
    for (const QString& name : names) {
        const QString path = folder + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
    }
    return folder;
}

} // namespace digitlab
