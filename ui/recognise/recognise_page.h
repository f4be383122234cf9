#pragma once

#include "core/api/engine.h"
#include "ui/recognise/figure.h"
#include "ui/recognise/source.h"
#include "ui/widgets/model_entry.h"

#include <QWidget>

#include <memory>

namespace digitlab {

class OtherModels;

/// Draw a digit or open pictures and drawings and see them read; of several there is a strip to go through. The page
/// asks by signals and is told by slots; it never waits and decodes nothing itself.
class RecognisePage : public QWidget {
    Q_OBJECT

public:
    explicit RecognisePage(QWidget* parent = nullptr);
    ~RecognisePage() override;

    /// Lines of the model picker; `current` is selected without a signal.
    void setModels(const QList<ModelEntry>& models, const QString& current);
    /// What other models say to the same drawing; it has signals of its own for what it asks.
    OtherModels& otherModels() const;
    /// Until the engine is ready the page draws, and says that the model is being loaded.
    void setReady(bool ready);
    /// These take the place of what was opened before. The first is looked at; its name is there at once.
    void showSources(const QList<Source>& sources);

    // About the source that is looked at, the newest request of sourceChosen or inkChanged.
    /// image: upright, at most as large as it is shown; original: its size in the file.
    void setPicture(const QImage& image, const QSize& original);
    /// The answer to the newest request (older answers are never delivered here).
    void setReading(const Reading& reading);
    /// The answer where there are several signs: those of a picture, or of the drawing in parts of Drawing::side.
    void setPage(const PageReading& page);
    /// It cannot be opened or read: one sentence.
    void setUnreadable(const QString& sentence);

    // About any of the sources; what is told of another one is passed over.
    void setSummary(quint64 id, const Summary& summary);
    /// What a file of drawings holds.
    void setDrawings(quint64 id, const std::vector<InkEntry>& entries);

    /// One sentence in the page's message bar.
    void showProblem(const QString& sentence);
    /// A figure or drawing stands on the disk.
    void showSaved();

    /// The canvas to draw on in the place of a picture; the strip of several stays.
    void showCanvas();

    // What the menu's actions call.
    void undo();
    void redo();
    void clear();
    void openPicture();
    void paste();
    void saveFigure();
    void saveDrawing();

Q_SIGNALS:
    /// The drawing has changed; an empty one has nothing to be read.
    void inkChanged(const digitlab::Ink& ink);
    /// Files that were chosen or dropped: pictures, drawings, or anything else that the program opens.
    void filesChosen(const QStringList& paths);
    /// This source is looked at now and is to be opened and read.
    void sourceChosen(const digitlab::Source& source);
    /// It is to be read again in this way.
    void readAsChosen(digitlab::ReadAs as);
    /// All that stand in the strip; each is to be summed up when there is time. Empty: there is no strip.
    void sourcesChanged(const QList<digitlab::Source>& sources);
    void figureSaveRequested(const digitlab::Figure& figure, const QString& path);
    /// page: with what was corrected; source: what it was read from.
    void pageSaveRequested(const digitlab::PageReading& page, const QString& source, const QString& path);
    void drawingSaveRequested(const digitlab::Drawing& drawing, const QString& path);
    /// A reference, or the path of a file that was picked.
    void modelChosen(const QString& reference);
    /// Undo, redo, clear and save became possible or impossible.
    void actionsChanged(bool canUndo, bool canRedo, bool canClear, bool canSave);
    void canSaveDrawingChanged(bool can);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
