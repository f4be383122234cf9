#include "app/command_line/seed_lines.h"

#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

std::string twoDigits(long long value)
{
    std::string text = value < 10 ? "0" : "";
    return text.append(std::to_string(value));
}

std::string epochLine(const char* part, double loss, double accuracy)
{
    return std::string(part) + " Loss: " + fixedText(loss, 6) + ", Acc: " + fixedText(accuracy, 3) + "\n";
}

} // namespace

std::string batchLine(const BatchRecord& record, int epochs, int batchesPerEpoch)
{
    return "epoch " + std::to_string(record.epoch) + "/" + std::to_string(epochs) + " batch "
        + std::to_string(record.batch) + "/" + std::to_string(batchesPerEpoch)
        + " Train Loss: " + fixedText(record.loss, 3) + ", Acc: " + fixedText(record.accuracy, 3) + "\n";
}

std::string epochLines(const EpochRecord& record)
{
    return epochLine("Train", record.trainLoss, record.trainAccuracy)
        + epochLine("Val", record.validationLoss, record.validationAccuracy);
}

std::string durationText(double seconds)
{
    constexpr double most = 1e9;
    const long long whole = std::llround(std::clamp(seconds, 0.0, most));
    const long long minutes = whole / 60;
    std::string text = std::to_string(minutes < 60 ? minutes : minutes / 60);
    if (minutes >= 60)
        text.append(":").append(twoDigits(minutes % 60));
    return text.append(":").append(twoDigits(whole % 60));
}

} // namespace digitlab
