#include "ui/recognise/canvas_area.h"

#include "ui/recognise/brush_dot.h"
#include "ui/recognise/canvas.h"
#include "ui/recognise/picture_view.h"
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

} // namespace

CanvasArea::CanvasArea(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new Canvas(this))
    , m_picture(new PictureView(this))
    , m_brushGroup(makeGroup())
    , m_editGroup(makeGroup())
    , m_fileGroup(makeGroup())
{
    m_picture->hide();
    m_brushLabel = new QLabel;
    m_brushLabel->setProperty("second", true);
    m_brush = new QSlider(Qt::Horizontal);
    m_brush->setRange(thinnest, thickest);
    m_brush->setPageStep(10);
    m_brush->setFixedWidth(128);
    m_brushLabel->setBuddy(m_brush);
    m_dot = new BrushDot;
    m_line = new QFrame;
    m_line->setFixedSize(1, 24);
    m_line->setProperty("look", QStringLiteral("divider"));
    auto* row = static_cast<QHBoxLayout*>(m_brushGroup->layout());
    row->setContentsMargins(overhang, 0, 0, 0);
    row->addWidget(m_brushLabel);
    row->addSpacing(16);
    row->addWidget(m_brush);
    row->addSpacing(12);
    row->addWidget(m_dot);
    row->addSpacing(10);
    row->addWidget(m_line);
    row->addSpacing(12);

    m_draw = addTool(m_editGroup, &CanvasArea::drawRequested);
    m_undo = addTool(m_editGroup, &CanvasArea::undoRequested);
    m_redo = addTool(m_editGroup, &CanvasArea::redoRequested);
    m_clear = addTool(m_editGroup, &CanvasArea::clearRequested);
    m_open = addTool(m_fileGroup, &CanvasArea::openRequested);
    m_paste = addTool(m_fileGroup, &CanvasArea::pasteRequested);
    m_draw->hide();
    connect(m_brush, &QSlider::valueChanged, this, &CanvasArea::setBrush);
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
    row->setSpacing(0);
    return group;
}

QPushButton* CanvasArea::addTool(QWidget* group, void (CanvasArea::*asked)())
{
    auto* button = new QPushButton;
    makeFlat(*button);
    auto* row = static_cast<QHBoxLayout*>(group->layout());
    if (row->count() > 0)
        row->addSpacing(7);
    row->addWidget(button);
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
    m_undo->setVisible(!show);
    m_redo->setVisible(!show);
    m_draw->setVisible(show);
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

void CanvasArea::arrange()
{
    const int brush = m_brushGroup->isHidden() ? 0 : m_brushGroup->sizeHint().width();
    const int edit = m_editGroup->sizeHint().width();
    const int file = m_fileGroup->sizeHint().width();
    const int room = width();
    const int inOneRow = brush + edit + gap + file;
    int side = std::min(room - 2 * overhang, height() - gap - rowHeight);
    const bool twoRows = inOneRow > room;
    if (twoRows)
        side = std::min(room - 2 * overhang, height() - gap - 2 * rowHeight);
    side = std::max(side, 1);
    const QRect square((room - side) / 2, 0, side, side);
    m_canvas->setGeometry(square);
    m_picture->setGeometry(square);

    // As wide as the square where the tools fit into that, else as wide as they need.
    const int toolsWidth = std::min(room, std::max(side + 2 * overhang, twoRows ? room : inOneRow));
    const int left = (room - toolsWidth) / 2;
    const int right = left + toolsWidth;
    const int top = side + gap;
    if (twoRows && brush > 0) {
        m_brushGroup->setGeometry(left, top, brush, rowHeight);
        m_editGroup->setGeometry(left, top + rowHeight, edit, rowHeight);
        m_fileGroup->setGeometry(right - file, top + (edit + file > toolsWidth ? 0 : rowHeight), file, rowHeight);
    } else {
        m_brushGroup->setGeometry(left, top, brush, rowHeight);
        m_editGroup->setGeometry(left + brush, top, edit, rowHeight);
        m_fileGroup->setGeometry(right - file, top + (twoRows ? rowHeight : 0), file, rowHeight);
    }
    m_line->setVisible(!twoRows);
}

void CanvasArea::retranslate()
{
    m_brushLabel->setText(tr("Brush"));
    m_brush->setAccessibleName(tr("Brush"));
    m_brush->setToolTip(tr("Brush: how thick the line is on the screen; the network sees every brush alike."));
    m_draw->setText(tr("Draw instead"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Takes the last stroke away (Ctrl+Z)"));
    m_redo->setText(tr("Redo"));
    m_redo->setToolTip(tr("Puts the stroke back (Ctrl+Shift+Z)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Starts with an empty canvas (Delete)"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Reads a picture from a file (Ctrl+O)"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Reads a picture from the clipboard (Ctrl+V)"));
    m_canvas->setHint(tr("Draw a digit here"), tr("or open, paste or drop a picture"));
}

void CanvasArea::refresh()
{
    const auto put
        = [this](QPushButton* button, const char* name) { button->setIcon(icon(QLatin1String(name), palette())); };
    put(m_draw, "pencil");
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
