#pragma once

#include <QAbstractButton>

namespace digitlab {

/// The running training at the rail's foot: two small lines over a thin bar. A click leads to its page.
class RailStatus : public QAbstractButton {
    Q_OBJECT

public:
    explicit RailStatus(QWidget* parent);

    /// done: 0..1. Two empty texts: nothing runs.
    void setStatus(const QString& first, const QString& second, double done);
    bool isEmpty() const { return m_first.isEmpty() && m_second.isEmpty(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    QString m_first;
    QString m_second;
    double m_done = 0;
};

} // namespace digitlab
