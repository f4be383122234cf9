#pragma once

#include "core/api/model.h"
#include "ui/widgets/fact_list.h"

namespace digitlab {

/// `131,466 parameters, validation accuracy 97.4 %`.
QString modelHeader(const ModelInfo& info);
/// The model's title in the reader's language: a run's `NAME, epoch 3`, the others as they are.
QString modelTitle(const ModelInfo& info);
/// Where the weights come from: origin, file, data, recipe, seed, epochs, figures.
QList<Fact> modelFacts(const ModelInfo& info);
/// Two lines of Python that open an exported file.
QString pythonSnippet(const QString& file);

} // namespace digitlab
