#pragma once

#include "ui/recognise/canvas_area.h"
#include "ui/recognise/picture_files.h"
#include "ui/recognise/picture_strip.h"
#include "ui/recognise/reading_panel.h"
#include "ui/recognise/recognise_page.h"
#include "ui/recognise/sign_list.h"
#include "ui/recognise/sign_picture.h"
#include "ui/widgets/message_bar.h"

#include <optional>

class QScrollArea;

namespace digitlab {

class Canvas;

/// The parts of the page and what it looks at.
class RecognisePage::Private {
public:
    explicit Private(RecognisePage& page);

    void build();
    void connectParts();
    /// As much of a narrow window as the panel can spare goes to the square.
    void sharePlace();

    void inkChanged();
    void forgetReading();
    void showReading();
    /// The sign that is looked at, of several.
    void showSign();
    void tellResult();
    void showNothing();
    void tellActions();
    /// words: what a picture without a file is called, in English.
    void take(const Offer& offer, const char* words);
    /// There are several signs, and they are shown.
    bool showsSigns() const { return panel->kind() != ReadingPanel::Kind::single; }
    /// What the bars tell of; null: nothing.
    const Reading* shownReading() const;
    SignPicture signPictureOf(int side) const;
    Figure figure() const;
    /// A name for a file of this kind: `predict-4.png`, or `predict.png` where no digit was read.
    QString suggestion(const char* kind) const;

    // What is looked at.
    void setSources(const QList<Source>& sources);
    void look(int row);
    void leave();
    void showDrawing(int row);
    void showPicture(int row);
    /// Back to the person's own drawing; the strip stays.
    void drawInstead();
    void closeSources();
    /// The only drawing of a file takes the canvas as if it had been drawn there.
    void takeOnlyDrawing(const Source& source);

    // Several signs.
    void connectSigns();
    void setPage(const PageReading& page);
    void readAs(bool page);
    void signCorrected();
    void savePage();

    Canvas& canvas() const;
    StripModel& sources() const { return area->strip().model(); }
    int row() const { return sources().rowOf(looked); }

    RecognisePage& q;
    SignList signs;
    MessageBar* message;
    CanvasArea* area;
    ReadingPanel* panel;
    QScrollArea* scroll = nullptr;
    std::optional<Reading> reading;
    /// Of the page or number.
    double milliseconds = 0;
    /// The source that is looked at; 0: the person's own drawing.
    quint64 looked = 0;
    /// That drawing, while one of a file is on the canvas.
    std::optional<Drawing> own;
    bool changing = false;
    bool ready = false;
};

} // namespace digitlab
