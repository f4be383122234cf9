#include "ui/train/chart_input.h"

#include "ui/train/curve_chart.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double wheelFactor = 1.25;
constexpr double keyFactor = 1.5;
constexpr double keyShare = 0.1;      // of the plot, for a move
constexpr double leastRectangle = 10; // pixels; thinner ones are meant along one axis alone
constexpr double leastDecades = 0.01;
constexpr double leastPercent = 0.2;

} // namespace

ChartInput::ChartInput(CurveChart& chart)
    : QObject(&chart)
    , m_chart(chart)
{
    chart.viewport()->setMouseTracking(true);
    chart.viewport()->installEventFilter(this);
    chart.installEventFilter(this);
}

bool ChartInput::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_chart) {
        if (event->type() == QEvent::KeyPress)
            return key(*static_cast<QKeyEvent*>(event));
        if (event->type() == QEvent::FocusOut && m_byKey
            && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
            m_byKey = false;
            m_chart.view().setMark({}, nullptr);
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            showAll();
        return true;
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent*>(event));
    case QEvent::Leave:
        if (!m_byKey)
            m_chart.view().setMark({}, nullptr);
        return false;
    default:
        return false;
    }
}

bool ChartInput::press(const QMouseEvent& event)
{
    const bool middle = event.button() == Qt::MiddleButton;
    if ((!middle && event.button() != Qt::LeftButton) || m_drag != Drag::none)
        return event.button() != Qt::RightButton;
    m_chart.setFocus(Qt::MouseFocusReason);
    m_from = event.position();
    m_drag = middle || event.modifiers() & Qt::ShiftModifier ? Drag::move : Drag::pressed;
    if (m_drag == Drag::move)
        m_chart.viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

bool ChartInput::move(const QMouseEvent& event)
{
    const QPointF at = event.position();
    switch (m_drag) {
    case Drag::none:
        markBelow(at);
        break;
    case Drag::move:
        moveBy(at - m_from);
        m_from = at;
        break;
    case Drag::pressed:
        if ((at - m_from).manhattanLength() < QApplication::startDragDistance())
            break;
        m_drag = Drag::rectangle;
        m_chart.view().setMark({}, nullptr);
        [[fallthrough]];
    case Drag::rectangle: {
        // A thin rectangle is shown as what it means: a whole strip of the plot.
        const QRectF plot = m_chart.plotArea();
        QRectF band = QRectF(m_from, at).normalized();
        if (band.height() < leastRectangle)
            band = QRectF(QPointF(band.left(), plot.top()), QPointF(band.right(), plot.bottom()));
        else if (band.width() < leastRectangle)
            band = QRectF(QPointF(plot.left(), band.top()), QPointF(plot.right(), band.bottom()));
        m_chart.setRubberBand(band);
        break;
    }
    }
    return true;
}

bool ChartInput::release(const QMouseEvent& event)
{
    const Drag drag = m_drag;
    if (drag == Drag::none || event.buttons() & (Qt::LeftButton | Qt::MiddleButton))
        return event.button() != Qt::RightButton;
    cancel();
    if (drag == Drag::rectangle)
        zoomToRectangle(m_from, event.position());
    return true;
}

void ChartInput::cancel()
{
    m_drag = Drag::none;
    m_chart.viewport()->unsetCursor();
    m_chart.setRubberBand({});
}

bool ChartInput::wheel(const QWheelEvent& event)
{
    if (m_chart.history().size() == 0)
        return false;
    const QPointF turned = QPointF(event.angleDelta()) / QWheelEvent::DefaultDeltasPerStep;
    const QRectF plot = m_chart.plotArea();
    // Sideways, as touch pads do, or with Shift: along the x axis.
    if (event.modifiers() & Qt::ShiftModifier || std::abs(turned.x()) > std::abs(turned.y())) {
        moveBy({keyShare * plot.width() * (std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y()), 0});
    } else if (turned.y() != 0) {
        const double factor = std::pow(wheelFactor, turned.y());
        const bool besideX = event.position().y() > plot.bottom(), besideY = event.position().x() < plot.left();
        zoomAt(event.position(), besideY ? 1 : factor, besideX && !besideY ? 1 : factor);
    }
    if (!m_byKey)
        markBelow(event.position());
    return true;
}

bool ChartInput::key(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape && m_drag != Drag::none) {
        cancel();
        return true;
    }
    // Not every platform makes a context menu event of these.
    if (event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier)) {
        Q_EMIT m_chart.menuRequested(m_chart.menuPlace());
        return true;
    }
    if (markKey(event))
        return true;
    const auto held = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier || m_chart.history().size() == 0)
        return false;
    const QRectF plot = m_chart.plotArea();
    const QPointF step(keyShare * plot.width(), keyShare * plot.height());
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomOut();
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        showAll();
        return true;
    case Qt::Key_Left:
        moveBy({step.x(), 0});
        return true;
    case Qt::Key_Right:
        moveBy({-step.x(), 0});
        return true;
    case Qt::Key_Up:
        moveBy({0, step.y()});
        return true;
    case Qt::Key_Down:
        moveBy({0, -step.y()});
        return true;
    default:
        return false;
    }
}

bool ChartInput::markKey(const QKeyEvent& event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    const bool along = control || !m_chart.view().isZoomed();
    if (m_chart.history().size() == 0 || event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (along)
            moveMark(event.key() == Qt::Key_Left ? -1 : 1);
        return along;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        markEpoch(event.key() == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (control)
            setMark(event.key() == Qt::Key_Home ? 0 : static_cast<qint64>(m_chart.history().size()) - 1);
        return control;
    case Qt::Key_Escape:
        if (!m_chart.view().mark())
            return false;
        m_byKey = false;
        m_chart.view().setMark({}, nullptr);
        return true;
    default:
        return false;
    }
}

void ChartInput::zoomIn()
{
    zoomAtCurve(keyFactor);
}

void ChartInput::zoomOut()
{
    zoomAtCurve(1 / keyFactor);
}

void ChartInput::showAll()
{
    m_chart.view().showAll();
}

/// Zooms about the marked batch, or about the curve in the middle, so that it stays in sight.
void ChartInput::zoomAtCurve(double factor)
{
    const RunHistory& history = m_chart.history();
    if (history.size() == 0)
        return;
    const SharedView& view = m_chart.view();
    const AxisRange window = m_chart.shownWindow();
    const auto inSight = [&](std::size_t index) {
        const double x = history.x(view.axis(), index);
        return x >= window.low && x <= window.high;
    };
    std::size_t index = static_cast<std::size_t>(std::llround(
        history.position(view.axis(), (window.low + std::min(window.high, history.reached(view.axis()))) / 2)));
    if (view.mark() && inSight(*view.mark()))
        index = *view.mark();
    const CurveData& data = history.curve(m_chart.curve());
    const QPointF place = m_chart.toPixel({history.x(view.axis(), index), data.y(data.smoothedAt(index))});
    const QRectF plot = m_chart.plotArea();
    const bool good = std::isfinite(place.y());
    zoomAt({std::clamp(place.x(), plot.left(), plot.right()),
            good ? std::clamp(place.y(), plot.top(), plot.bottom()) : plot.center().y()},
           factor, factor);
}

void ChartInput::zoomAt(QPointF pixel, double factorX, double factorY)
{
    SharedView& view = m_chart.view();
    if (factorX <= 1 && factorY <= 1 && !view.isZoomed())
        return;
    const QRectF before = m_chart.plotArea();
    pixel
        = {std::clamp(pixel.x(), before.left(), before.right()), std::clamp(pixel.y(), before.top(), before.bottom())};
    const QPointF value = m_chart.toValue(pixel);
    // A closer look has longer numbers, which moves the plot's edge: what is below the pointer stays there all the
    // same.
    view.zoom(m_chart.shownWindow());
    const QPointF now = m_chart.toValue(pixel);
    const AxisRange x = m_chart.shownWindow(), y = m_chart.shownRange();
    const QPointF shift = value - now;
    show(zoomed({x.low + shift.x(), x.high + shift.x()}, value.x(), factorX), zoomed(y, value.y(), factorY));
    const AxisRange usual = m_chart.history().curve(m_chart.curve()).range();
    const auto covers = [](const AxisRange& wide, const AxisRange& narrow) {
        const double hair = 1e-6 * (narrow.high - narrow.low);
        return wide.low <= narrow.low + hair && wide.high >= narrow.high - hair;
    };
    if ((factorX < 1 || factorY < 1) && covers(m_chart.shownWindow(), view.whole())
        && covers(m_chart.shownRange(), usual))
        view.showAll();
}

/// Shows these parts of the axes, as far as there is something; without y, the part that the curve needs.
void ChartInput::show(const AxisRange& x, const std::optional<AxisRange>& y)
{
    SharedView& view = m_chart.view();
    view.zoom(x);
    if (!view.isZoomed())
        return;
    const CurveData& data = m_chart.history().curve(m_chart.curve());
    const AxisRange whole = data.wholeRange();
    AxisRange range = y.value_or(m_chart.rangeWithin(view.shown()));
    const double least = m_chart.curve() == Curve::loss ? leastDecades : leastPercent;
    if (range.high - range.low < least)
        range = {(range.low + range.high - least) / 2, (range.low + range.high + least) / 2};
    m_chart.zoomY(keptWithin(range, whole));
}

void ChartInput::zoomToRectangle(const QPointF& from, const QPointF& to)
{
    const QRectF plot = m_chart.plotArea();
    // Not QRectF::intersected(): it makes nothing of a rectangle without height.
    const auto within = [&plot](const QPointF& place) {
        return QPointF(std::clamp(place.x(), plot.left(), plot.right()),
                       std::clamp(place.y(), plot.top(), plot.bottom()));
    };
    const QRectF box = QRectF(within(from), within(to)).normalized();
    const QPointF low = m_chart.toValue(box.bottomLeft()), high = m_chart.toValue(box.topRight());
    const bool wide = box.width() >= leastRectangle, tall = box.height() >= leastRectangle;
    if (m_chart.history().size() == 0 || (!wide && !tall))
        return;
    const AxisRange y{low.y(), high.y()};
    show(wide ? AxisRange{low.x(), high.x()} : m_chart.shownWindow(),
         tall ? std::optional<AxisRange>(y) : std::nullopt);
}

void ChartInput::moveBy(const QPointF& pixels)
{
    const SharedView& view = m_chart.view();
    if (!view.isZoomed())
        return;
    const QRectF plot = m_chart.plotArea();
    const AxisRange x = m_chart.shownWindow(), y = m_chart.shownRange();
    const double right = -pixels.x() / plot.width() * (x.high - x.low);
    const double up = pixels.y() / plot.height() * (y.high - y.low);
    show({x.low + right, x.high + right}, AxisRange{y.low + up, y.high + up});
}

void ChartInput::markBelow(const QPointF& pixel)
{
    const RunHistory& history = m_chart.history();
    const QRectF plot = m_chart.plotArea();
    if (history.size() == 0 || !plot.adjusted(-4, -6, 4, 6).contains(pixel)) {
        if (!m_byKey)
            m_chart.view().setMark({}, nullptr);
        return;
    }
    m_byKey = false;
    const double position = history.position(m_chart.view().axis(), m_chart.toValue(pixel).x());
    m_chart.view().setMark(static_cast<std::size_t>(std::llround(position)), &m_chart);
}

void ChartInput::moveMark(qint64 batches)
{
    const auto newest = static_cast<qint64>(m_chart.history().size()) - 1;
    const auto marked = m_chart.view().mark();
    setMark(marked ? static_cast<qint64>(*marked) + batches : newest);
}

void ChartInput::markEpoch(int direction)
{
    const RunHistory& history = m_chart.history();
    const auto marked = m_chart.view().mark();
    if (!marked) {
        moveMark(0);
        return;
    }
    // To the last batch of an epoch, where its validation stands.
    const double per = history.batchesPerEpoch();
    const double number = history.x(XAxis::batch, *marked);
    const double target = per * (direction < 0 ? std::ceil(number / per) - 1 : std::floor(number / per) + 1);
    setMark(static_cast<qint64>(history.batchesBefore(XAxis::batch, target + 0.5)) - 1);
}

void ChartInput::setMark(qint64 index)
{
    const RunHistory& history = m_chart.history();
    SharedView& view = m_chart.view();
    index = std::clamp(index, qint64{0}, static_cast<qint64>(history.size()) - 1);
    m_byKey = true;
    // The view follows the mark, as a text follows its cursor.
    const AxisRange window = m_chart.shownWindow();
    const double x = history.x(view.axis(), static_cast<std::size_t>(index));
    const double length = window.high - window.low;
    if (view.isZoomed() && (x < window.low || x > window.high))
        view.zoom({x - length / 2, x + length / 2});
    view.setMark(static_cast<std::size_t>(index), &m_chart);
}

} // namespace digitlab
