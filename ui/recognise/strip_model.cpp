#include "ui/recognise/strip_model.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/outcome_mark.h"

#include <algorithm>

namespace digitlab {

namespace {

StripModel::Item itemOf(const Source& source)
{
    StripModel::Item item{.source = source, .summary = {}};
    item.summary.problem = source.problem;
    return item;
}

} // namespace

StripModel::StripModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void StripModel::setSources(const QList<Source>& sources)
{
    beginResetModel();
    m_items.clear();
    m_items.reserve(static_cast<std::size_t>(sources.size()));
    for (const Source& source : sources)
        m_items.push_back(itemOf(source));
    endResetModel();
}

void StripModel::replace(int row, const QList<Source>& sources)
{
    if (row < 0 || row >= count() || sources.isEmpty())
        return;
    // The first takes the row itself, so that a choice that stands there stays.
    m_items[static_cast<std::size_t>(row)] = itemOf(sources.first());
    Q_EMIT dataChanged(index(row), index(row));
    if (sources.size() == 1)
        return;
    beginInsertRows({}, row + 1, row + static_cast<int>(sources.size()) - 1);
    std::vector<Item> others;
    for (const Source& source : sources.mid(1))
        others.push_back(itemOf(source));
    m_items.insert(m_items.begin() + row + 1, std::make_move_iterator(others.begin()),
                   std::make_move_iterator(others.end()));
    endInsertRows();
}

void StripModel::setSummary(int row, const Summary& summary)
{
    if (row < 0 || row >= count())
        return;
    Summary& known = m_items[static_cast<std::size_t>(row)].summary;
    const QImage thumbnail = summary.thumbnail.isNull() ? known.thumbnail : summary.thumbnail;
    known = summary;
    known.thumbnail = thumbnail;
    Q_EMIT dataChanged(index(row), index(row));
}

void StripModel::setDrawing(int row, Drawing drawing)
{
    if (row < 0 || row >= count())
        return;
    m_items[static_cast<std::size_t>(row)].drawing = std::move(drawing);
    Q_EMIT dataChanged(index(row), index(row));
}

void StripModel::setPage(int row, PageReading page)
{
    if (row >= 0 && row < count())
        m_items[static_cast<std::size_t>(row)].page = std::move(page);
}

void StripModel::setReadAs(int row, ReadAs as)
{
    if (row >= 0 && row < count())
        m_items[static_cast<std::size_t>(row)].source.readAs = as;
}

int StripModel::rowOf(quint64 id) const
{
    const auto found
        = std::find_if(m_items.begin(), m_items.end(), [id](const Item& item) { return item.source.id == id; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

QList<Source> StripModel::sources() const
{
    QList<Source> sources;
    sources.reserve(count());
    for (const Item& item : m_items)
        sources << item.source;
    return sources;
}

QString StripModel::words(const Summary& summary)
{
    if (!summary.problem.isEmpty())
        return summary.problem;
    if (!summary.verdict)
        return tr("not read yet");
    if (summary.signs > 0)
        return tr("%1, several digits").arg(summary.best);
    switch (*summary.verdict) {
    case Verdict::digit:
        return listed({summary.best, digitWord(static_cast<double>(summary.confidence)),
                       percentText(static_cast<double>(summary.confidence))});
    case Verdict::unsure:
        return tr("%1, unsure, %2").arg(summary.best, percentText(static_cast<double>(summary.confidence)));
    case Verdict::none:
        return tr("not a digit");
    }
    return {};
}

void StripModel::retranslate()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int StripModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant StripModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Source& source = item(index.row()).source;
    switch (role) {
    case Qt::DisplayRole:
        return shownName(source);
    case Qt::ToolTipRole: {
        // A problem names the file already.
        const QString words = outcome(index.row());
        return item(index.row()).summary.problem.isEmpty() ? shownName(source) + QStringLiteral(": ") + words : words;
    }
    case Qt::AccessibleTextRole:
        return shownName(source) + QStringLiteral(": ") + outcome(index.row());
    default:
        return {};
    }
}

} // namespace digitlab
