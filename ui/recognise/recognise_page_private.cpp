#include "ui/recognise/recognise_page_private.h"

#include "ui/recognise/canvas.h"
#include "ui/recognise/ink_painter.h"
#include "ui/recognise/model_picker.h"
#include "ui/recognise/other_models.h"
#include "ui/recognise/picture_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/steps_view.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int panelWidth = 448;
constexpr int narrowPanelWidth = 376;
constexpr int scrollBarWidth = 12;
constexpr int margin = 24;
constexpr int topMargin = 16;
constexpr int figureSide = 512;

} // namespace

RecognisePage::Private::Private(RecognisePage& page)
    : q(page)
    , message(new MessageBar)
    , area(new CanvasArea(signs))
    , panel(new ReadingPanel(signs))
{
}

Canvas& RecognisePage::Private::canvas() const
{
    return area->canvas();
}

void RecognisePage::Private::build()
{
    scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    panel->resize(panelWidth, panelWidth); // else it is measured already, before it has its looks
    scroll->setWidget(panel);
    scroll->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);

    auto* notice = new QHBoxLayout;
    notice->setContentsMargins(CanvasArea::overhang, 0, scrollBarWidth, 0);
    notice->addWidget(message);
    auto* row = new QHBoxLayout;
    row->setSpacing(margin - CanvasArea::overhang);
    row->addWidget(area, 1);
    row->addWidget(scroll);
    auto* column = new QVBoxLayout(&q);
    column->setContentsMargins(margin - CanvasArea::overhang, topMargin, margin - scrollBarWidth, margin);
    column->setSpacing(16);
    column->addLayout(notice);
    column->addLayout(row, 1);
    sharePlace();
}

void RecognisePage::Private::sharePlace()
{
    const int side = CanvasArea::sideFor(q.height() - topMargin - margin);
    const int width = std::clamp(q.width() - 3 * margin - side, narrowPanelWidth, panelWidth);
    if (panel->minimumWidth() == width && panel->maximumWidth() == width)
        return;
    panel->setFixedWidth(width);
    // The bar stands in the page's margin, so the panel keeps its width with and without it.
    scroll->setFixedWidth(width + scrollBarWidth);
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
    connect(&area->strip(), &PictureStrip::chosen, &q, [this](int row) { look(row); });
    connect(&area->strip(), &PictureStrip::closeRequested, &q, [this] { closeSources(); });
    connect(panel, &ReadingPanel::saveFigureRequested, &q, &RecognisePage::saveFigure);
    connect(panel, &ReadingPanel::saveDrawingRequested, &q, &RecognisePage::saveDrawing);
    connect(&panel->picker(), &ModelPicker::modelChosen, &q, &RecognisePage::modelChosen);
    connect(&panel->others(), &OtherModels::modelChosen, &q, &RecognisePage::modelChosen);
    connectSigns();
    connect(message, &MessageBar::actionTriggered, &q, &RecognisePage::openPicture);
}

void RecognisePage::Private::inkChanged()
{
    if (area->showsPicture() || changing)
        return;
    if (canvas().isEmpty())
        forgetReading();
    tellActions();
    Q_EMIT q.inkChanged(canvas().ink());
}

void RecognisePage::Private::forgetReading()
{
    reading.reset();
    signs.clear();
    area->setReadAsPage(false, false);
    showNothing();
    tellActions();
}

void RecognisePage::Private::showNothing()
{
    area->showSigns(false);
    const bool picture = area->showsPicture();
    const QString problem = picture && row() >= 0 ? sources().item(row()).summary.problem : QString();
    if (!problem.isEmpty())
        panel->setEmpty(tr("Not read"), {});
    else if (!ready)
        panel->setEmpty(tr("Loading the model"), tr("You can draw already."));
    else if (picture || !canvas().isEmpty())
        panel->setEmpty(tr("Reading…"), {});
    else
        panel->setEmpty(tr("No digit yet"), tr("Draw one, or open, paste or drop a picture."));
    tellResult();
    if (!problem.isEmpty())
        area->picture().setReadingText(problem);
}

/// To screen readers.
void RecognisePage::Private::tellResult()
{
    canvas().setReadingText(panel->resultText());
    // Who goes from sign to sign hears the sign first.
    const QString sign = showsSigns() ? signs.currentWords() : QString();
    area->picture().setReadingText(sign.isEmpty() ? panel->resultText()
                                                  : QStringLiteral("%1. %2").arg(sign, panel->resultText()));
}

void RecognisePage::Private::showReading()
{
    if (showsSigns() && !reading) {
        showSign();
        return;
    }
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
    area->showSigns(false);
    panel->setReading(*reading, original, box);
    tellResult();
}

void RecognisePage::Private::tellActions()
{
    const bool drawing = !area->showsPicture();
    const bool canUndo = drawing && canvas().canUndo();
    const bool canRedo = drawing && canvas().canRedo();
    const bool canClear = !drawing || !canvas().isEmpty();
    const bool canSaveDrawing = drawing && !canvas().isEmpty();
    area->setActions(canUndo, canRedo, canClear);
    const bool canSave = shownReading() != nullptr;
    panel->setCanSave(canSave, canSaveDrawing);
    Q_EMIT q.actionsChanged(canUndo, canRedo, canClear, canSave);
    Q_EMIT q.canSaveDrawingChanged(canSaveDrawing);
}

void RecognisePage::Private::take(const Offer& offer, const char* words)
{
    message->clear();
    if (!offer.files.isEmpty())
        Q_EMIT q.filesChosen(offer.files);
    else if (!offer.empty())
        q.showSources(
            {{.id = newSourceId(), .name = QLatin1String(words), .bytes = offer.bytes, .image = offer.image}});
}

const Reading* RecognisePage::Private::shownReading() const
{
    if (showsSigns())
        return signs.current() >= 0 ? &signs.sign(signs.current()).reading : nullptr;
    return reading ? &*reading : nullptr;
}

Figure RecognisePage::Private::figure() const
{
    if (showsSigns())
        return figureOf(*shownReading(), signPictureOf(figureSide).image);
    return area->showsPicture() ? figureOf(*reading, area->picture().image()) : figureOf(*reading, canvas().ink());
}

QString RecognisePage::Private::suggestion(const char* kind) const
{
    const Summary summary = shownReading() ? summaryOf(*shownReading()) : Summary{};
    const bool read = summary.verdict && summary.verdict != Verdict::none;
    return QLatin1String(kind) + (read ? QLatin1Char('-') + summary.best : QString()) + QStringLiteral(".png");
}

} // namespace digitlab
