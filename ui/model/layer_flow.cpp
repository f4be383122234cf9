#include "ui/model/layer_flow.h"

#include "ui/model/layer_view.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>

#include <utility>

namespace digitlab {

namespace {

constexpr int arrowSide = 20;
constexpr int scrollBarHeight = 12;

} // namespace

LayerFlow::LayerFlow(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

void LayerFlow::setModel(const ModelInfo& info)
{
    m_layers.clear();
    m_arrows.clear();
    QStringList classes;
    for (const std::string& name : info.classes)
        classes << QString::fromStdString(name);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < info.layers.size(); ++i) {
        if (i > 0) {
            m_arrows.append(new QLabel);
            // At the height of the drawings' middle.
            m_arrows.back()->setContentsMargins(0, 54, 0, 0);
            row->addWidget(m_arrows.back(), 0, Qt::AlignTop);
        }
        const bool last = i + 1 == info.layers.size();
        m_layers.append(new LayerView(info.layers[i], info.parameters, last ? classes : QStringList()));
        m_layers.back()->installEventFilter(this);
        row->addWidget(m_layers.back(), 1);
    }
    for (LayerView* layer : std::as_const(m_layers))
        layer->setFocusPolicy(layer == m_layers.front() ? Qt::StrongFocus : Qt::ClickFocus);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    updateGeometry();
    refresh();
}

void LayerFlow::tabAfter(QWidget* before)
{
    for (LayerView* layer : std::as_const(m_layers)) {
        setTabOrder(before, layer);
        before = layer;
    }
}

QSize LayerFlow::sizeHint() const
{
    const int inside = widget() ? widget()->minimumSizeHint().height() : 220;
    return {600, inside + scrollBarHeight};
}

QSize LayerFlow::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

bool LayerFlow::walk(LayerView* from, int key)
{
    const int now = static_cast<int>(m_layers.indexOf(from));
    const int last = static_cast<int>(m_layers.size()) - 1;
    const int next = key == Qt::Key_Left ? now - 1
        : key == Qt::Key_Right           ? now + 1
        : key == Qt::Key_Home            ? 0
        : key == Qt::Key_End             ? last
                                         : -1;
    if (now < 0 || next < 0 || next > last)
        return false;
    m_layers[next]->setFocus(Qt::OtherFocusReason);
    return true;
}

bool LayerFlow::eventFilter(QObject* watched, QEvent* event)
{
    auto* layer = qobject_cast<LayerView*>(watched);
    if (layer && event->type() == QEvent::KeyPress && walk(layer, static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (layer && event->type() == QEvent::FocusIn) {
        for (LayerView* other : std::as_const(m_layers))
            other->setFocusPolicy(other == layer ? Qt::StrongFocus : Qt::ClickFocus);
        ensureWidgetVisible(layer, 24, 0);
    }
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // its height is the layers'
    return QScrollArea::eventFilter(watched, event);
}

void LayerFlow::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void LayerFlow::refresh()
{
    setAccessibleName(tr("Layers"));
    for (QLabel* arrow : std::as_const(m_arrows))
        arrow->setPixmap(icon(QStringLiteral("arrow-right"), palette(), Token::text2)
                             .pixmap(QSize(arrowSide, arrowSide), devicePixelRatioF()));
}

} // namespace digitlab
