#pragma once

#include "tests/support/held_engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

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
