#include "ui/recognise/epoch_model.h"

#include "ui/recognise/reading_words.h"
#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

/// RUN:N as RUN and N; N is 0 where the reference is no epoch's.
std::pair<QString, int> parts(const QString& reference)
{
    const qsizetype colon = reference.lastIndexOf(QLatin1Char(':'));
    bool good = false;
    const int epoch = colon > 0 ? reference.mid(colon + 1).toInt(&good) : 0;
    return good ? std::pair(reference.left(colon), epoch) : std::pair(QString(), 0);
}

std::vector<EpochModel::Item> thinned(const std::vector<EpochModel::Item>& all)
{
    constexpr auto most = static_cast<std::size_t>(EpochModel::most);
    if (all.size() <= most)
        return all;
    std::vector<EpochModel::Item> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(all[i * (all.size() - 1) / (most - 1)]);
    return some;
}

} // namespace

void EpochModel::setModels(const QList<ModelEntry>& models, const QString& current)
{
    const QString run = parts(current).first;
    std::vector<Item> items;
    QString name;
    for (const ModelEntry& entry : models) {
        const auto [folder, epoch] = parts(entry.reference);
        if (run.isEmpty() || folder != run)
            continue;
        items.push_back({.reference = entry.reference, .epoch = epoch});
        name = entry.group;
    }
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.epoch < b.epoch; });
    items = thinned(items);
    for (Item& item : items)
        if (const int row = rowOf(item.reference); row >= 0)
            item = m_items[static_cast<std::size_t>(row)];
    const bool same = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                 [](const Item& a, const Item& b) { return a.reference == b.reference; });
    m_run = name;
    if (same)
        return;
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

QStringList EpochModel::references() const
{
    QStringList references;
    for (const Item& item : m_items)
        references << item.reference;
    return references;
}

int EpochModel::rowOf(const QString& reference) const
{
    const auto found
        = std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.reference == reference; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

void EpochModel::setReading(const QString& reference, const Reading& reading)
{
    const int row = rowOf(reference);
    if (row < 0)
        return;
    m_items[static_cast<std::size_t>(row)].reading = reading;
    m_items[static_cast<std::size_t>(row)].problem.clear();
    tell(row);
}

void EpochModel::setProblem(const QString& reference, const QString& sentence)
{
    const int row = rowOf(reference);
    if (row < 0)
        return;
    m_items[static_cast<std::size_t>(row)].reading.reset();
    m_items[static_cast<std::size_t>(row)].problem = sentence;
    tell(row);
}

void EpochModel::forget()
{
    for (Item& item : m_items)
        item.reading.reset();
    retranslate();
}

void EpochModel::tell(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

void EpochModel::retranslate()
{
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int EpochModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant EpochModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item& one = item(index.row());
    const QString name = tr("epoch %1").arg(wholeText(one.epoch));
    switch (role) {
    case Qt::DisplayRole:
        return wholeText(one.epoch);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (!one.problem.isEmpty())
            return labelled(name, engineSentence(one.problem));
        return one.reading ? labelled(name, outcomeWords(*one.reading)) : name;
    default:
        return {};
    }
}

} // namespace digitlab
