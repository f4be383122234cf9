#include "ui/recognise/canvas_area.h"

#include "ui/recognise/brush_dot.h"
#include "ui/recognise/canvas.h"
#include "ui/recognise/picture_strip.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/sign_boxes.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int gap = 16;
constexpr int rowHeight = 40;
// The brush in thousandths of the canvas's side.
constexpr int thinnest = 20;
constexpr int thickest = 100;
constexpr int usual = 50;
constexpr int sliderWidth = 128;
constexpr int shortSliderWidth = 80;

} // namespace

CanvasArea::CanvasArea(SignList& signs, QWidget* parent)
    : QWidget(parent)
    , m_canvas(new Canvas(this))
    , m_picture(new PictureView(signs, this))
    , m_strip(new PictureStrip(this))
    , m_boxes(new SignBoxes(signs, m_canvas))
    , m_brushGroup(makeGroup())
    , m_editGroup(makeGroup())
    , m_fileGroup(makeGroup())
{
    m_picture->hide();
    m_boxes->hide();
    m_brushLabel = new QLabel;
    m_brushLabel->setProperty("second", true);
    m_brush = new QSlider(Qt::Horizontal);
    m_brush->setRange(thinnest, thickest);
    m_brush->setPageStep(10);
    m_brush->setFixedWidth(sliderWidth);
    m_brushLabel->setBuddy(m_brush);
    m_dot = new BrushDot;
    m_line = new QFrame;
    m_line->setFixedSize(1, 24);
    m_line->setProperty("look", QStringLiteral("divider"));
    auto* row = static_cast<QHBoxLayout*>(m_brushGroup->layout());
    row->setContentsMargins(overhang, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_brushLabel);
    row->addWidget(m_brush);
    row->addWidget(m_dot);
    row->addWidget(m_line);

    m_draw = addTool(m_editGroup, &CanvasArea::drawRequested);
    m_fit = addTool(m_editGroup, nullptr);
    m_fit->setEnabled(false);
    m_fit->hide();
    m_page = addTool(m_editGroup, nullptr);
    m_page->setCheckable(true);
    m_page->hide();
    m_eraser = addTool(m_editGroup, nullptr);
    m_eraser->setCheckable(true);
    m_undo = addTool(m_editGroup, &CanvasArea::undoRequested);
    m_redo = addTool(m_editGroup, &CanvasArea::redoRequested);
    m_clear = addTool(m_editGroup, &CanvasArea::clearRequested);
    m_open = addTool(m_fileGroup, &CanvasArea::openRequested);
    m_paste = addTool(m_fileGroup, &CanvasArea::pasteRequested);
    m_draw->hide();
    connect(m_brush, &QSlider::valueChanged, this, &CanvasArea::setBrush);
    connect(m_fit, &QPushButton::clicked, m_picture, &PictureView::fit);
    connect(m_picture, &PictureView::zoomed, m_fit, &QPushButton::setEnabled);
    connect(m_page, &QPushButton::clicked, this, &CanvasArea::readAsPageChosen);
    connect(m_eraser, &QPushButton::toggled, this, &CanvasArea::useTool);
    connect(m_canvas, &Canvas::toolChanged, this,
            [this](Canvas::Tool tool) { m_eraser->setChecked(tool == Canvas::Tool::eraser); });
    m_brush->setValue(usual);
    setActions(false, false, false);
    setMinimumSize(216, 200 + gap + 2 * rowHeight);
    retranslate();
    refresh();
}

QWidget* CanvasArea::makeGroup()
{
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(7);
    return group;
}

QPushButton* CanvasArea::addTool(QWidget* group, void (CanvasArea::*asked)())
{
    auto* button = new QPushButton;
    makeFlat(*button);
    group->layout()->addWidget(button);
    if (asked)
        connect(button, &QPushButton::clicked, this, asked);
    return button;
}

void CanvasArea::showPicture(bool show)
{
    const bool focused = m_canvas->hasFocus() || m_picture->hasFocus();
    m_showsPicture = show;
    m_canvas->setVisible(!show);
    m_picture->setVisible(show);
    m_brushGroup->setVisible(!show);
    m_eraser->setVisible(!show);
    m_undo->setVisible(!show);
    m_redo->setVisible(!show);
    m_fit->setVisible(show);
    m_page->setVisible(show);
    if (focused)
        (show ? static_cast<QWidget*>(m_picture) : m_canvas)->setFocus();
    arrange();
}

void CanvasArea::setActions(bool canUndo, bool canRedo, bool canClear)
{
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    m_clear->setEnabled(canClear);
}

void CanvasArea::setBrush(int thousandths)
{
    m_canvas->setBrush(thousandths / 1000.0);
    m_dot->setBrush(thousandths / 1000.0);
}

void CanvasArea::showStrip(bool show)
{
    if (m_strip->isHidden() != show)
        return;
    m_strip->setVisible(show);
    arrange();
}

void CanvasArea::showSigns(bool show)
{
    m_picture->showSigns(show && m_showsPicture);
    m_boxes->setVisible(show && !m_showsPicture);
}

void CanvasArea::setReadAsPage(bool possible, bool page)
{
    m_page->setEnabled(possible);
    m_page->setChecked(page);
}

void CanvasArea::showWayBack(bool show)
{
    m_draw->setVisible(show);
    arrange();
}

void CanvasArea::useTool(bool eraser)
{
    m_canvas->setTool(eraser ? Canvas::Tool::eraser : Canvas::Tool::pen);
    // Whoever took it by key goes on with keys on the sheet.
    if (eraser && m_eraser->hasFocus())
        m_canvas->setFocus(Qt::OtherFocusReason);
}

int CanvasArea::sideFor(int height)
{
    return height - gap - rowHeight;
}

int CanvasArea::brushWidth(Rows rows) const
{
    if (m_brushGroup->isHidden())
        return 0;
    const int words = m_brushLabel->sizeHint().width() + 12;
    const int line = 12 + m_line->width();
    const int rest = overhang + m_dot->width() + 12 + 12;
    switch (rows) {
    case Rows::one:
        return rest + words + line + sliderWidth;
    case Rows::oneShort:
        return rest + line + shortSliderWidth;
    case Rows::two:
        return rest + words + sliderWidth;
    }
    return 0;
}

CanvasArea::Rows CanvasArea::rowsFor(int room) const
{
    const int others = m_editGroup->sizeHint().width() + gap + m_fileGroup->sizeHint().width();
    for (const Rows rows : {Rows::one, Rows::oneShort})
        if (brushWidth(rows) + others <= room)
            return rows;
    return Rows::two;
}

/// Below the tools or at the left, whichever leaves the larger square. Returns what is left.
QRect CanvasArea::placeStrip()
{
    if (m_strip->isHidden())
        return rect();
    const QRect above = rect().adjusted(0, 0, 0, -PictureStrip::rowHeight - gap);
    const QRect beside = rect().adjusted(PictureStrip::columnWidth + gap, 0, 0, 0);
    const auto sideIn
        = [](const QRect& place) { return std::min(place.width() - 2 * overhang, sideFor(place.height())); };
    const bool below = sideIn(above) >= sideIn(beside);
    m_strip->setOrientation(below ? Qt::Horizontal : Qt::Vertical);
    if (below)
        m_strip->setGeometry(overhang, height() - PictureStrip::rowHeight, width() - 2 * overhang,
                             PictureStrip::rowHeight);
    else
        m_strip->setGeometry(overhang, 0, PictureStrip::columnWidth, height());
    return below ? above : beside;
}

void CanvasArea::arrange()
{
    const QRect place = placeStrip();
    const Rows rows = rowsFor(place.width());
    const int below = gap + (rows == Rows::two ? 2 : 1) * rowHeight;
    const int side = std::max(1, std::min(place.width() - 2 * overhang, place.height() - below));
    const QRect square(place.left() + (place.width() - side) / 2, place.top(), side, side);
    m_canvas->setGeometry(square);
    m_picture->setGeometry(square);
    m_boxes->setGeometry(m_canvas->rect());
    m_boxes->setPlacement(
        QTransform::fromScale(side / static_cast<double>(Drawing::side), side / static_cast<double>(Drawing::side)));
    placeTools(place, square, rows);
}

void CanvasArea::placeTools(const QRect& place, const QRect& square, Rows rows)
{
    m_brushLabel->setVisible(rows != Rows::oneShort);
    m_brush->setFixedWidth(rows == Rows::oneShort ? shortSliderWidth : sliderWidth);
    m_line->setVisible(rows != Rows::two);
    const int brush = brushWidth(rows);
    const int edit = m_editGroup->sizeHint().width();
    const int file = m_fileGroup->sizeHint().width();
    // As wide as the square where the tools fit into that, else as wide as they need.
    const int inOneRow = brush + edit + gap + file;
    const int wide = std::min(place.width(),
                              std::max(square.width() + 2 * overhang, rows == Rows::two ? place.width() : inOneRow));
    const int left = place.left() + (place.width() - wide) / 2;
    const int right = left + wide;
    const int top = square.bottom() + 1 + gap;
    const bool two = rows == Rows::two && brush > 0;
    const bool fileBelow = two ? edit + file <= wide : rows == Rows::two;
    m_brushGroup->setGeometry(left, top, brush, rowHeight);
    m_editGroup->setGeometry(two ? left : left + brush, two ? top + rowHeight : top, edit, rowHeight);
    m_fileGroup->setGeometry(right - file, top + (fileBelow ? rowHeight : 0), file, rowHeight);
}

void CanvasArea::retranslate()
{
    m_brushLabel->setText(tr("Brush"));
    m_brush->setAccessibleName(tr("Brush"));
    m_brush->setToolTip(tr("Brush: how thick the line is on the screen; the network sees every brush alike."));
    m_draw->setText(tr("Draw instead"));
    m_draw->setToolTip(tr("Goes back to your own drawing"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Shows the whole picture again; the wheel, or Ctrl and +, shows it larger"));
    m_page->setText(tr("Page"));
    m_page->setToolTip(tr("Page: finds and reads all digits of the picture; off, the picture is read as one digit"));
    m_eraser->setText(tr("Eraser"));
    m_eraser->setToolTip(tr("Eraser: takes a whole stroke away, the one that is marked (E)"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Takes the last change back (Ctrl+Z)"));
    m_redo->setText(tr("Redo"));
    m_redo->setToolTip(tr("Makes the change again (Ctrl+Shift+Z)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Starts with an empty canvas (Delete)"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Reads pictures and drawings from files (Ctrl+O)"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Reads a picture from the clipboard (Ctrl+V)"));
    m_canvas->setHint(tr("Draw a digit here"), tr("or open, paste or drop a picture"));
}

void CanvasArea::refresh()
{
    const auto put
        = [this](QPushButton* button, const char* name) { button->setIcon(icon(QLatin1String(name), palette())); };
    put(m_draw, "pencil");
    put(m_fit, "fit");
    put(m_page, "grid");
    put(m_eraser, "eraser");
    put(m_undo, "undo");
    put(m_redo, "redo");
    put(m_clear, "trash");
    put(m_open, "folder");
    put(m_paste, "paste");
}

void CanvasArea::resizeEvent(QResizeEvent*)
{
    arrange();
}

bool CanvasArea::event(QEvent* event)
{
    // Longer words or another font in the tools.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void CanvasArea::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace digitlab
