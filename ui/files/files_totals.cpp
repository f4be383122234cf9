#include "ui/files/file_reading.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace digitlab {

namespace {

QString counted(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

QString dotted(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void FilesTotals::add(const FileReading& file, const std::vector<std::string>& classes)
{
    ++files;
    if (!file.isRead()) {
        ++unreadable;
        return;
    }
    switch (file.reading.verdict) {
    case Verdict::digit:
        ++sure;
        break;
    case Verdict::unsure:
        ++unsure;
        break;
    case Verdict::none:
        ++none;
        break;
    }
    switch (judge(file, classes)) {
    case Judgement::right:
        ++right;
        break;
    case Judgement::wrong:
        ++wrong;
        break;
    case Judgement::refused:
        ++refused;
        break;
    case Judgement::unknown:
        break;
    }
}

QString outcomeText(const FilesTotals& totals)
{
    QStringList parts{QCoreApplication::translate("FilesTotals", "All %1").arg(counted(totals.files)),
                      QCoreApplication::translate("FilesTotals", "sure %1").arg(counted(totals.sure)),
                      QCoreApplication::translate("FilesTotals", "unsure %1").arg(counted(totals.unsure)),
                      QCoreApplication::translate("FilesTotals", "not a digit %1").arg(counted(totals.none))};
    if (totals.unreadable > 0)
        parts << QCoreApplication::translate("FilesTotals", "not read %1").arg(counted(totals.unreadable));
    return dotted(parts);
}

QString judgementText(const FilesTotals& totals)
{
    if (totals.judged() == 0)
        return {};
    const double share = static_cast<double>(totals.right) / static_cast<double>(totals.judged());
    return dotted({QCoreApplication::translate("FilesTotals", "Right %1 of %2 (%3)")
                       .arg(counted(totals.right), counted(totals.judged()), percentText(share)),
                   QCoreApplication::translate("FilesTotals", "wrong %1").arg(counted(totals.wrong)),
                   QCoreApplication::translate("FilesTotals", "refused %1").arg(counted(totals.refused))});
}

} // namespace digitlab
