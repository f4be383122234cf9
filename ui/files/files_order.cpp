#include "ui/files/files_order.h"

#include "ui/files/files_model.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds pause{400};

/// Sure, unsure, none, unreadable.
int rank(const FileRecord& file)
{
    if (file.reason != 0)
        return 3;
    return static_cast<int>(file.verdict);
}

int compare(const FileRecords& all, const FileRecord& left, const FileRecord& right, int column)
{
    const auto three = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
    switch (column) {
    case FilesModel::readingColumn: {
        constexpr int behindClasses = 1000;
        const auto place = [](const FileRecord& file) {
            return file.verdict == Verdict::none ? behindClasses : static_cast<int>(file.best);
        };
        return three(place(left), place(right));
    }
    case FilesModel::confidenceColumn:
        return three(left.confidence, right.confidence);
    case FilesModel::verdictColumn:
        return three(rank(left), rank(right));
    case FilesModel::truthColumn:
        return three(all.truth(left), all.truth(right));
    case FilesModel::rightColumn:
        return three(left.judgement, right.judgement);
    default:
        return 0;
    }
}

} // namespace

FilesOrder::FilesOrder(FilesModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSourceModel(&model);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FilesOrder::arrange);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int, int last) {
        if (!isNatural() || last + 1 < m_model.rowCount())
            arrangeSoon();
        Q_EMIT shownChanged();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &FilesOrder::shownChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        m_changed = true;
        if (!isNatural() || !isWhole())
            arrangeSoon();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_soon.stop();
        m_changed = false;
        Q_EMIT shownChanged();
    });
}

bool FilesOrder::isNatural() const
{
    return sortColumn() < 0
        || (sortOrder() == Qt::AscendingOrder
            && (sortColumn() == FilesModel::fileColumn || sortColumn() == FilesModel::pictureColumn));
}

void FilesOrder::setShow(Show show)
{
    m_show = show;
    m_changed = true;
    arrange();
}

void FilesOrder::setBelow(double confidence)
{
    m_below = confidence;
    m_changed = true;
    arrange();
}

void FilesOrder::sort(int column, Qt::SortOrder order)
{
    QSortFilterProxyModel::sort(column, order);
    Q_EMIT shownChanged();
}

void FilesOrder::arrangeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

/// Rows that a change of the filter brings back stand at the end at first, too.
void FilesOrder::arrange()
{
    QElapsedTimer time;
    time.start();
    if (std::exchange(m_changed, false))
        invalidateFilter();
    sort(sortColumn(), sortOrder());
    // A table so large that this takes long is arranged less often.
    m_soon.setInterval(std::max<std::chrono::milliseconds>(pause, std::chrono::milliseconds(10 * time.elapsed())));
}

bool FilesOrder::filterAcceptsRow(int row, const QModelIndex&) const
{
    const FileRecord& file = m_model.record(row);
    const bool read = file.reason == 0;
    if (m_below <= 1 && (!read || static_cast<double>(file.confidence) >= m_below))
        return false;
    switch (m_show) {
    case Show::all:
        return true;
    case Show::sure:
        return read && file.verdict == Verdict::digit;
    case Show::unsure:
        return read && file.verdict == Verdict::unsure;
    case Show::none:
        return read && file.verdict == Verdict::none;
    case Show::unreadable:
        return !read;
    case Show::wrong:
        return file.judgement == Judgement::wrong;
    }
    return true;
}

bool FilesOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // What could not be read stands behind the readings, whichever way they are sorted.
    const bool read = m_model.record(left.row()).reason == 0;
    if (read != (m_model.record(right.row()).reason == 0)
        && (left.column() == FilesModel::confidenceColumn || left.column() == FilesModel::readingColumn))
        return read == (sortOrder() == Qt::AscendingOrder);
    const int order
        = compare(m_model.records(), m_model.record(left.row()), m_model.record(right.row()), left.column());
    // Equal ones stay in the order of the files, whichever way the column is sorted.
    if (order == 0 && left.column() != FilesModel::fileColumn && left.column() != FilesModel::pictureColumn)
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : right.row() < left.row();
    return order == 0 ? left.row() < right.row() : order < 0;
}

} // namespace digitlab
