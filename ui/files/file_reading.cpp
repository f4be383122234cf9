#include "ui/files/file_reading.h"

namespace digitlab {

float FileReading::confidence() const
{
    const auto best = static_cast<std::size_t>(reading.best);
    return isRead() && best < reading.probabilities.size() ? reading.probabilities[best] : 0;
}

Judgement judge(const FileReading& file, const std::vector<std::string>& classes)
{
    if (!file.isRead() || file.truth.empty())
        return Judgement::unknown;
    if (file.reading.verdict == Verdict::none)
        return Judgement::refused;
    const auto best = static_cast<std::size_t>(file.reading.best);
    return best < classes.size() && classes[best] == file.truth ? Judgement::right : Judgement::wrong;
}

QString bestClass(const FileReading& file, const std::vector<std::string>& classes)
{
    const auto best = static_cast<std::size_t>(file.reading.best);
    return best < classes.size() ? QString::fromStdString(classes[best]) : QString::number(file.reading.best);
}

} // namespace digitlab
