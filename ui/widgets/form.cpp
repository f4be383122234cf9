#include "ui/widgets/form.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace digitlab {

Form::Form(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
}

int Form::addSpace()
{
    if (m_next == 0)
        return -1;
    m_grid->setRowMinimumHeight(m_next, m_gap ? 20 : 8);
    m_gap = false;
    return m_next++;
}

QLabel* Form::addRow(const QString& label, QWidget* field, const QString& tooltip)
{
    const int distance = m_gap ? 20 : 8;
    const int space = addSpace();
    Row row{new QLabel, new QLabel, space, distance};
    row.label->setProperty("second", true);
    row.label->setBuddy(field);
    row.error->setProperty("bad", true);
    row.error->setWordWrap(true);
    row.error->hide();
    field->setFixedWidth(m_fieldWidth);
    m_grid->addWidget(row.label, m_next, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(field, m_next++, 1, Qt::AlignRight);
    row.error->setFixedWidth(m_fieldWidth);
    m_grid->addWidget(row.error, m_next++, 1, Qt::AlignRight);
    m_rows.insert(field, row);
    setRowText(field, label, tooltip);
    return row.label;
}

void Form::addWide(QWidget* widget)
{
    addSpace();
    m_grid->addWidget(widget, m_next++, 0, 1, 2);
}

void Form::addGap()
{
    m_gap = true;
}

void Form::setFieldWidth(int width)
{
    m_fieldWidth = width;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row.key()->setFixedWidth(width);
        row.value().error->setFixedWidth(width);
    }
}

void Form::setRowText(QWidget* field, const QString& label, const QString& tooltip)
{
    const Row row = m_rows.value(field);
    if (!row.label)
        return;
    row.label->setText(label);
    row.label->setToolTip(tooltip);
    field->setToolTip(tooltip);
    QString name = label;
    field->setAccessibleName(name.remove(QLatin1Char('&')));
}

void Form::setRowVisible(QWidget* field, bool visible)
{
    const Row row = m_rows.value(field);
    if (!row.label)
        return;
    row.label->setVisible(visible);
    field->setVisible(visible);
    row.error->setVisible(visible && !row.error->text().isEmpty());
    if (row.space >= 0)
        m_grid->setRowMinimumHeight(row.space, visible ? row.distance : 0);
}

void Form::setError(QWidget* field, const QString& sentence)
{
    const Row row = m_rows.value(field);
    if (!row.label)
        return;
    row.error->setText(sentence);
    row.error->setVisible(!sentence.isEmpty() && !field->isHidden());
    field->setAccessibleDescription(sentence);
    makeWrong(*field, !sentence.isEmpty());
}

QString Form::error(QWidget* field) const
{
    const Row row = m_rows.value(field);
    return row.error ? row.error->text() : QString();
}

} // namespace digitlab
