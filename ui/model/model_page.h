#pragma once

#include "core/api/engine.h"
#include "ui/widgets/model_entry.h"

#include <QWidget>

#include <memory>

namespace digitlab {

/// The network that is in use: layers with shapes and parameters, where its weights come from, and the way out.
class ModelPage : public QWidget {
    Q_OBJECT

public:
    explicit ModelPage(QWidget* parent = nullptr);
    ~ModelPage() override;

    void setModels(const QList<ModelEntry>& models, const QString& current);
    void showModel(const ModelInfo& info);
    /// An export is under way, has ended well, or not.
    void showExporting();
    void showExported(const QString& file);
    /// One sentence in the page's message bar; the model in use stays.
    void showProblem(const QString& sentence);

    // What the menu's actions call: dialogs, then the signals below.
    void importModel();
    void exportModel();

Q_SIGNALS:
    /// A reference, or the path of a file to open.
    void modelChosen(const QString& reference);
    void exportRequested(digitlab::ExportFormat format, const QString& file);
    void useInRecogniseRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
