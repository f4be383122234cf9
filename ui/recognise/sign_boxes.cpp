#include "ui/recognise/sign_boxes.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <vector>

namespace digitlab {

namespace {

constexpr double thin = 1.5;
constexpr double thick = 2.5;
constexpr double around = 4;        ///< between the ink and its box
constexpr double labelGap = 3;      ///< between the box and what was read
constexpr double tickWidth = 11;    ///< of what says that a sign was corrected
constexpr double mostHiding = 0.25; ///< of the labels may lie over other signs

Token tokenOf(SignList::State state)
{
    switch (state) {
    case SignList::State::sure:
        return Token::accent;
    case SignList::State::unsure:
        return Token::warn;
    case SignList::State::none:
        return Token::text2;
    case SignList::State::corrected:
        return Token::ok;
    }
    return Token::text2;
}

QFont labelFont(const QFont& font)
{
    QFont bold = smallFont(font);
    bold.setBold(true);
    return bold;
}

} // namespace

SignBoxes::SignBoxes(SignList& list, QWidget* parent)
    : QWidget(parent)
    , m_list(list)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&list, &SignList::pageChanged, this, &SignBoxes::arrange);
    connect(&list, &SignList::signChanged, this, [this] { update(); });
    connect(&list, &SignList::currentChanged, this, [this] { update(); });
}

void SignBoxes::setPlacement(const QTransform& placement)
{
    m_placement = placement;
    arrange();
}

void SignBoxes::setGround(bool dark)
{
    m_dark = dark;
    update();
}

bool SignBoxes::isOnDark() const
{
    return m_dark.value_or(isDark(palette()));
}

QPen SignBoxes::penOf(SignList::State state, double width, bool dark)
{
    QPen pen(color(tokenOf(state), dark), width);
    // Not by colour alone. The pattern is in units of the pen's width.
    switch (state) {
    case SignList::State::sure:
        break;
    case SignList::State::unsure:
        pen.setDashPattern({6 / width, 4 / width});
        break;
    case SignList::State::none:
        pen.setDashPattern({1.5 / width, 3 / width});
        break;
    case SignList::State::corrected:
        pen.setDashPattern({14 / width, 3 / width, 3 / width, 3 / width});
        break;
    }
    return pen;
}

/// The sign's corners, and some room about it.
QPolygonF SignBoxes::boxOf(int index) const
{
    QPolygonF box;
    for (const Point corner : m_list.sign(index).corners)
        box << m_placement.map(QPointF(static_cast<double>(corner.x), static_cast<double>(corner.y)));
    const QPointF along = box[1] - box[0], down = box[3] - box[0];
    const auto unit = [](QPointF way) {
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? way / length : QPointF();
    };
    const QPointF right = unit(along) * around, below = unit(down) * around;
    box[0] -= right + below;
    box[1] += right - below;
    box[2] += right + below;
    box[3] += below - right;
    return box;
}

int SignBoxes::signAt(QPointF position) const
{
    for (int i = m_list.count() - 1; i >= 0 && QRectF(rect()).contains(position); --i)
        if (boxOf(i).containsPoint(position, Qt::WindingFill))
            return i;
    return -1;
}

QString SignBoxes::labelText(int index) const
{
    const QString text = m_list.text(index);
    return m_list.state(index) == SignList::State::unsure ? text + QLatin1Char('?') : text;
}

/// Over the sign's own upper left corner, within what is seen.
QRectF SignBoxes::labelOf(int index) const
{
    const QFontMetricsF metrics(labelFont(font()));
    const double tick = m_list.state(index) == SignList::State::corrected ? tickWidth : 0;
    const double width = std::max(18.0, metrics.horizontalAdvance(labelText(index)) + tick + 10);
    const double height = metrics.height() + 2;
    const QPolygonF box = boxOf(index);
    const QRectF bounds = box.boundingRect();
    QRectF label(box[0].x(), bounds.top() - labelGap - height, width, height);
    if (label.top() < 0)
        label.moveTop(bounds.bottom() + labelGap);
    label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, rect().width() - width)));
    return label;
}

void SignBoxes::arrange()
{
    std::vector<QRectF> boxes;
    boxes.reserve(static_cast<std::size_t>(m_list.count()));
    for (int i = 0; i < m_list.count(); ++i)
        boxes.push_back(boxOf(i).boundingRect().adjusted(around, around, -around, -around));
    int hiding = 0;
    for (int i = 0; i < m_list.count(); ++i) {
        const QRectF label = labelOf(i);
        hiding += std::any_of(boxes.begin(), boxes.end(), [&](const QRectF& box) { return box.intersects(label); });
    }
    m_crowded = hiding > m_list.count() * mostHiding;
    update();
}

void SignBoxes::paintEvent(QPaintEvent*)
{
    if (m_list.count() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int current = m_list.current();
    for (int i = 0; i < m_list.count(); ++i)
        if (i != current && isSeen(i))
            paintBox(painter, i);
    for (int i = 0; i < m_list.count(); ++i)
        if (i != current && isSeen(i) && (!m_crowded || m_list.state(i) != SignList::State::sure))
            paintLabel(painter, i);
    if (current >= 0 && isSeen(current)) {
        paintBox(painter, current);
        paintLabel(painter, current);
    }
}

void SignBoxes::paintBox(QPainter& painter, int index) const
{
    const bool current = index == m_list.current();
    const SignList::State state = m_list.state(index);
    QColor fill = color(tokenOf(state), isOnDark());
    fill.setAlphaF(current ? 0.1F : 0.0F);
    painter.setBrush(fill);
    painter.setPen(penOf(state, current ? thick : thin, isOnDark()));
    painter.drawConvexPolygon(boxOf(index));
}

void SignBoxes::paintLabel(QPainter& painter, int index) const
{
    const SignList::State state = m_list.state(index);
    const bool corrected = state == SignList::State::corrected;
    const QRectF label = labelOf(index);
    painter.setFont(labelFont(font()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(tokenOf(state), isOnDark()));
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(color(state == SignList::State::none ? Token::card : Token::onAccent, isOnDark()));
    painter.drawText(label.adjusted(corrected ? tickWidth : 0, 0, 0, 0), Qt::AlignCenter, labelText(index));
    if (!corrected)
        return;
    painter.setPen(QPen(color(Token::onAccent, isOnDark()), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at(label.left() + 5, label.center().y());
    painter.drawPolyline(QPolygonF{at, at + QPointF(3, 3), at + QPointF(8, -4)});
}

void SignBoxes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    else if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace digitlab
