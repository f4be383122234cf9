#pragma once

#include "ui/recognise/epoch_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filled_when_shown.h"

class QListView;
class QPushButton;

namespace digitlab {

/// The epochs of a run as a strip of small readings; the one in use is marked, a click takes another one.
class EpochCard : public FilledWhenShown<Card> {
    Q_OBJECT

public:
    explicit EpochCard(QWidget* parent = nullptr);

    EpochModel& epochs() const { return *m_model; }
    void setModels(const QList<ModelEntry>& models, const QString& current);

Q_SIGNALS:
    void modelChosen(const QString& reference);
    void closeRequested();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void retranslate();

    EpochModel* m_model;
    QListView* m_list = nullptr;
    QPushButton* m_close = nullptr;
    QString m_current;
};

} // namespace digitlab
