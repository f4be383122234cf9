#pragma once

#include "ui/widgets/card.h"

namespace digitlab {

class EmptyState;

/// What stands where the charts will be, before the first training.
class FirstTraining : public Card {
    Q_OBJECT

public:
    explicit FirstTraining(QWidget* parent = nullptr);

    void setData(const QString& name);
    void setCanStart(bool can);

Q_SIGNALS:
    void trainPressed();
    void chooseDataPressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EmptyState* m_state;
    QString m_data;
};

} // namespace digitlab
