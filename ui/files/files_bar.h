#pragma once

#include "ui/widgets/filled_when_shown.h"

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace digitlab {

class ElidedLabel;

/// Above a picture that was opened from the table: the way back, and on to the next one of it.
class FilesBar : public FilledWhenShown<QWidget> {
    Q_OBJECT

public:
    explicit FilesBar(QWidget* parent = nullptr);

    /// row: from 0, of what the table shows; -1: none of it is looked at.
    void setPlace(const QString& name, int row, int count);

Q_SIGNALS:
    void backRequested();
    /// One on or back in the table's order.
    void stepRequested(int by);
    void closeRequested();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QPushButton* m_back = nullptr;
    ElidedLabel* m_nameLabel = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_close = nullptr;
    QString m_name;
    int m_row = -1;
    int m_rows = 0;
};

} // namespace digitlab
