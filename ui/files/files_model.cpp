#include "ui/files/files_model.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/outcome_mark.h"
#include "ui/widgets/path_text.h"

#include <QTextDocument>

#include <array>
#include <filesystem>
#include <utility>

namespace digitlab {

namespace {

/// A tool tip takes a name with signs of HTML for what it is not.
QString plain(const QString& text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

QString shown(const std::string& path)
{
    return pathText(std::filesystem::path(path));
}

} // namespace

QString verdictText(const FileReading& file)
{
    if (file.waiting)
        return FilesModel::tr("not read yet");
    if (!file.isRead())
        return FilesModel::tr("not read");
    switch (file.reading.verdict) {
    case Verdict::digit:
        return digitWord(static_cast<double>(file.confidence()));
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
    m_records.clear();
    m_next = 0;
    endResetModel();
}

void FilesModel::beginAgain()
{
    m_records.wait();
    m_next = 0;
    allChanged();
}

void FilesModel::add(const std::vector<FileRow>& rows)
{
    const auto place = [](const auto& file) { return std::pair<std::size_t, std::size_t>(file.entry, file.line); };
    const std::size_t first = m_next;
    auto row = rows.begin();
    for (; row != rows.end() && m_next < m_records.size(); ++row) {
        std::size_t gone = m_next;
        while (gone < m_records.size() && place(m_records[gone]) < place(**row))
            ++gone;
        removeNext(gone - m_next);
        if (m_next == m_records.size())
            break;
        if (place(m_records[m_next]) == place(**row))
            m_records.replace(m_next, **row);
        else
            insertNext(**row);
        ++m_next;
    }
    if (first < m_next)
        Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(m_next) - 1, columns - 1));
    addBehind(row, rows.end());
}

void FilesModel::addBehind(std::vector<FileRow>::const_iterator from, std::vector<FileRow>::const_iterator to)
{
    if (from == to)
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(to - from) - 1);
    for (auto row = from; row != to; ++row)
        m_records.insert(m_records.size(), **row);
    m_next = m_records.size();
    endInsertRows();
}

void FilesModel::insertNext(const FileReading& file)
{
    beginInsertRows({}, static_cast<int>(m_next), static_cast<int>(m_next));
    m_records.insert(m_next, file);
    endInsertRows();
}

void FilesModel::removeNext(std::size_t count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, static_cast<int>(m_next), static_cast<int>(m_next + count) - 1);
    m_records.erase(m_next, count);
    endRemoveRows();
}

void FilesModel::finish()
{
    removeNext(m_records.size() - m_next);
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
    if (file.waiting)
        return verdictText(file);
    if (!file.isRead())
        return reason(file);
    QStringList parts;
    if (file.reading.verdict != Verdict::none)
        parts << bestClass(file, classes());
    if (file.reading.verdict != Verdict::digit)
        parts << verdictText(file);
    if (file.reading.verdict != Verdict::none)
        parts << percentText(static_cast<double>(file.confidence()));
    if (file.reading.hint == Hint::severalDigits)
        parts << tr("there seem to be several digits");
    const Judgement judgement = judge(file, classes());
    if (judgement != Judgement::unknown)
        parts << judgementWord(judgement);
    return listed(parts);
}

void FilesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    allChanged();
}

void FilesModel::allChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int FilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int FilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString FilesModel::text(const FileReading& file, int column) const
{
    switch (column) {
    case readingColumn:
        return file.isRead() && file.reading.verdict != Verdict::none ? bestClass(file, classes())
                                                                      : QString(QChar(0x2013));
    case confidenceColumn:
        return file.isRead() ? percentText(static_cast<double>(file.confidence())) : QString();
    case verdictColumn:
        return verdictText(file);
    case truthColumn:
        return QString::fromStdString(file.truth);
    case rightColumn:
        return judgementWord(judge(file, classes()));
    case fileColumn:
        return file.problem.empty() ? nameOf(file) : labelled(nameOf(file), reason(file));
    default:
        return {};
    }
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileReading file = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(file, index.column());
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == confidenceColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return plain(labelled(shown(file.source), outcome(file)));
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
            tr("Verdict: whether the picture is read as a digit, stays open (unsure), or shows no digit."),
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
