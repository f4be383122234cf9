#pragma once

#include "core/api/model.h"
#include "ui/widgets/model_entry.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QAction;
class QToolButton;

namespace digitlab {

class ComparisonCard;
class EpochCard;

/// What other models say to the same drawing: one beside the model in use, or all epochs of its run. Both are off until
/// they are asked for by a small menu.
class OtherModels : public QWidget {
    Q_OBJECT

public:
    explicit OtherModels(QWidget* parent = nullptr);

    /// Opens the menu; it stands beside the picker of the model in use.
    QToolButton* button() const { return m_button; }
    bool isComparing() const;
    void setModels(const QList<ModelEntry>& models, const QString& current);
    /// They read one digit: while there are several, what was asked for waits.
    void setSingle(bool single);
    /// Of the model in use.
    void setReading(const Reading& reading);
    void clearReading();

    // Answers to compareChosen and epochsChosen; of models that are not asked for any more they are passed over.
    void setAnswer(const QString& reference, const Reading& reading);
    void setProblem(const QString& reference, const QString& sentence);
    /// Something else is read, or nothing.
    void forgetAnswers();

Q_SIGNALS:
    /// Empty: none any more.
    void compareChosen(const QString& reference);
    void epochsChosen(const QStringList& references);
    /// An epoch is to be the model in use.
    void modelChosen(const QString& reference);
    void comparingChanged(bool comparing);

protected:
    void changeEvent(QEvent* event) override;

private:
    void compare(bool on);
    void showEpochs(bool on);
    void place();
    void reveal(QWidget* card);
    void retranslate();

    QToolButton* m_button;
    QAction* m_compare;
    QAction* m_epochs;
    ComparisonCard* m_comparison;
    EpochCard* m_epochCard;
    QStringList m_asked;
    bool m_single = true;
};

} // namespace digitlab
