#pragma once

#include "core/api/model.h"

#include <QList>
#include <QScrollArea>

class QHBoxLayout;
class QLabel;

namespace digitlab {

class LayerView;

/// The layers from the picture to the answer, with arrows between them. A network that is wider than the page is
/// scrolled. One stop for Tab; the arrow keys walk from layer to layer.
class LayerFlow : public QScrollArea {
    Q_OBJECT

public:
    explicit LayerFlow(QWidget* parent = nullptr);

    void setModel(const ModelInfo& info);
    /// The layers, which are made anew for each model, come behind this widget when Tab is pressed.
    void tabAfter(QWidget* before);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    bool walk(LayerView* from, int key);

    QList<LayerView*> m_layers;
    QList<QLabel*> m_arrows;
};

} // namespace digitlab
