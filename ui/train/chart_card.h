#pragma once

#include "ui/train/curve_chart.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QLabel;
class QMenu;
class QToolButton;

namespace digitlab {

class ChartFiles;
class ChartInput;
class Legend;

/// One chart of the Train page with its title, unit, legend and menu.
class ChartCard : public Card {
    Q_OBJECT

public:
    /// `history` and `view` outlive the card.
    ChartCard(const RunHistory& history, Curve curve, SharedView& view, QWidget* parent = nullptr);
    ~ChartCard() override;

    CurveChart& chart() const { return *m_chart; }
    ChartFiles& files() const { return *m_files; }
    /// Draws what was added since.
    void refresh();
    /// Title, legend and plot as they stand in the card, without its edge and its button.
    void paintPicture(QPainter& painter) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitTitleRow();
    void showMenu(const QPoint& place);

    QString m_title;
    QLabel* m_unit;
    Legend* m_legend;
    QToolButton* m_more;
    CurveChart* m_chart;
    ChartInput* m_input;
    ChartFiles* m_files;
    QPointer<QMenu> m_menu; ///< while it is open
};

} // namespace digitlab
