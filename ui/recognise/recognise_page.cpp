#include "ui/recognise/recognise_page.h"

#include "ui/recognise/canvas.h"
#include "ui/recognise/model_picker.h"
#include "ui/recognise/other_models.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page_private.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace digitlab {

RecognisePage::RecognisePage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    setAcceptDrops(true);
    d->build();
    d->connectParts();
    d->showNothing();
    d->tellActions();
}

RecognisePage::~RecognisePage()
{
    // Parts that go down with the page may still speak.
    d->canvas().disconnect(this);
}

void RecognisePage::setModels(const QList<ModelEntry>& models, const QString& current)
{
    d->panel->picker().setModels(models, current);
    d->panel->others().setModels(models, current);
}

OtherModels& RecognisePage::otherModels() const
{
    return d->panel->others();
}

void RecognisePage::setReady(bool ready)
{
    d->ready = ready;
    if (!d->shownReading())
        d->showNothing();
    if (ready && !d->area->showsPicture() && !d->canvas().isEmpty())
        Q_EMIT inkChanged(d->canvas().ink());
}

void RecognisePage::showProblem(const QString& sentence)
{
    d->message->showMessage(MessageBar::Kind::error, sentence);
}

void RecognisePage::undo()
{
    if (!d->area->showsPicture())
        d->canvas().undo();
}

void RecognisePage::redo()
{
    if (!d->area->showsPicture())
        d->canvas().redo();
}

void RecognisePage::clear()
{
    d->message->clear();
    d->canvas().clear();
    // Behind a picture that tells nobody; closeSources does, once, that nothing is left to be read.
    if (d->area->showsPicture())
        d->closeSources();
}

void RecognisePage::openPicture()
{
    choosePictureFiles(*this,
                       [this](const QStringList& paths) { d->take({.files = paths, .bytes = {}, .image = {}}, ""); });
}

void RecognisePage::paste()
{
    const Offer offer = offerFrom(QGuiApplication::clipboard()->mimeData());
    if (offer.empty())
        d->message->showMessage(MessageBar::Kind::warning, [] { return tr("There is no picture in the clipboard."); });
    else
        d->take(offer, QT_TR_NOOP("Pasted picture"));
}

void RecognisePage::showCanvas()
{
    d->drawInstead();
}

void RecognisePage::saveFigure()
{
    if (!d->shownReading())
        return;
    // What is on the page now is saved, whatever is drawn while the dialog is open.
    const Figure figure = d->figure();
    chooseFigureFile(*this, d->suggestion("predict"),
                     [this, figure](const QString& path) { Q_EMIT figureSaveRequested(figure, path); });
}

void RecognisePage::saveDrawing()
{
    if (d->area->showsPicture() || d->canvas().isEmpty())
        return;
    const Drawing drawing = d->canvas().drawing();
    chooseDrawingFile(*this, d->suggestion("drawing"),
                      [this, drawing](const QString& path) { Q_EMIT drawingSaveRequested(drawing, path); });
}

void RecognisePage::showSaved()
{
    d->message->clear();
}

void RecognisePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->sharePlace();
}

void RecognisePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // The thumbnail of a drawing has the theme's colours, the texts the language's words.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        d->showReading();
    if (event->type() == QEvent::LanguageChange && d->row() >= 0)
        d->area->picture().setName(shownName(d->sources().item(d->row()).source));
}

void RecognisePage::keyPressEvent(QKeyEvent* event)
{
    const bool ctrl = event->modifiers() == Qt::ControlModifier;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool alt = event->modifiers() == Qt::AltModifier;
    PictureStrip& strip = d->area->strip();
    if (!strip.isHidden() && ((plain && event->key() == Qt::Key_PageUp) || (alt && event->key() == Qt::Key_Left)))
        strip.step(-1);
    else if (!strip.isHidden()
             && ((plain && event->key() == Qt::Key_PageDown) || (alt && event->key() == Qt::Key_Right)))
        strip.step(1);
    else if (plain && event->key() == Qt::Key_E && !d->area->showsPicture())
        d->canvas().setTool(d->canvas().tool() == Canvas::Tool::pen ? Canvas::Tool::eraser : Canvas::Tool::pen);
    else if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo) || (ctrl && event->key() == Qt::Key_Y)
             || (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_Z))
        redo();
    else if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Escape))
        clear();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Open))
        openPicture();
    else if (event->matches(QKeySequence::SaveAs))
        saveDrawing();
    else if (event->matches(QKeySequence::Save))
        saveFigure();
    else
        QWidget::keyPressEvent(event);
}

void RecognisePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (holdsPicture(event->mimeData()))
        event->acceptProposedAction();
}

void RecognisePage::dropEvent(QDropEvent* event)
{
    const Offer offer = offerFrom(event->mimeData());
    if (offer.empty())
        return;
    event->acceptProposedAction();
    d->take(offer, QT_TR_NOOP("Dropped picture"));
}

} // namespace digitlab
