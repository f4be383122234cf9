#pragma once

#include "core/api/model.h"
#include "ui/widgets/model_entry.h"

#include <QList>
#include <QString>

#include <vector>

namespace digitlab {

/// `4, sure, 98.7 %`, `not a digit`.
QString outcomeWords(const Reading& reading);
/// Those that are the answer, or compete for it.
std::vector<int> highlightedClasses(const Reading& reading);
/// The model as a page names it where there is no heading above: `RUN, epoch 3, 97.4 %`, or a file's name.
QString modelTitle(const QList<ModelEntry>& models, const QString& reference);

} // namespace digitlab
