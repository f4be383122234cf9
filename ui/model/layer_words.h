#pragma once

#include "core/api/model.h"

#include <QString>

namespace digitlab {

/// `32 × 14 × 14`
QString shapeText(const std::vector<int>& shape);
/// A layer's description in the reader's language: `Conv 3 × 3, ReLU, pool 2`.
QString layerDescription(const LayerInfo& layer);
/// One sentence for each term in the description.
QString layerTerms(const LayerInfo& layer);
/// `896 parameters`; empty for none.
QString parametersText(std::size_t count);

} // namespace digitlab
