#pragma once

#include "core/api/engine.h"
#include "ui/widgets/model_entry.h"

#include <QWidget>

#include <memory>

namespace digitlab {

/// Draw a digit or open a picture and see it read. The page asks by signals and is told by slots; it never waits.
class RecognisePage : public QWidget {
    Q_OBJECT

public:
    explicit RecognisePage(QWidget* parent = nullptr);
    ~RecognisePage() override;

    /// Lines of the model picker; `current` is selected without a signal.
    void setModels(const QList<ModelEntry>& models, const QString& current);
    /// Until the engine is ready the page draws, and says that the model is being loaded.
    void setReady(bool ready);
    /// The answer to the newest request (older answers are never delivered here).
    void setReading(const Reading& reading);
    /// A picture that was opened, upright: it takes the canvas's place until the canvas is drawn on or cleared.
    void setPicture(const Picture& picture, const QString& name);
    /// One sentence in the page's message bar.
    void showProblem(const QString& sentence);

    // What the menu's actions call.
    void undo();
    void redo();
    void clear();
    void openPicture();
    void paste();
    void saveFigure();

Q_SIGNALS:
    /// The drawing has changed; an empty one has nothing to be read.
    void inkChanged(const digitlab::Ink& ink);
    void pictureFileChosen(const QString& path);
    void picturePasted(const digitlab::Picture& picture, const QString& name);
    /// A reference, or the path of a file that was picked.
    void modelChosen(const QString& reference);
    /// Undo, redo, clear and save became possible or impossible.
    void actionsChanged(bool canUndo, bool canRedo, bool canClear, bool canSave);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
