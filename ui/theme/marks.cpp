#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyle>
#include <QTableView>
#include <QVariant>

namespace digitlab {

namespace {

// A style sheet looks at dynamic properties only when the widget is polished again.
void mark(QWidget& widget, const char* name, const QVariant& value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace

void makePrimary(QWidget& button, bool primary)
{
    mark(button, "look", primary ? QStringLiteral("primary") : QStringLiteral("normal"));
}

void makeFlat(QWidget& button)
{
    mark(button, "look", QStringLiteral("flat"));
}

void makeCaption(QWidget& label)
{
    mark(label, "caption", true);
}

void makeFixed(QWidget& field, bool fixed)
{
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(&field)) {
        spin->setReadOnly(fixed);
        spin->setButtonSymbols(fixed ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    } else if (auto* line = qobject_cast<QLineEdit*>(&field)) {
        line->setReadOnly(fixed);
    } else {
        field.setEnabled(!fixed);
    }
    mark(field, "fixed", fixed);
}

void makeWrong(QWidget& field, bool wrong)
{
    mark(field, "wrong", wrong);
}

void makeTable(QTableView& table)
{
    table.setShowGrid(false);
    table.setAlternatingRowColors(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(36);
    table.verticalHeader()->setDefaultSectionSize(36);
    table.horizontalHeader()->setFixedHeight(32);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace digitlab
