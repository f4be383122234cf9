#pragma once

#include <QString>
#include <QWidget>

namespace digitlab {

/// The three lines of a chart as they are drawn, with their words, on one row.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList words(bool brief) const;
    int widthOf(const QStringList& words) const;
};

} // namespace digitlab
