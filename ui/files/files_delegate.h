#pragma once

#include <QStyledItemDelegate>

namespace digitlab {

class FilesModel;

/// Paints the picture as the network sees it, and verdict and judgement with their icons.
class FilesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FilesDelegate(const FilesModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const FilesModel& m_model;
};

} // namespace digitlab
