#include "ui/recognise/number_view.h"

#include "ui/recognise/sign_boxes.h"
#include "ui/recognise/sign_list.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int mostLargeRows = 3;
constexpr int leastRows = 4; ///< that are seen where there is little room
constexpr int mostRows = 12; ///< that are seen where there is much
constexpr int gap = 8;       ///< between signs
constexpr int edge = 4;      ///< around the text

} // namespace

NumberView::NumberView(SignList& list, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_list(list)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    connect(&list, &SignList::pageChanged, this, &NumberView::arrange);
    connect(&list, &SignList::signChanged, this, &NumberView::arrange);
    connect(&list, &SignList::currentChanged, this, &NumberView::showCurrent);
}

/// A lone row is the answer, as large as it fits; of a page's rows all are seen.
QFont NumberView::signFont() const
{
    const std::size_t rows = m_list.page().rows.size();
    const QFont large = largeFont(font());
    if (rows != 1)
        return rows <= mostLargeRows ? large : font();
    const QFont huge = largeFont(large);
    return widthIn(huge) <= viewport()->width() ? huge : large;
}

int NumberView::widthIn(const QFont& font) const
{
    const QFontMetrics metrics(font);
    int width = 2 * edge;
    for (int i = 0; i < m_list.count(); ++i)
        width += std::max(metrics.horizontalAdvance(QLatin1Char('0')), metrics.horizontalAdvance(m_list.text(i))) + gap;
    return width;
}

int NumberView::rowHeight() const
{
    return QFontMetrics(signFont()).height() + 6;
}

int NumberView::textWidth(int index) const
{
    const QFontMetrics metrics(signFont());
    return std::max(metrics.horizontalAdvance(QLatin1Char('0')), metrics.horizontalAdvance(m_list.text(index)));
}

QRect NumberView::cell(int index) const
{
    const QRect place(m_lefts[static_cast<std::size_t>(index)], edge + m_list.row(index) * rowHeight(),
                      textWidth(index) + gap, rowHeight());
    return place.translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void NumberView::arrange()
{
    m_lefts.clear();
    m_width = 0;
    int left = edge;
    for (int i = 0; i < m_list.count(); ++i) {
        if (m_list.column(i) == 0)
            left = edge;
        m_lefts.push_back(left);
        left += textWidth(i) + gap;
        m_width = std::max(m_width, left + edge);
    }
    updateGeometry();
    updateScrollBars();
    viewport()->update();
}

QSize NumberView::sizeHint() const
{
    return {200, heightOf(mostRows)};
}

QSize NumberView::minimumSizeHint() const
{
    return {96, heightOf(leastRows)};
}

int NumberView::heightOf(int most) const
{
    const int rows = std::clamp(static_cast<int>(m_list.page().rows.size()), 1, most);
    return 2 * edge + rows * rowHeight();
}

void NumberView::updateScrollBars()
{
    const int high = 2 * edge + static_cast<int>(m_list.page().rows.size()) * rowHeight();
    horizontalScrollBar()->setRange(0, std::max(0, m_width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
}

void NumberView::showCurrent()
{
    const int current = m_list.current();
    if (current >= 0 && current < static_cast<int>(m_lefts.size())) {
        const QRect place = cell(current);
        const auto reveal = [](QScrollBar* bar, int from, int to, int length) {
            if (from < 0)
                bar->setValue(bar->value() + from);
            else if (to > length)
                bar->setValue(bar->value() + to - length);
        };
        reveal(horizontalScrollBar(), place.left(), place.right(), viewport()->width());
        reveal(verticalScrollBar(), place.top(), place.bottom(), viewport()->height());
    }
    viewport()->update();
}

void NumberView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(signFont());
    for (int i = 0; i < m_list.count(); ++i)
        if (cell(i).intersects(event->rect()))
            paintSign(painter, i);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void NumberView::paintSign(QPainter& painter, int index) const
{
    const QRect place = cell(index);
    const SignList::State state = m_list.state(index);
    if (index == m_list.current()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::tint, palette()));
        painter.drawRoundedRect(place.adjusted(0, 1, 0, -1), 4, 4);
    }
    painter.setPen(color(state == SignList::State::none ? Token::text2 : Token::text, palette()));
    painter.drawText(place, Qt::AlignCenter, m_list.text(index));
    if (state == SignList::State::sure || state == SignList::State::none)
        return;
    QPen line = SignBoxes::penOf(state, 2, isDark(palette()));
    if (state == SignList::State::corrected)
        line.setStyle(Qt::SolidLine);
    painter.setPen(line);
    const double y = place.bottom() - 2.0;
    painter.drawLine(QPointF(place.left() + gap / 2.0 - 1, y), QPointF(place.right() - gap / 2.0 + 2, y));
}

void NumberView::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < m_list.count(); ++i)
        if (cell(i).contains(event->pos()))
            m_list.setCurrent(i);
}

void NumberView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    // The arrow keys need a place to go on from.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_list.current() < 0)
        m_list.setCurrent(0);
    viewport()->update();
}

void NumberView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void NumberView::keyPressEvent(QKeyEvent* event)
{
    if (!m_list.moveByKey(*event) && !(m_editable && m_list.correctByKey(*event)))
        QAbstractScrollArea::keyPressEvent(event);
}

void NumberView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
    else
        updateScrollBars();
}

void NumberView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void NumberView::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace digitlab
