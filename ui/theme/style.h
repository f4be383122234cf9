#pragma once

#include <QProxyStyle>

namespace digitlab {

/// Fusion without dotted focus rectangles (the style sheet draws an accent edge), without animations, with more air
/// between a button's icon and its words, with long tooltips in several lines, with our signs in message boxes and our
/// arrow in combo boxes.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace digitlab
