#pragma once

#include "ui/files/files_order.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace digitlab {

/// What of the table is shown: all, one verdict, the wrong ones; and how sure.
class FilesFilter : public QWidget {
    Q_OBJECT

public:
    explicit FilesFilter(QWidget* parent = nullptr);

    /// All are shown again, without a signal.
    void reset();
    /// Wrong ones can be asked for only where a truth is known.
    void setJudged(bool judged);

Q_SIGNALS:
    void showChosen(digitlab::FilesOrder::Show show);
    /// 0..1; above 1: any.
    void belowChosen(double confidence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QLabel* m_showLabel;
    QComboBox* m_show;
    QLabel* m_belowLabel;
    QComboBox* m_below;
    bool m_judged = false;
};

} // namespace digitlab
