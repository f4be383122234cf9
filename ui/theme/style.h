#pragma once

#include <QProxyStyle>

namespace digitlab {

/// Fusion without dotted focus rectangles (the style sheet draws an accent edge) and without animations.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
};

} // namespace digitlab
