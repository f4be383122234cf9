#include "ui/files/file_records.h"
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

/// Each count that the file is part of.
template <class Change>
void forEach(FilesTotals& totals, const FileRecord& file, const Change& change)
{
    change(totals.files);
    if (!file.isRead()) {
        change(file.waiting ? totals.waiting : totals.unreadable);
        return;
    }
    change(file.verdict == Verdict::digit        ? totals.sure
               : file.verdict == Verdict::unsure ? totals.unsure
                                                 : totals.none);
    if (file.judgement != Judgement::unknown)
        change(file.judgement == Judgement::right       ? totals.right
                   : file.judgement == Judgement::wrong ? totals.wrong
                                                        : totals.refused);
}

} // namespace

void FilesTotals::add(const FileRecord& file)
{
    forEach(*this, file, [](std::size_t& count) { ++count; });
}

void FilesTotals::remove(const FileRecord& file)
{
    forEach(*this, file, [](std::size_t& count) { --count; });
}

QString outcomeText(const FilesTotals& totals)
{
    QStringList parts{QCoreApplication::translate("FilesTotals", "All %1").arg(counted(totals.files)),
                      QCoreApplication::translate("FilesTotals", "digit %1").arg(counted(totals.sure)),
                      QCoreApplication::translate("FilesTotals", "unsure %1").arg(counted(totals.unsure)),
                      QCoreApplication::translate("FilesTotals", "not a digit %1").arg(counted(totals.none))};
    if (totals.unreadable > 0)
        parts << QCoreApplication::translate("FilesTotals", "not read %1").arg(counted(totals.unreadable));
    if (totals.waiting > 0)
        parts << QCoreApplication::translate("FilesTotals", "not read yet %1").arg(counted(totals.waiting));
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
