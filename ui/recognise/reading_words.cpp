#include "ui/recognise/reading_words.h"

#include "ui/recognise/source.h"
#include "ui/recognise/strip_model.h"
#include "ui/sentences/engine_sentence.h"

#include <QFileInfo>

#include <algorithm>

namespace digitlab {

namespace {

auto find(const QList<ModelEntry>& models, const QString& reference)
{
    return std::find_if(models.begin(), models.end(),
                        [&](const ModelEntry& one) { return one.reference == reference; });
}

} // namespace

QString outcomeWords(const Reading& reading)
{
    return StripModel::words(summaryOf(reading));
}

std::vector<int> highlightedClasses(const Reading& reading)
{
    switch (reading.verdict) {
    case Verdict::digit:
        return {reading.best};
    case Verdict::unsure:
        return {reading.best, reading.second};
    case Verdict::none:
        return {};
    }
    return {};
}

QString modelTitle(const QList<ModelEntry>& models, const QString& reference)
{
    const auto entry = find(models, reference);
    return entry == models.end() ? QFileInfo(reference).fileName() : entry->title;
}

QString wholeModelTitle(const QList<ModelEntry>& models, const QString& reference)
{
    const auto entry = find(models, reference);
    return entry == models.end() || entry->group.isEmpty() ? modelTitle(models, reference)
                                                           : listed({entry->group, entry->title});
}

} // namespace digitlab
