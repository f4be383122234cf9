#pragma once

#include <QAbstractTableModel>

namespace digitlab {

class SignList;

/// A row for each sign of the list.
class SignModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { number, place, piece, read, probability, verdict, columns };

    explicit SignModel(SignList& list, QObject* parent = nullptr);

    void retranslate();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    QString textOf(int sign, int column) const;

    SignList& m_list;
};

} // namespace digitlab
