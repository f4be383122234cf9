#include "ui/files/files_model.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"

#include <array>
#include <filesystem>

namespace digitlab {

namespace {

QString shown(const std::string& path)
{
    return pathText(std::filesystem::path(path));
}

} // namespace

QString verdictText(const FileReading& file)
{
    if (!file.isRead())
        return FilesModel::tr("not read");
    switch (file.reading.verdict) {
    case Verdict::digit:
        return FilesModel::tr("sure");
    case Verdict::unsure:
        return FilesModel::tr("unsure");
    case Verdict::none:
        return FilesModel::tr("not a digit");
    }
    return {};
}

QString judgementWord(Judgement judgement)
{
    switch (judgement) {
    case Judgement::right:
        return FilesModel::tr("right");
    case Judgement::wrong:
        return FilesModel::tr("wrong");
    case Judgement::refused:
        return FilesModel::tr("refused");
    case Judgement::unknown:
        break;
    }
    return {};
}

FilesModel::FilesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void FilesModel::begin(const QString& folder)
{
    beginResetModel();
    m_folder = folder.isEmpty() || folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
    m_classes.clear();
    m_rows.clear();
    m_rows.shrink_to_fit();
    m_totals = {};
    endResetModel();
}

void FilesModel::add(const std::vector<FileRow>& rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    for (const FileRow& row : rows)
        m_totals.add(*row, m_classes);
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

QString FilesModel::nameOf(const FileReading& file) const
{
    const QString path = shown(file.source);
    return !m_folder.isEmpty() && path.startsWith(m_folder) ? path.mid(m_folder.size()) : path;
}

QString FilesModel::reason(const FileReading& file) const
{
    const QString sentence = engineSentence(shown(file.problem));
    const QString path = shown(file.file);
    for (const QString& colon : {QStringLiteral(": "), QStringLiteral("：")})
        if (sentence.startsWith(path + colon))
            return sentence.mid(path.size() + colon.size());
    return sentence;
}

QString FilesModel::outcome(const FileReading& file) const
{
    if (!file.isRead())
        return reason(file);
    QStringList parts;
    if (file.reading.verdict != Verdict::none)
        parts << bestClass(file, m_classes);
    parts << verdictText(file);
    if (file.reading.verdict != Verdict::none)
        parts << percentText(static_cast<double>(file.confidence()));
    if (file.reading.hint == Hint::severalDigits)
        parts << tr("there seem to be several digits");
    const Judgement judgement = judge(file, m_classes);
    if (judgement != Judgement::unknown)
        parts << judgementWord(judgement);
    return listed(parts);
}

void FilesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int FilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString FilesModel::text(const FileReading& file, int column) const
{
    switch (column) {
    case readingColumn:
        return file.isRead() && file.reading.verdict != Verdict::none ? bestClass(file, m_classes)
                                                                      : QString(QChar(0x2013));
    case confidenceColumn:
        return file.isRead() ? percentText(static_cast<double>(file.confidence())) : QString();
    case verdictColumn:
        return verdictText(file);
    case truthColumn:
        return QString::fromStdString(file.truth);
    case rightColumn:
        return judgementWord(judge(file, m_classes));
    case fileColumn:
        return file.isRead() ? nameOf(file) : labelled(nameOf(file), reason(file));
    default:
        return {};
    }
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileReading& file = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(file, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == confidenceColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return labelled(shown(file.source), outcome(file));
    case Qt::AccessibleTextRole:
        // Whoever hears one cell of a row at a time hears of what it speaks.
        return index.column() == pictureColumn ? labelled(nameOf(file), outcome(file)) : text(file, index.column());
    default:
        return {};
    }
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    // At the right end stands the arrow of the column that is sorted.
    if (role == Qt::TextAlignmentRole && section == confidenceColumn)
        return QVariant(Qt::AlignCenter);
    if (role == Qt::ToolTipRole) {
        const std::array<QString, columns> terms{
            tr("Picture: what the network sees of the file, 28 × 28."),
            tr("Reading: the class that the network takes to be the most probable."),
            tr("Confidence: the probability of that class. It is calibrated: 87 % is right 87 times in 100."),
            tr("Verdict: whether the reading is sure, unsure, or refused because the picture shows no digit."),
            tr("Truth: the class that the file's folder, or the drawing's label, names."),
            tr("Right: whether the reading is the truth."),
            tr("File: where it lies below the folder.")};
        return terms[static_cast<std::size_t>(section)];
    }
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, columns> names{tr("Picture"), tr("Reading"), tr("Confidence"), tr("Verdict"),
                                             tr("Truth"),   tr("Right"),   tr("File")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace digitlab
