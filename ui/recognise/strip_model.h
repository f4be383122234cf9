#pragma once

#include "ui/recognise/source.h"

#include <QAbstractListModel>

namespace digitlab {

/// What stands in the strip: the sources in their order and how each of them came out.
class StripModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Item {
        Source source;
        Summary summary;
        /// Of a drawing that was on the canvas: as it was left there.
        std::optional<Drawing> drawing{};
        /// Of a picture with several digits that was looked at: with what was corrected.
        std::optional<PageReading> page{};
    };

    explicit StripModel(QObject* parent = nullptr);

    void setSources(const QList<Source>& sources);
    /// Others in the place of one: the drawings of a file.
    void replace(int row, const QList<Source>& sources);
    void setSummary(int row, const Summary& summary);
    void setDrawing(int row, Drawing drawing);
    void setPage(int row, PageReading page);
    void setReadAs(int row, ReadAs as);

    const Item& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(m_items.size()); }
    /// -1: none of them has this id.
    int rowOf(quint64 id) const;
    QList<Source> sources() const;
    /// How it came out in words: `4, sure, 98.7 %`.
    static QString words(const Summary& summary);
    QString outcome(int row) const { return words(item(row).summary); }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Item> m_items;
};

} // namespace digitlab
