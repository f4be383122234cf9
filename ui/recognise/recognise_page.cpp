#include "ui/recognise/recognise_page.h"

#include "ui/recognise/canvas.h"
#include "ui/recognise/canvas_area.h"
#include "ui/recognise/figure.h"
#include "ui/recognise/ink_painter.h"
#include "ui/recognise/model_picker.h"
#include "ui/recognise/picture_files.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/reading_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/steps_view.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

#include <optional>

namespace digitlab {

namespace {

constexpr int panelWidth = 448;
constexpr int scrollBarWidth = 12;
// Pictures are shown, and saved in figures, with at most so many pixels a side.
constexpr int shownSide = 2048;

QImage shownImage(const Picture& picture)
{
    const QImage whole = toImage(picture);
    const QSize limit(shownSide, shownSide);
    if (whole.width() <= limit.width() && whole.height() <= limit.height())
        return whole;
    // Smoothing all of a hundred million pixels would hold the window up.
    const QSize rough = whole.size().scaled(limit * 2, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const QSize fine = whole.size().scaled(limit, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const QImage first = whole.width() > rough.width() ? whole.scaled(rough) : whole;
    return first.scaled(fine, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

class RecognisePage::Private {
public:
    explicit Private(RecognisePage& page)
        : q(page)
        , message(new MessageBar)
        , area(new CanvasArea)
        , panel(new ReadingPanel)
    {
    }

    void build();
    void connectParts();
    void inkChanged();
    void forgetReading();
    void showReading();
    void showNothing();
    void tellActions();
    void take(const Offer& offer, const QString& name);
    void drawInstead();
    Figure figure() const;
    Canvas& canvas() const { return area->canvas(); }

    RecognisePage& q;
    MessageBar* message;
    CanvasArea* area;
    ReadingPanel* panel;
    std::optional<Reading> reading;
    bool ready = false;
};

void RecognisePage::Private::build()
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    panel->setFixedWidth(panelWidth);
    // The bar stands in the page's margin, so the panel keeps its width with and without it.
    scroll->setFixedWidth(panelWidth + scrollBarWidth);
    scroll->setWidget(panel);
    scroll->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);

    auto* notice = new QHBoxLayout;
    notice->setContentsMargins(CanvasArea::overhang, 0, scrollBarWidth, 0);
    notice->addWidget(message);
    auto* row = new QHBoxLayout;
    row->setSpacing(24 - CanvasArea::overhang);
    row->addWidget(area, 1);
    row->addWidget(scroll);
    auto* column = new QVBoxLayout(&q);
    column->setContentsMargins(24 - CanvasArea::overhang, 16, 24 - scrollBarWidth, 24);
    column->setSpacing(16);
    column->addLayout(notice);
    column->addLayout(row, 1);
}

void RecognisePage::Private::connectParts()
{
    connect(&canvas(), &Canvas::changed, &q, [this] { inkChanged(); });
    connect(area, &CanvasArea::undoRequested, &q, &RecognisePage::undo);
    connect(area, &CanvasArea::redoRequested, &q, &RecognisePage::redo);
    connect(area, &CanvasArea::clearRequested, &q, &RecognisePage::clear);
    connect(area, &CanvasArea::openRequested, &q, &RecognisePage::openPicture);
    connect(area, &CanvasArea::pasteRequested, &q, &RecognisePage::paste);
    connect(area, &CanvasArea::drawRequested, &q, [this] { drawInstead(); });
    connect(panel, &ReadingPanel::saveFigureRequested, &q, &RecognisePage::saveFigure);
    connect(&panel->picker(), &ModelPicker::modelChosen, &q, &RecognisePage::modelChosen);
}

void RecognisePage::Private::inkChanged()
{
    if (area->showsPicture())
        return;
    if (canvas().isEmpty())
        forgetReading();
    tellActions();
    Q_EMIT q.inkChanged(canvas().ink());
}

void RecognisePage::Private::forgetReading()
{
    reading.reset();
    showNothing();
    tellActions();
}

void RecognisePage::Private::showNothing()
{
    if (!ready)
        panel->setEmpty(tr("Loading the model"), tr("You can draw already."));
    else if (area->showsPicture())
        panel->setEmpty(tr("Reading…"), {});
    else
        panel->setEmpty(tr("No digit yet"), tr("Draw one, or open, paste or drop a picture."));
    canvas().setReadingText(panel->resultText());
    area->picture().setReadingText(panel->resultText());
}

void RecognisePage::Private::showReading()
{
    if (!reading) {
        showNothing();
        return;
    }
    QImage original;
    QRectF box;
    if (!area->showsPicture()) {
        const Ink ink = canvas().ink();
        const int side = qRound(StepsView::tileSide * q.devicePixelRatioF());
        original
            = inkImage(ink, side, canvas().brush(), color(Token::paper, q.palette()), color(Token::ink, q.palette()));
        const double half = canvas().brush() / 2;
        const QRectF points = inkBounds(ink);
        const double unit = static_cast<double>(ink.width);
        box = QRectF(points.x() / unit - half, points.y() / unit - half, points.width() / unit + 2 * half,
                     points.height() / unit + 2 * half)
                  .intersected(QRectF(0, 0, 1, 1));
    }
    panel->setReading(*reading, original, box);
    canvas().setReadingText(panel->resultText());
    area->picture().setReadingText(panel->resultText());
}

void RecognisePage::Private::tellActions()
{
    const bool drawing = !area->showsPicture();
    const bool canUndo = drawing && canvas().canUndo();
    const bool canRedo = drawing && canvas().canRedo();
    const bool canClear = !drawing || !canvas().isEmpty();
    area->setActions(canUndo, canRedo, canClear);
    panel->setCanSave(reading.has_value());
    Q_EMIT q.actionsChanged(canUndo, canRedo, canClear, reading.has_value());
}

void RecognisePage::Private::take(const Offer& offer, const QString& name)
{
    message->clear();
    if (!offer.file.isEmpty())
        Q_EMIT q.pictureFileChosen(offer.file);
    else if (!offer.image.isNull())
        Q_EMIT q.picturePasted(toPicture(offer.image), name);
}

void RecognisePage::Private::drawInstead()
{
    if (!area->showsPicture())
        return;
    area->showPicture(false);
    area->picture().clear();
    canvas().setFocus();
    forgetReading();
    Q_EMIT q.inkChanged(canvas().ink());
}

Figure RecognisePage::Private::figure() const
{
    Figure figure;
    if (area->showsPicture())
        figure.image = area->picture().image();
    else
        figure.ink = canvas().ink();
    figure.probabilities = reading->probabilities;
    for (const std::string& name : reading->classes)
        figure.classes << QString::fromStdString(name);
    const bool none = reading->verdict == Verdict::none;
    figure.best = none ? -1 : reading->best;
    figure.title = figureTitle(none ? QString(QChar(0x2013)) : figure.classes.value(reading->best));
    return figure;
}

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
}

void RecognisePage::setReady(bool ready)
{
    d->ready = ready;
    if (!d->reading)
        d->showNothing();
    if (ready && !d->area->showsPicture() && !d->canvas().isEmpty())
        Q_EMIT inkChanged(d->canvas().ink());
}

void RecognisePage::setReading(const Reading& reading)
{
    // An answer that was on its way when the canvas was cleared answers nothing.
    if (!d->area->showsPicture() && d->canvas().isEmpty())
        return;
    d->reading = reading;
    d->showReading();
    d->tellActions();
}

void RecognisePage::setPicture(const Picture& picture, const QString& name)
{
    d->message->clear();
    d->area->picture().setPicture(shownImage(picture), QSize(picture.width, picture.height), name);
    d->area->showPicture(true);
    d->forgetReading();
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
    if (!d->area->showsPicture()) {
        d->canvas().clear();
        return;
    }
    // Told once, by drawInstead, that nothing is left to be read.
    d->canvas().clear();
    d->drawInstead();
}

void RecognisePage::openPicture()
{
    choosePictureFile(*this, [this](const QString& path) { d->take({path, {}}, {}); });
}

void RecognisePage::paste()
{
    const Offer offer = offerFrom(QGuiApplication::clipboard()->mimeData());
    if (offer.empty())
        d->message->showMessage(MessageBar::Kind::warning, tr("There is no picture in the clipboard."));
    else
        d->take(offer, tr("Pasted picture"));
}

void RecognisePage::saveFigure()
{
    if (!d->reading)
        return;
    // What is on the page now is saved, whatever is drawn while the dialog is open.
    const Figure figure = d->figure();
    chooseFigureFile(*this, QStringLiteral("predict-%1.png").arg(figure.classes.value(figure.best)),
                     [this, figure](const QString& path) {
                         try {
                             digitlab::saveFigure(figure, path);
                             d->message->clear();
                         } catch (const Error& error) {
                             showProblem(QString::fromUtf8(error.what()));
                         }
                     });
}

void RecognisePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // The thumbnail of a drawing has the theme's colours, the texts the language's words.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        d->showReading();
}

void RecognisePage::keyPressEvent(QKeyEvent* event)
{
    const bool ctrl = event->modifiers() == Qt::ControlModifier;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Undo))
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
    d->take(offer, tr("Dropped picture"));
}

} // namespace digitlab
