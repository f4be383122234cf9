#include "ui/train/chart_values.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace digitlab {

namespace {

/// The shortest text that gives the number again.
template <class Number>
void append(QByteArray& text, Number value)
{
    std::array<char, 40> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), end.ptr - digits.data());
}

/// The validation that belongs to this batch: it is the last one of its epoch that was recorded.
const EpochRecord* validationOf(const ChartTable& table, std::size_t batch, std::size_t& epoch)
{
    const int number = table.batches[batch].epoch;
    if (batch + 1 < table.batches.size() && table.batches[batch + 1].epoch == number)
        return nullptr;
    while (epoch < table.epochs.size() && table.epochs[epoch].epoch < number)
        ++epoch;
    return epoch < table.epochs.size() && table.epochs[epoch].epoch == number ? &table.epochs[epoch] : nullptr;
}

} // namespace

ChartTable chartTable(const RunHistory& history, Curve curve)
{
    ChartTable table{.curve = curve, .batches = {}, .smoothed = {}, .epochs = {}};
    table.batches.reserve(history.size());
    table.smoothed.reserve(history.size());
    for (std::size_t i = 0; i < history.size(); ++i) {
        table.batches.push_back(history.batch(i));
        // A float: it was kept for drawing, and more digits would only look exact.
        table.smoothed.push_back(static_cast<float>(history.curve(curve).smoothedAt(i)));
    }
    for (std::size_t i = 0; i < history.epochs(); ++i)
        table.epochs.push_back(history.epoch(i));
    return table;
}

QByteArray chartValues(const ChartTable& table, char separator)
{
    const bool loss = table.curve == Curve::loss;
    QByteArray text("epoch,batch,seconds,learning_rate,");
    text += loss ? "loss,loss_smoothed,validation_loss\n" : "accuracy,accuracy_smoothed,validation_accuracy\n";
    text.replace(',', separator);
    text.reserve(static_cast<qsizetype>(text.size() + 64 * table.batches.size()));
    std::size_t epoch = 0;
    for (std::size_t i = 0; i < table.batches.size(); ++i) {
        const BatchRecord& batch = table.batches[i];
        append(text, batch.epoch);
        text += separator;
        append(text, batch.batch);
        for (const double value : {batch.seconds, batch.learningRate, loss ? batch.loss : batch.accuracy}) {
            text += separator;
            append(text, value);
        }
        text += separator;
        append(text, table.smoothed[i]);
        text += separator;
        if (const EpochRecord* record = validationOf(table, i, epoch))
            append(text, loss ? record->validationLoss : record->validationAccuracy);
        text += '\n';
    }
    return text;
}

} // namespace digitlab
