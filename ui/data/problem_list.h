#pragma once

#include "core/api/data.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace digitlab {

/// What was left out of a data set: the file as it is called below the set's folder, and why.
class ProblemModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { reasonRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    /// `folder`: left away at the start of each file.
    void setProblems(const std::vector<DataProblem>& problems, const QString& folder);
    /// All of them, one a line, with whole paths.
    QString text() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<DataProblem> m_problems;
    QString m_folder;
};

/// Asks for two rows and takes what room there is beyond.
class ProblemView : public QListView {
    Q_OBJECT

public:
    using QListView::QListView;

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override { return {120, 66}; }
};

/// Paints a problem as two lines: the file, and the reason in small type below.
class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace digitlab
