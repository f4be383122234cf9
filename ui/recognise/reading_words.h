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
/// The model as the pickers name it: `epoch 3, 97.4 %`, or a file's name; and with its run in front.
QString modelTitle(const QList<ModelEntry>& models, const QString& reference);
QString wholeModelTitle(const QList<ModelEntry>& models, const QString& reference);

} // namespace digitlab
