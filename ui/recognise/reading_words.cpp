#include "ui/recognise/reading_words.h"

#include "ui/recognise/source.h"
#include "ui/recognise/strip_model.h"
#include "ui/sentences/engine_sentence.h"

#include <QFileInfo>

#include <algorithm>

namespace digitlab {

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
    const auto entry
        = std::find_if(models.begin(), models.end(), [&](const ModelEntry& one) { return one.reference == reference; });
    if (entry == models.end())
        return QFileInfo(reference).fileName();
    return entry->group.isEmpty() ? entry->title : listed({entry->group, entry->title});
}

} // namespace digitlab
