#pragma once

#include "core/api/model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filled_when_shown.h"
#include "ui/widgets/model_entry.h"

#include <QList>

#include <optional>

class QPushButton;

namespace digitlab {

class ElidedLabel;
class ModelPicker;
class ProbabilityBars;

/// The readings of two models side by side: of the one in use and of another one, which is chosen here.
class ComparisonCard : public FilledWhenShown<Card> {
    Q_OBJECT

public:
    explicit ComparisonCard(QWidget* parent = nullptr);

    void setModels(const QList<ModelEntry>& models, const QString& current);
    /// Chooses the other model where none was chosen yet, and asks for it.
    void start();
    /// The chosen one; empty: none.
    QString other() const { return m_other; }

    void setReading(const Reading& reading);
    void clearReading();
    void setOtherReading(const Reading& reading);
    void setOtherProblem(const QString& sentence);
    void clearOther();

Q_SIGNALS:
    void otherChosen(const QString& reference);
    void closeRequested();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    /// One side of the card.
    struct Side {
        ElidedLabel* outcome = nullptr;
        ProbabilityBars* bars = nullptr;
        std::optional<Reading> reading{};
    };

    void showModels();
    void choose(const QString& reference);
    void show(Side& side);
    void retranslate();

    QList<ModelEntry> m_models;
    QString m_current;
    QString m_other;
    QString m_problem;
    ElidedLabel* m_name = nullptr;
    ModelPicker* m_picker = nullptr;
    QPushButton* m_close = nullptr;
    Side m_left;
    Side m_right;
};

} // namespace digitlab
