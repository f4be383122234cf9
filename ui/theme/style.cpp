#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QCursor>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int widestTip = 288;

/// Qt breaks the lines of plain tooltips only where one is wider than the screen.
void breakLines(QLabel& tip)
{
    const int wide = tip.width();
    if (wide <= widestTip)
        return;
    tip.setWordWrap(true);
    const int narrow = std::max(widestTip, tip.minimumSizeHint().width()); // by the longest word
    if (narrow >= wide)
        return;
    tip.resize(narrow, tip.heightForWidth(narrow));
    // Qt puts a tip that has no room on the right to the left of the pointer, by the width that it had.
    if (tip.isVisible() && tip.x() + wide <= QCursor::pos().x())
        tip.move(tip.x() + wide - tip.width(), tip.y());
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QTipLabel"))
        widget->installEventFilter(this);
    // The distance of 4 px between icon and words is fixed in Qt; our icons stand at the left of a wider place.
    auto* button = qobject_cast<QPushButton*>(widget);
    if (button && !button->text().isEmpty() && button->iconSize() == QSize(16, 16))
        button->setIconSize(QSize(20, 16));
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    switch (standard) {
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("question-circle"), palette, Token::accent);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), palette, Token::warn);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("warning"), palette, Token::bad);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

bool Style::eventFilter(QObject* watched, QEvent* event)
{
    // Resized: the next widget's tip, while this one is still there.
    auto* tip = qobject_cast<QLabel*>(watched);
    if (tip != nullptr && (event->type() == QEvent::Show || event->type() == QEvent::Resize))
        breakLines(*tip);
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace digitlab
