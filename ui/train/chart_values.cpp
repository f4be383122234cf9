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
const EpochRecord* validationOf(const RunHistory& history, std::size_t batch, std::size_t& epoch)
{
    const int number = history.batch(batch).epoch;
    if (batch + 1 < history.size() && history.batch(batch + 1).epoch == number)
        return nullptr;
    while (epoch < history.epochs() && history.epoch(epoch).epoch < number)
        ++epoch;
    return epoch < history.epochs() && history.epoch(epoch).epoch == number ? &history.epoch(epoch) : nullptr;
}

} // namespace

QByteArray chartValues(const RunHistory& history, Curve curve, char separator)
{
    const bool loss = curve == Curve::loss;
    QByteArray text("epoch,batch,seconds,learning_rate,");
    text += loss ? "loss,loss_smoothed,validation_loss\n" : "accuracy,accuracy_smoothed,validation_accuracy\n";
    text.replace(',', separator);
    text.reserve(static_cast<qsizetype>(text.size() + 64 * history.size()));
    std::size_t epoch = 0;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const BatchRecord& batch = history.batch(i);
        append(text, batch.epoch);
        text += separator;
        append(text, batch.batch);
        for (const double value : {batch.seconds, batch.learningRate, loss ? batch.loss : batch.accuracy}) {
            text += separator;
            append(text, value);
        }
        text += separator;
        // A float: it was kept for drawing, and more digits would only look exact.
        append(text, static_cast<float>(history.curve(curve).smoothedAt(i)));
        text += separator;
        if (const EpochRecord* record = validationOf(history, i, epoch))
            append(text, loss ? record->validationLoss : record->validationAccuracy);
        text += '\n';
    }
    return text;
}

} // namespace digitlab
