#pragma once

#include <QAbstractButton>

namespace digitlab {

/// One page in the rail: 72 x 64, an icon of 24 over a small label. The items of a rail exclude each other.
class RailItem : public QAbstractButton {
    Q_OBJECT

public:
    RailItem(const QString& iconName, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_iconName;
};

} // namespace digitlab
