#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCursor>
#include <QEvent>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

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
    if (narrow < wide)
        tip.resize(narrow, tip.heightForWidth(narrow));
}

/// Qt has put the tip beside the pointer by the size that it had before its lines were broken.
void placeAgain(QLabel& tip, const QRect& before)
{
    constexpr int beside = 2, above = 8; // as there
    const QRect screen = tip.screen()->geometry();
    const QPoint pointer = QCursor::pos();
    QPoint corner = before.topLeft();
    if (pointer.x() + beside + before.width() > screen.right()) {
        const int right = pointer.x() + beside, left = pointer.x() - beside - tip.width();
        corner.setX(right + tip.width() <= screen.right() ? right : std::max(left, screen.left()));
    }
    if (corner.y() < pointer.y() || corner.y() + tip.height() > screen.bottom())
        corner.setY(std::max(pointer.y() - above - tip.height(), screen.top()));
    tip.move(corner);
}

void paintArrow(QComboBox& box)
{
    constexpr int place = 28, side = 16; // of the style sheet's drop-down
    if (box.property("fixed").toBool())
        return;
    const QString name = isDark(box.palette()) ? QStringLiteral("dark") : QStringLiteral("light");
    const QIcon arrow
        = icon(QStringLiteral("field/down-%1%2").arg(name, box.isEnabled() ? QString() : QStringLiteral("-off")),
               box.palette());
    QPainter painter(&box);
    arrow.paint(&painter, QRect(box.width() - (place + side) / 2, (box.height() - side) / 2, side, side));
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
    // The arrow. Were it a picture of the style sheet, two libraries would be loaded to read it before the window is
    // there.
    if (qobject_cast<QComboBox*>(widget) != nullptr)
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
    // Every menu bar asks for it: Qt's own is a picture file, and to open one all readers of such files are loaded.
    case SP_ToolBarHorizontalExtensionButton:
        return icon(QStringLiteral("more"), palette);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

bool Style::eventFilter(QObject* watched, QEvent* event)
{
    auto* box = event->type() == QEvent::Paint ? qobject_cast<QComboBox*>(watched) : nullptr;
    if (box != nullptr) {
        watched->event(event);
        paintArrow(*box);
        return true;
    }
    auto* tip = qobject_cast<QLabel*>(watched);
    if (tip != nullptr && event->type() == QEvent::Show) {
        const QRect before = tip->geometry();
        breakLines(*tip);
        if (tip->size() != before.size())
            placeAgain(*tip, before);
    } else if (tip != nullptr && event->type() == QEvent::Resize && tip->isVisible()) {
        breakLines(*tip); // the next widget's tip, while this one is still there; Qt places it afterwards
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace digitlab
