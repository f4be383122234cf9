#include "ui/train/status_column.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

constexpr int figureCount = 7;
constexpr int leftRoom = 8;
constexpr int gap = 6;

} // namespace

StatusColumn::StatusColumn(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(leftRoom, 10, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < figureCount; ++i) {
        Row row{new QLabel, new QLabel, new QLabel};
        row.label->setProperty("second", true);
        row.of->setProperty("second", true);
        for (QLabel* label : {row.value, row.of})
            label->setTextFormat(Qt::PlainText);
        // The column's width is the page's affair; what is too long is set smaller.
        row.value->setMinimumWidth(1);
        row.of->setMinimumWidth(1);
        row.label->setMinimumWidth(1);
        auto* line = new QHBoxLayout;
        line->setSpacing(gap);
        line->addWidget(row.value);
        line->addWidget(row.of);
        line->addStretch(1);
        column->addWidget(row.label);
        column->addSpacing(2);
        column->addLayout(line);
        column->addStretch(1);
        m_rows.push_back(row);
    }
    clear();
    retranslate();
}

void StatusColumn::setFigure(Figure figure, const QString& value, const QString& of)
{
    const Row& row = m_rows[static_cast<std::size_t>(figure)];
    const QString shown = value.isEmpty() ? QString(QChar(0x2013)) : value;
    row.value->setText(shown);
    row.of->setText(of.isEmpty() ? QString() : QStringLiteral("/ %1").arg(of));
    row.of->setVisible(!of.isEmpty());
    fit(row);
}

QString StatusColumn::figure(Figure figure) const
{
    return m_rows[static_cast<std::size_t>(figure)].value->text();
}

QSize StatusColumn::sizeHint() const
{
    return {maximumWidth() < QWIDGETSIZE_MAX ? maximumWidth() : QWidget::sizeHint().width(),
            QWidget::sizeHint().height()};
}

void StatusColumn::clear()
{
    for (int i = 0; i < figureCount; ++i)
        setFigure(static_cast<Figure>(i), {});
}

void StatusColumn::setEnded(bool ended)
{
    if (std::exchange(m_ended, ended) != ended)
        retranslate();
}

void StatusColumn::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        for (const Row& row : m_rows)
            fit(row);
}

void StatusColumn::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (const Row& row : m_rows)
        fit(row);
}

void StatusColumn::fit(const Row& row)
{
    QFont large = largeFont(font());
    const QFontMetrics metrics(large);
    const int needed = metrics.horizontalAdvance(row.value->text())
        + (row.of->isHidden() ? 0 : gap + metrics.horizontalAdvance(row.of->text()));
    const double room = width() - leftRoom - 2;
    if (needed > room && room > 0)
        large.setPointSizeF(std::max(font().pointSizeF(), large.pointSizeF() * room / needed));
    for (QLabel* label : {row.value, row.of})
        if (label->font() != large)
            label->setFont(large);
}

void StatusColumn::retranslate()
{
    const QString labels[figureCount] = {tr("Epoch"),
                                         tr("Batch"),
                                         tr("Loss"),
                                         tr("Accuracy"),
                                         tr("Validation accuracy"),
                                         tr("Images a second"),
                                         m_ended ? tr("Time") : tr("Time left")};
    const QString explanations[figureCount] = {
        tr("Epoch: one pass through all training pictures."),
        tr("Batch: the pictures that are seen together before the network corrects itself."),
        tr("Loss: how far the network's probabilities are from the truth, smoothed over the last batches."),
        tr("Accuracy: the share of training pictures read rightly, smoothed over the last batches."),
        tr("Validation accuracy: the share read rightly of the pictures that were kept aside, after the last epoch."),
        tr("Images a second: how many training pictures the network goes through in a second."),
        m_ended ? tr("Time: how long the training has taken; pauses are left out.")
                : tr("Time left: an estimate from the speed of the last batches.")};
    for (int i = 0; i < figureCount; ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        row.label->setText(labels[i]);
        row.label->setToolTip(explanations[i]);
        row.value->setToolTip(explanations[i]);
        row.value->setAccessibleDescription(labels[i]);
    }
}

} // namespace digitlab
