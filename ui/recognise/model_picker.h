#pragma once

#include "ui/widgets/model_entry.h"

#include <QComboBox>

namespace digitlab {

/// The shipped model, any epoch of any run under the run's name, and a file.
class ModelPicker : public QComboBox {
    Q_OBJECT

public:
    explicit ModelPicker(QWidget* parent = nullptr);

    /// `current` is selected without a signal; one that is not among the models gets a line of its own.
    void setModels(const QList<ModelEntry>& models, const QString& current);

Q_SIGNALS:
    /// A reference, or the path of a file that was picked.
    void modelChosen(const QString& reference);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addHeading(const QString& text);
    void choose(int index);

    QList<ModelEntry> m_models;
    QString m_current;
};

} // namespace digitlab
