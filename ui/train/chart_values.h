#pragma once

#include "ui/train/run_history.h"

#include <QByteArray>

#include <vector>

namespace digitlab {

/// What a curve's table holds, apart from the history, which grows on.
struct ChartTable {
    Curve curve = Curve::loss;
    std::vector<BatchRecord> batches;
    std::vector<float> smoothed; ///< of each batch
    std::vector<EpochRecord> epochs;
};

ChartTable chartTable(const RunHistory& history, Curve curve);

/// All values of a curve as text, a row a batch below one of names: epoch, batch, seconds since the start, learning
/// rate, the value, the smoothed value, and the validation beside the last batch of its epoch. Numbers have points
/// whatever the locale; what is not there is empty.
/// @param separator  a comma for CSV, a tab for a table on the clipboard
QByteArray chartValues(const ChartTable& table, char separator);

} // namespace digitlab
