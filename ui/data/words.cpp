#include "ui/data/words.h"

#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"

#include <QCoreApplication>

namespace digitlab {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("DataWords", text);
}

QString whole(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

} // namespace

bool isMnist(const std::filesystem::path& path)
{
    return path == "mnist";
}

QString dataTitle(const std::filesystem::path& path)
{
    if (isMnist(path))
        return QStringLiteral("MNIST");
    const std::filesystem::path name = path.has_filename() ? path.filename() : path.parent_path().filename();
    return name.empty() ? pathText(path) : pathText(name);
}

QString dataKindName(DataKind kind)
{
    switch (kind) {
    case DataKind::idx:
        return translated(QT_TRANSLATE_NOOP("DataWords", "IDX files, as MNIST has"));
    case DataKind::folders:
        return translated(QT_TRANSLATE_NOOP("DataWords", "Class folders"));
    case DataKind::list:
        return translated(QT_TRANSLATE_NOOP("DataWords", "List file"));
    }
    return {};
}

QString picturesText(std::size_t count)
{
    return count == 1 ? translated(QT_TRANSLATE_NOOP("DataWords", "1 picture"))
                      : translated(QT_TRANSLATE_NOOP("DataWords", "%1 pictures")).arg(whole(count));
}

QString headerFacts(const DataSummary& summary)
{
    return translated(QT_TRANSLATE_NOOP("DataWords", "%1, %2 classes, grey, 28 × 28"))
        .arg(picturesText(summary.training), whole(summary.classes.size()));
}

QString sizeText(const DataSummary& summary)
{
    if (summary.normalised == 0)
        return translated(QT_TRANSLATE_NOOP("DataWords", "28 × 28, as they are"));
    if (summary.asTheyAre == 0)
        return translated(QT_TRANSLATE_NOOP("DataWords", "all brought to 28 × 28"));
    return translated(QT_TRANSLATE_NOOP("DataWords", "%1 brought to 28 × 28")).arg(whole(summary.normalised));
}

QString stageText(Stage stage, const QString& title)
{
    return stage == Stage::scanning ? translated(QT_TRANSLATE_NOOP("DataWords", "Looking through %1")).arg(title)
                                    : translated(QT_TRANSLATE_NOOP("DataWords", "Reading %1")).arg(title);
}

} // namespace digitlab
