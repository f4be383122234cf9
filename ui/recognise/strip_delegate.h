#pragma once

#include <QStyledItemDelegate>

namespace digitlab {

/// Paints an item of the strip: the picture or drawing, and below it what was read, by icon and class.
class StripDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int cellWidth = 92;
    static constexpr int cellHeight = 116;

    explicit StripDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace digitlab
