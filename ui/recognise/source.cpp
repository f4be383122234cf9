#include "ui/recognise/source.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace digitlab {

quint64 newSourceId()
{
    static quint64 last = 0;
    return ++last;
}

QString shownName(const Source& source)
{
    const bool words = source.file.isEmpty() && !source.isDrawing();
    return words ? QCoreApplication::translate("digitlab::RecognisePage", source.name.toUtf8().constData())
                 : source.name;
}

Source fileSource(const QString& path)
{
    return {.id = newSourceId(), .name = QFileInfo(path).fileName(), .file = path};
}

QList<Source> inkSources(const QString& path, const std::vector<InkEntry>& entries)
{
    const QString file = QFileInfo(path).fileName();
    QList<Source> sources;
    for (const InkEntry& entry : entries) {
        const QString line = QString::number(entry.line);
        Source source{.id = newSourceId(), .name = entries.size() > 1 ? file + QLatin1Char(':') + line : file};
        source.ink = std::make_shared<const Ink>(entry.ink);
        source.note = {entry.label, entry.further};
        if (!entry.error.empty())
            source.problem = QStringLiteral("%1:%2: %3").arg(path, line, QString::fromStdString(entry.error));
        sources << source;
    }
    return sources;
}

Summary summaryOf(const Reading& reading)
{
    Summary summary;
    summary.verdict = reading.verdict;
    const auto best = static_cast<std::size_t>(reading.best);
    if (reading.best >= 0 && best < reading.classes.size())
        summary.best = QString::fromStdString(reading.classes[best]);
    else
        summary.best = QString::number(reading.best);
    if (reading.best >= 0 && best < reading.probabilities.size())
        summary.confidence = reading.probabilities[best];
    return summary;
}

Summary summaryOf(const PageReading& page)
{
    Summary summary;
    summary.signs = static_cast<int>(page.size());
    summary.best = QString::fromStdString(page.text()).replace(QLatin1Char('|'), QLatin1Char(' '));
    summary.verdict = page.size() > 0 ? Verdict::digit : Verdict::none;
    for (const std::vector<PageDigit>& row : page.rows)
        for (const PageDigit& digit : row)
            if (digit.correction.empty() && digit.reading.verdict != Verdict::digit)
                summary.verdict = Verdict::unsure;
    return summary;
}

} // namespace digitlab
