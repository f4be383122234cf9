#pragma once

#include "core/api/data.h"
#include "core/api/progress.h"

#include <QString>

namespace digitlab {

/// `MNIST`, or the last part of the path.
QString dataTitle(const std::filesystem::path& path);
QString dataKindName(DataKind kind);
bool isMnist(const std::filesystem::path& path);

/// `1 picture`, `60,000 pictures`.
QString picturesText(std::size_t count);
/// `60,000 pictures, 10 classes, grey, 28 × 28`.
QString headerFacts(const DataSummary& summary);
/// Of the training part: `28 × 28, as they are`, or how many were brought to that size.
QString sizeText(const DataSummary& summary);
/// What is being done: `Reading digits`.
QString stageText(Stage stage, const QString& title);

} // namespace digitlab
