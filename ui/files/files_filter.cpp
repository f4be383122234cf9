#include "ui/files/files_filter.h"

#include "ui/widgets/number_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace digitlab {

namespace {

using Show = FilesOrder::Show;
constexpr double any = 2;

} // namespace

FilesFilter::FilesFilter(QWidget* parent)
    : QWidget(parent)
    , m_showLabel(new QLabel)
    , m_show(new QComboBox)
    , m_belowLabel(new QLabel)
    , m_below(new QComboBox)
{
    m_showLabel->setProperty("second", true);
    m_showLabel->setBuddy(m_show);
    m_belowLabel->setProperty("second", true);
    m_belowLabel->setBuddy(m_below);
    for (QComboBox* box : {m_show, m_below})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_showLabel);
    row->addWidget(m_show);
    row->addSpacing(4);
    row->addWidget(m_belowLabel);
    row->addWidget(m_below);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        if (m_show->currentIndex() >= 0)
            Q_EMIT showChosen(static_cast<Show>(m_show->currentData().toInt()));
    });
    connect(m_below, &QComboBox::currentIndexChanged, this, [this] {
        if (m_below->currentIndex() >= 0)
            Q_EMIT belowChosen(m_below->currentData().toDouble());
    });
    fill();
}

void FilesFilter::reset()
{
    const QSignalBlocker first(m_show), second(m_below);
    m_judged = false;
    fill();
    m_show->setCurrentIndex(0);
    m_below->setCurrentIndex(0);
}

void FilesFilter::setJudged(bool judged)
{
    if (judged == m_judged)
        return;
    m_judged = judged;
    const int before = m_show->currentIndex();
    fill();
    if (m_show->currentIndex() != before)
        Q_EMIT showChosen(static_cast<Show>(m_show->currentData().toInt()));
}

void FilesFilter::fill()
{
    const QSignalBlocker first(m_show), second(m_below);
    const int show = std::max(0, m_show->currentIndex()), below = std::max(0, m_below->currentIndex());
    m_show->clear();
    const auto add = [this](const QString& text, Show value) { m_show->addItem(text, static_cast<int>(value)); };
    add(tr("All"), Show::all);
    add(tr("Digit"), Show::sure);
    add(tr("Unsure"), Show::unsure);
    add(tr("Not a digit"), Show::none);
    add(tr("Not read"), Show::unreadable);
    if (m_judged)
        add(tr("Wrong"), Show::wrong);
    m_show->setCurrentIndex(show < m_show->count() ? show : 0);
    m_below->clear();
    m_below->addItem(tr("any"), any);
    for (const double share : {0.99, 0.9, 0.7, 0.5})
        m_below->addItem(tr("below %1").arg(percentText(share, 0)), share);
    m_below->setCurrentIndex(below);
    m_showLabel->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show"));
    m_show->setToolTip(tr("Shows all files, or those of one verdict, or those that were read wrong."));
    m_belowLabel->setText(tr("Confidence"));
    m_below->setAccessibleName(tr("Confidence"));
    m_below->setToolTip(tr("Shows only readings that are less sure than this."));
}

void FilesFilter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        fill();
}

} // namespace digitlab
