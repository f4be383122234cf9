#pragma once

#include "core/api/model.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace digitlab {

/// One layer of the flow: drawing, name, description, output shape, parameters and their share of all.
class LayerView : public QWidget {
    Q_OBJECT

public:
    /// total: parameters of the whole network. classes: of the last layer, empty for the others.
    LayerView(const LayerInfo& layer, std::size_t total, const QStringList& classes, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void retranslate();

    LayerInfo m_layer;
    std::size_t m_total;
    QLabel* m_name;
    QLabel* m_description;
    QLabel* m_shape;
    QLabel* m_parameters;
};

} // namespace digitlab
