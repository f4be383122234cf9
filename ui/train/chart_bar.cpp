#include "ui/train/chart_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int sliderStep = 5;
constexpr int leastSlider = 64;
constexpr int mostSlider = 140;

} // namespace

ChartBar::ChartBar(QWidget* parent)
    : QWidget(parent)
    , m_smoothingLabel(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_value(new QLabel)
    , m_axisLabel(new QLabel)
    , m_axis(new QComboBox)
    , m_all(new QPushButton)
{
    for (QLabel* label : {m_smoothingLabel, m_value, m_axisLabel})
        makeCaption(*label);
    m_slider->setRange(0, 100);
    m_slider->setSingleStep(sliderStep);
    m_slider->setPageStep(5 * sliderStep);
    m_slider->setMinimumWidth(leastSlider);
    m_slider->setMaximumWidth(mostSlider);
    m_smoothingLabel->setBuddy(m_slider);
    m_axisLabel->setBuddy(m_axis);
    makeFlat(*m_all);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_smoothingLabel);
    row->addWidget(m_slider, 1);
    row->addWidget(m_value);
    row->addSpacing(8);
    row->addWidget(m_axisLabel);
    row->addWidget(m_axis);
    row->addWidget(m_all);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_slider, &QSlider::valueChanged, this, &ChartBar::smoothingChosen);
    connect(m_axis, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            Q_EMIT axisChosen(static_cast<XAxis>(index));
    });
    connect(m_all, &QPushButton::clicked, this, &ChartBar::showAllPressed);
    setZoomed(false);
    retranslate();
}

void ChartBar::setAxis(XAxis axis)
{
    const QSignalBlocker blocker(m_axis);
    m_axis->setCurrentIndex(static_cast<int>(axis));
}

void ChartBar::setSmoothing(int percent)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(percent);
}

void ChartBar::setSpan(double batches)
{
    m_span = batches;
    showSpan();
}

void ChartBar::setZoomed(bool zoomed)
{
    m_all->setEnabled(zoomed);
}

void ChartBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void ChartBar::showSpan()
{
    const QString words = m_slider->value() == 0
        ? tr("off")
        : tr("%1 batches").arg(m_span < 9.95 ? decimalText(m_span, 1) : wholeText(std::llround(m_span)));
    m_value->setText(words);
    m_slider->setAccessibleDescription(words);
}

void ChartBar::retranslate()
{
    m_smoothingLabel->setText(tr("Smoothing"));
    m_slider->setAccessibleName(tr("Smoothing"));
    const QString smoothing
        = tr("Smoothing: each point of the thick line is a mean over about this many of the last batches.");
    m_axisLabel->setText(tr("x axis"));
    m_axis->setAccessibleName(tr("x axis"));
    const QString axis = tr("x axis: count epochs, batches, or the time since the start.");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_smoothingLabel, m_slider, m_value})
        widget->setToolTip(smoothing);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axisLabel, m_axis})
        widget->setToolTip(axis);
    const QSignalBlocker blocker(m_axis);
    const int index = std::max(0, m_axis->currentIndex());
    m_axis->clear();
    m_axis->addItems({tr("Epoch"), tr("Batch"), tr("Time")});
    m_axis->setCurrentIndex(index);
    m_all->setText(tr("Show all"));
    m_all->setToolTip(tr("Show the whole run again (double click, or 0)"));
    m_all->setIcon(icon(QStringLiteral("refresh"), palette()));
    // The slider must not move while its words grow.
    const QFontMetrics metrics(smallFont(font()));
    m_value->setMinimumWidth(std::max(metrics.horizontalAdvance(tr("off")),
                                      metrics.horizontalAdvance(tr("%1 batches").arg(wholeText(9999)))));
    showSpan();
}

} // namespace digitlab
