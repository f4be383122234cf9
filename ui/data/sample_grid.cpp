#include "ui/data/sample_grid.h"

#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/number_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cstring>

namespace digitlab {

namespace {

constexpr int tile = 60;
constexpr int gap = 6;
constexpr int labelGap = 2;

} // namespace

SampleGrid::SampleGrid(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    // Scrolling moves what is painted already.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    describe();
}

QSize SampleGrid::minimumSizeHint() const
{
    return {3 * (tile + gap), cellHeight()};
}

void SampleGrid::setData(std::shared_ptr<const DataSet> set)
{
    m_data = std::move(set);
    m_class = -1;
    select();
}

void SampleGrid::setClass(int label)
{
    m_class = label;
    select();
}

void SampleGrid::setOrder(std::uint32_t seed)
{
    m_seed = seed;
    select();
}

void SampleGrid::select()
{
    m_shown.clear();
    m_current = 0;
    if (m_data) {
        const auto labels = m_data->labels(Part::training);
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (m_class < 0 || labels[i] == m_class)
                m_shown.push_back(static_cast<std::uint32_t>(i));
    }
    QRandomGenerator random(m_seed);
    for (std::size_t i = m_shown.size(); i > 1; --i)
        std::swap(m_shown[i - 1], m_shown[random.bounded(static_cast<quint32>(i))]);
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    describe();
    viewport()->update();
}

int SampleGrid::cellHeight() const
{
    return tile + labelGap + QFontMetrics(smallFont(font())).height() + gap;
}

int SampleGrid::columns() const
{
    return std::max(1, (viewport()->width() + gap) / (tile + gap));
}

int SampleGrid::stride() const
{
    return columns() > 1 ? (viewport()->width() - tile) / (columns() - 1) : tile + gap;
}

int SampleGrid::rows() const
{
    return (static_cast<int>(m_shown.size()) + columns() - 1) / columns();
}

QRect SampleGrid::cell(int position) const
{
    return {position % columns() * stride(), position / columns() * cellHeight() - verticalScrollBar()->value(), tile,
            cellHeight() - gap};
}

int SampleGrid::positionAt(const QPoint& point) const
{
    const int column = point.x() / stride();
    if (point.x() < 0 || point.y() < 0 || column >= columns())
        return -1;
    const int position = (point.y() + verticalScrollBar()->value()) / cellHeight() * columns() + column;
    return position < static_cast<int>(m_shown.size()) && cell(position).contains(point) ? position : -1;
}

QList<QRgb> SampleGrid::colours() const
{
    const QColor paper = color(Token::sunken, palette());
    const QColor ink = color(Token::ink, palette());
    const auto mix = [](int from, int to, int share) { return (from * (255 - share) + to * share + 127) / 255; };
    QList<QRgb> table(256);
    for (int i = 0; i < 256; ++i)
        table[i] = qRgb(mix(paper.red(), ink.red(), i), mix(paper.green(), ink.green(), i),
                        mix(paper.blue(), ink.blue(), i));
    return table;
}

void SampleGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Token::card, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    if (!m_data)
        return;
    QImage picture(digitSide, digitSide, QImage::Format_Indexed8);
    picture.setColorTable(colours());
    const int top = event->rect().top() + verticalScrollBar()->value();
    const int bottom = event->rect().bottom() + verticalScrollBar()->value();
    const int first = top / cellHeight() * columns();
    const int last = std::min((bottom / cellHeight() + 1) * columns(), static_cast<int>(m_shown.size()));
    for (int position = first; position < last; ++position)
        paintCell(painter, position, picture);
}

void SampleGrid::paintCell(QPainter& painter, int position, QImage& picture) const
{
    const Sample sample = m_data->sample(Part::training, m_shown[static_cast<std::size_t>(position)]);
    for (int y = 0; y < digitSide; ++y)
        std::memcpy(picture.scanLine(y), sample.image.data() + y * digitSide, digitSide);
    const QRect box = cell(position);
    const QRectF paper(box.left(), box.top(), tile, tile);
    QPainterPath shape;
    shape.addRoundedRect(paper, 4, 4);
    painter.fillPath(shape, color(Token::sunken, palette()));
    paintWhole(painter, paper, picture);
    if (hasFocus() && position == m_current) {
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(paper.adjusted(1, 1, -1, -1), 4, 4);
    }
    const auto label = static_cast<std::size_t>(sample.label);
    const std::vector<ClassCount>& classes = m_data->summary().classes;
    const QString name = label < classes.size() ? QString::fromStdString(classes[label].name) : QString();
    painter.setPen(color(Token::text2, palette()));
    const QRect words(box.left(), box.top() + tile + labelGap, tile, box.height() - tile - labelGap);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, tile));
}

void SampleGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void SampleGrid::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
}

void SampleGrid::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateScrollBar();
    viewport()->update();
}

void SampleGrid::updateScrollBar()
{
    const int room = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, rows() * cellHeight() - gap - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(std::max(1, cellHeight() / 2));
}

void SampleGrid::setCurrent(int position)
{
    if (m_shown.empty())
        return;
    m_current = std::clamp(position, 0, static_cast<int>(m_shown.size()) - 1);
    const QRect box = cell(m_current);
    QScrollBar* bar = verticalScrollBar();
    if (box.top() < 0)
        bar->setValue(bar->value() + box.top());
    else if (box.bottom() >= viewport()->height())
        bar->setValue(bar->value() + box.bottom() - viewport()->height() + 1);
    describe();
    viewport()->update();
}

void SampleGrid::keyPressEvent(QKeyEvent* event)
{
    const int page = std::max(1, viewport()->height() / cellHeight()) * columns();
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current - 1);
        break;
    case Qt::Key_Right:
        setCurrent(m_current + 1);
        break;
    case Qt::Key_Up:
        setCurrent(m_current - columns());
        break;
    case Qt::Key_Down:
        setCurrent(m_current + columns());
        break;
    case Qt::Key_PageUp:
        setCurrent(m_current - page);
        break;
    case Qt::Key_PageDown:
        setCurrent(m_current + page);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(static_cast<int>(m_shown.size()) - 1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SampleGrid::mousePressEvent(QMouseEvent* event)
{
    if (const int position = positionAt(event->pos()); position >= 0)
        setCurrent(position);
}

void SampleGrid::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SampleGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString SampleGrid::words(int position) const
{
    if (!m_data || position < 0 || position >= static_cast<int>(m_shown.size()))
        return {};
    const Sample sample = m_data->sample(Part::training, m_shown[static_cast<std::size_t>(position)]);
    const std::string& name = m_data->summary().classes.at(static_cast<std::size_t>(sample.label)).name;
    return tr("%1: %2").arg(QString::fromStdString(name), QString::fromStdString(sample.source));
}

bool SampleGrid::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = words(positionAt(help->pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void SampleGrid::describe()
{
    setAccessibleName(tr("Samples"));
    const QString count = tr("%1 shown").arg(wholeText(static_cast<qlonglong>(m_shown.size())));
    const QString current = words(m_current);
    setAccessibleDescription(current.isEmpty() ? count : tr("%1; %2").arg(current, count));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace digitlab
