#include "ui/widgets/progress_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int barSteps = 1000;

} // namespace

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_bar(new QProgressBar)
    , m_facts(new QLabel)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_words->setProperty("second", true);
    m_facts->setProperty("second", true);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_facts);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancellable(false);
        Q_EMIT cancelRequested();
    });
}

void ProgressLine::setProgress(const QString& words, double share, const QString& facts)
{
    m_words->setText(words);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_bar->setAccessibleName(words);
    m_bar->setAccessibleDescription(facts);
    if (share < 0 || !std::isfinite(share)) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, barSteps);
    m_bar->setValue(static_cast<int>(std::lround(std::min(share, 1.0) * barSteps)));
}

void ProgressLine::setCancellable(bool cancellable)
{
    m_cancel->setEnabled(cancellable);
}

void ProgressLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
}

} // namespace digitlab
