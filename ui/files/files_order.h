#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

namespace digitlab {

class FilesModel;

/// Which of the files are shown, and in which order. New rows go to the end and find their place a little later, all at
/// once: a table of many thousand rows is not sorted for each of them. What waits to be read again keeps its place by
/// what it was read as before.
class FilesOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { all, sure, unsure, none, unreadable, wrong };

    explicit FilesOrder(FilesModel& model, QObject* parent = nullptr);

    Show show() const { return m_show; }
    void setShow(Show show);
    /// Only readings less sure than this, 0..1; above 1: all.
    void setBelow(double confidence);

    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Rows came, went or changed places.
    void shownChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    /// The order of the files themselves needs no sorting.
    bool isNatural() const;
    bool isWhole() const { return m_show == Show::all && m_below > 1; }
    void arrangeSoon();
    void arrange();

    FilesModel& m_model;
    Show m_show = Show::all;
    double m_below = 2;
    /// Rows have become others, so that the filter may think otherwise of them.
    bool m_changed = false;
    QTimer m_soon;
};

} // namespace digitlab
