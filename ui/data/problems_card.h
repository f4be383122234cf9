#pragma once

#include "core/api/data.h"
#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QPushButton;

namespace digitlab {

class ElidedLabel;
class ProblemModel;

/// What was left out of the data set and why, or that nothing was.
class ProblemsCard : public Card {
    Q_OBJECT

public:
    explicit ProblemsCard(QWidget* parent = nullptr);

    void setSummary(const DataSummary& summary);
    void setBusy(bool busy);

Q_SIGNALS:
    void checkAgainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_icon;
    QLabel* m_title;
    QListView* m_list;
    ElidedLabel* m_ignored;
    QPushButton* m_again;
    QPushButton* m_copy;
    ProblemModel* m_model;
    std::size_t m_problems = 0;
    std::size_t m_ignoredCount = 0;
};

} // namespace digitlab
