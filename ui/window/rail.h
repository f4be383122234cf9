#pragma once

#include <QList>
#include <QWidget>

namespace digitlab {

class RailItem;
class RailStatus;

/// The pages at the window's left edge, 88 wide, and the running training at its foot.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// The index of the item that is shown as chosen; without a signal.
    void setCurrent(int index);
    /// See RailStatus; two empty texts take it away. It is not shown while the training's own page is.
    void setStatus(const QString& first, const QString& second, double done);
    RailItem& item(int index) const { return *m_items.at(index); }
    RailStatus& status() const { return *m_status; }

Q_SIGNALS:
    void chosen(int index);
    void statusClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void placeStatus();

    QList<RailItem*> m_items;
    RailStatus* m_status;
    int m_current = 0;
};

} // namespace digitlab
