#pragma once

#include <QTableView>

namespace digitlab {

class SignList;

/// The signs of a page as a table: where each one stands, what was read and how sure. What was read can be edited.
class SignTable : public QTableView {
    Q_OBJECT

public:
    explicit SignTable(SignList& list, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void arrangeColumns();

    SignList& m_list;
};

} // namespace digitlab
