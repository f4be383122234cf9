#include "ui/files/files_order.h"

#include "ui/files/files_model.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds pause{400};

/// Sure, unsure, none, unreadable.
int rank(const FileReading& file)
{
    if (!file.isRead())
        return 3;
    return static_cast<int>(file.reading.verdict);
}

int compare(const FileReading& left, const FileReading& right, int column, const std::vector<std::string>& classes)
{
    const auto three = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
    switch (column) {
    case FilesModel::readingColumn: {
        constexpr int behindClasses = 1000;
        const auto place = [](const FileReading& file) {
            return file.reading.verdict == Verdict::none ? behindClasses : file.reading.best;
        };
        return three(place(left), place(right));
    }
    case FilesModel::confidenceColumn:
        return three(left.confidence(), right.confidence());
    case FilesModel::verdictColumn:
        return three(rank(left), rank(right));
    case FilesModel::truthColumn:
        return three(left.truth, right.truth);
    case FilesModel::rightColumn:
        return three(judge(left, classes), judge(right, classes));
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
    connect(&m_soon, &QTimer::timeout, this, &FilesOrder::sortAgain);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!isNatural() && !m_soon.isActive())
            m_soon.start();
        Q_EMIT shownChanged();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_soon.stop();
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
    invalidateFilter();
    sortAgain();
    Q_EMIT shownChanged();
}

void FilesOrder::setBelow(double confidence)
{
    m_below = confidence;
    invalidateFilter();
    sortAgain();
    Q_EMIT shownChanged();
}

void FilesOrder::sort(int column, Qt::SortOrder order)
{
    QElapsedTimer time;
    time.start();
    QSortFilterProxyModel::sort(column, order);
    // A table so large that sorting takes long is sorted less often.
    m_soon.setInterval(std::max<std::chrono::milliseconds>(pause, std::chrono::milliseconds(10 * time.elapsed())));
    Q_EMIT shownChanged();
}

/// Rows that a change of the filter brings back stand at the end, too.
void FilesOrder::sortAgain()
{
    if (sortColumn() >= 0)
        sort(sortColumn(), sortOrder());
}

bool FilesOrder::filterAcceptsRow(int row, const QModelIndex&) const
{
    const FileReading& file = m_model.at(row);
    if (m_below <= 1 && (!file.isRead() || static_cast<double>(file.confidence()) >= m_below))
        return false;
    switch (m_show) {
    case Show::all:
        return true;
    case Show::sure:
        return file.isRead() && file.reading.verdict == Verdict::digit;
    case Show::unsure:
        return file.isRead() && file.reading.verdict == Verdict::unsure;
    case Show::none:
        return file.isRead() && file.reading.verdict == Verdict::none;
    case Show::unreadable:
        return !file.isRead();
    case Show::wrong:
        return judge(file, m_model.classes()) == Judgement::wrong;
    }
    return true;
}

bool FilesOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // What could not be read stands behind the readings, whichever way they are sorted.
    const bool read = m_model.at(left.row()).isRead();
    if (read != m_model.at(right.row()).isRead()
        && (left.column() == FilesModel::confidenceColumn || left.column() == FilesModel::readingColumn))
        return read == (sortOrder() == Qt::AscendingOrder);
    const int order = compare(m_model.at(left.row()), m_model.at(right.row()), left.column(), m_model.classes());
    // Equal ones stay in the order of the files, whichever way the column is sorted.
    if (order == 0 && left.column() != FilesModel::fileColumn && left.column() != FilesModel::pictureColumn)
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : right.row() < left.row();
    return order == 0 ? left.row() < right.row() : order < 0;
}

} // namespace digitlab
