#pragma once

#include "ui/recognise/strip_model.h"
#include "ui/widgets/filled_when_shown.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace digitlab {

/// A row or column of small pictures to go through, each with its reading. The model is the page's.
class PictureStrip : public FilledWhenShown<QWidget> {
    Q_OBJECT

public:
    /// Across its direction.
    static constexpr int rowHeight = 136;
    static constexpr int columnWidth = 112;

    explicit PictureStrip(QWidget* parent = nullptr);

    StripModel& model() const { return *m_model; }
    void setOrientation(Qt::Orientation orientation);
    /// -1: none is looked at. Without a signal.
    void setCurrent(int row);
    int current() const { return m_current; }
    /// One on or back; at the ends nothing happens.
    void step(int by);

Q_SIGNALS:
    void chosen(int row);
    void closeRequested();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int row);
    void showCurrent();
    void showCount();
    void arrange();
    void refresh();
    void retranslate();

    StripModel* m_model;
    QListView* m_list = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_on = nullptr;
    QPushButton* m_close = nullptr;
    QBoxLayout* m_box = nullptr;
    QBoxLayout* m_head = nullptr;
    Qt::Orientation m_orientation = Qt::Horizontal;
    int m_current = -1;
};

} // namespace digitlab
