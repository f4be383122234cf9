#include "ui/widgets/filled_when_shown.h"

#include <QList>
#include <QWidget>

namespace digitlab {

void tabWithin(QWidget& widget)
{
    QWidget* last = &widget;
    while (last->focusPolicy() == Qt::NoFocus) {
        last = last->previousInFocusChain();
        if (last == &widget)
            return;
    }
    // Found before any of them moves: the chain is a ring.
    QList<QWidget*> within;
    for (QWidget* next = widget.nextInFocusChain(); next != &widget; next = next->nextInFocusChain())
        if (widget.isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
            within << next;
    for (QWidget* next : std::as_const(within)) {
        if (next == last)
            return; // nothing but what is within can have the focus
        QWidget::setTabOrder(last, next);
        last = next;
    }
}

} // namespace digitlab
