#include "ui/widgets/probability_bars.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int barHeight = 14;
constexpr int mostRows = 12;
constexpr int gap = 16;
constexpr int valueGap = 22;
constexpr int mostLabelWidth = 140;
constexpr int columnGap = 24;

QFont boldened(QFont font)
{
    font.setBold(true);
    return font;
}

/// Two columns stand there where height is dear.
int rowHeight(const QFontMetrics& metrics, int columns)
{
    return std::max(columns > 1 ? 24 : 28, metrics.height() + 4);
}

} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    // Equal in every language: scripts look for it.
    setAccessibleName(QStringLiteral("Probabilities"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setClasses({});
}

void ProbabilityBars::setClasses(const QStringList& classes)
{
    QStringList wanted = classes;
    if (wanted.isEmpty())
        for (int digit = 0; digit < 10; ++digit)
            wanted << QString::number(digit);
    if (wanted == m_classes)
        return;
    m_classes = wanted;
    m_probabilities.clear();
    m_highlighted.clear();
    classesChanged();
}

void ProbabilityBars::setProbabilities(const std::vector<float>& probabilities, const std::vector<int>& highlighted)
{
    m_probabilities = probabilities;
    m_probabilities.resize(static_cast<std::size_t>(m_classes.size()), 0.0F);
    m_highlighted = highlighted;
    describe();
    viewport()->update();
}

void ProbabilityBars::clear()
{
    m_probabilities.clear();
    m_highlighted.clear();
    describe();
    viewport()->update();
}

void ProbabilityBars::setColumns(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    classesChanged();
}

int ProbabilityBars::columns() const
{
    return m_classes.size() > mostRows ? 1 : m_columns;
}

int ProbabilityBars::rows() const
{
    return (static_cast<int>(m_classes.size()) + columns() - 1) / columns();
}

QSize ProbabilityBars::sizeHint() const
{
    return {320, std::min(rows(), mostRows) * rowHeight(fontMetrics(), columns())};
}

QSize ProbabilityBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void ProbabilityBars::classesChanged()
{
    const QFontMetrics metrics(boldened(font()));
    int label = 0;
    for (const QString& name : std::as_const(m_classes))
        label = std::max(label, metrics.horizontalAdvance(name));
    m_labelWidth = std::min(label, mostLabelWidth);
    m_valueWidth = metrics.horizontalAdvance(percentText(1.0));
    setFocusPolicy(m_classes.size() > mostRows ? Qt::StrongFocus : Qt::NoFocus);
    describe();
    updateScrollBar();
    updateGeometry();
    viewport()->update();
}

void ProbabilityBars::describe()
{
    QStringList lines;
    if (m_probabilities.empty()) {
        lines << tr("no values yet");
    } else {
        for (qsizetype i = 0; i < m_classes.size(); ++i)
            //: Class and its probability, for screen readers.
            lines << tr("%1: %2").arg(m_classes[i],
                                      percentText(static_cast<double>(m_probabilities[static_cast<std::size_t>(i)])));
    }
    setAccessibleDescription(listed(lines));
}

void ProbabilityBars::updateScrollBar()
{
    const int all = rows() * rowHeight(fontMetrics(), columns());
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight(fontMetrics(), columns()));
}

bool ProbabilityBars::isHighlighted(int row) const
{
    return std::find(m_highlighted.begin(), m_highlighted.end(), row) != m_highlighted.end();
}

void ProbabilityBars::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = rowHeight(fontMetrics(), columns());
    const int offset = verticalScrollBar()->value();
    const int first = offset / height;
    const int last = std::min(rows(), (offset + viewport()->height()) / height + 1);
    const int width = (viewport()->width() - (columns() - 1) * columnGap) / columns();
    for (int column = 0; column < columns(); ++column)
        for (int row = first; row < last; ++row)
            if (const int shown = column * rows() + row; shown < static_cast<int>(m_classes.size()))
                paintRow(painter, shown, QRect(column * (width + columnGap), row * height - offset, width, height));
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ProbabilityBars::paintRow(QPainter& painter, int row, const QRect& place) const
{
    const int top = place.top(), height = place.height();
    const bool bold = isHighlighted(row);
    painter.setFont(bold ? boldened(font()) : font());
    painter.setPen(color(bold ? Token::text : Token::text2, palette()));
    const QRect label(place.left(), top, m_labelWidth, height);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_classes[row], Qt::ElideRight, m_labelWidth));

    const int left = place.left() + m_labelWidth + gap;
    const int right = place.left() + place.width() - m_valueWidth - valueGap;
    const int barTop = top + (height - barHeight) / 2;
    const QRectF track(left, barTop, std::max(0, right - left), barHeight);
    QPainterPath shape;
    shape.addRoundedRect(track, 3, 3);
    painter.fillPath(shape, color(Token::track, palette()));
    if (m_probabilities.empty())
        return;

    const double share = static_cast<double>(m_probabilities[static_cast<std::size_t>(row)]);
    const double shown = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
    // A value that is written as more than 0.0 % can be seen.
    const double bar = shown >= 0.0005 ? std::max(2.0, shown * track.width()) : 0.0;
    if (bar > 0) {
        painter.save();
        painter.setClipPath(shape);
        QPainterPath filled;
        filled.addRoundedRect(QRectF(track.left(), track.top(), bar, barHeight), std::min(3.0, bar / 2), 3);
        painter.fillPath(filled, color(bold ? Token::accent : Token::bar, palette()));
        painter.restore();
    }
    painter.drawText(QRect(right, top, m_valueWidth + valueGap, height), Qt::AlignRight | Qt::AlignVCenter,
                     percentText(share));
}

void ProbabilityBars::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void ProbabilityBars::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::LocaleChange)
        classesChanged();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void ProbabilityBars::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ProbabilityBars::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace digitlab
