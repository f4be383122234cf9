#pragma once

#include "core/api/model.h"
#include "ui/widgets/model_entry.h"

#include <QAbstractListModel>
#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace digitlab {

/// What each epoch of a run says to the same drawing.
class EpochModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Item {
        QString reference;
        int epoch = 0;
        std::optional<Reading> reading{};
        QString problem{};
    };
    /// So many are shown; of a longer run every second or third, the first and the last always.
    static constexpr int most = 60;

    using QAbstractListModel::QAbstractListModel;

    /// The epochs of the run that `current` belongs to; what they said stays where they stay.
    void setModels(const QList<ModelEntry>& models, const QString& current);
    QStringList references() const;
    /// The run's name; empty when the model is of no run.
    QString run() const { return m_run; }
    void setReading(const QString& reference, const Reading& reading);
    void setProblem(const QString& reference, const QString& sentence);
    /// Another drawing.
    void forget();
    int rowOf(const QString& reference) const;
    const Item& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void tell(int row);

    QString m_run;
    std::vector<Item> m_items;
};

} // namespace digitlab
