#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace digitlab {

class ElidedLabel;

/// Above a picture that was opened from the table: the way back, and on to the next one of it.
class FilesBar : public QWidget {
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
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QPushButton* m_back;
    ElidedLabel* m_name;
    QLabel* m_count;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_close;
    int m_row = -1;
    int m_rows = 0;
};

} // namespace digitlab
