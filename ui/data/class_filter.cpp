#include "ui/data/class_filter.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int height_ = 32;
constexpr int padding = 8; // the style sheet's padding and edge
constexpr int leastButton = 32;
constexpr int boxWidth = 160;
constexpr int indent = 8;
/// More than this is looked up faster in a box, whatever the room.
constexpr int mostButtons = 40;

} // namespace

ClassFilter::ClassFilter(QWidget* parent)
    : QWidget(parent)
    , m_strip(new QWidget(this))
    , m_buttons(new QButtonGroup(this))
    , m_box(new QComboBox(this))
{
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_box->setMaxVisibleItems(16);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(id - 1); });
    connect(m_box, &QComboBox::activated, this, [this](int index) { choose(index - 1); });
    fill();
}

void ClassFilter::setClasses(const QStringList& names)
{
    m_names = names;
    m_current = -1;
    fill();
}

void ClassFilter::fill()
{
    // Not at once: Qt may be on its way through all widgets, with a new font for each.
    for (QAbstractButton* button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        button->setParent(nullptr);
        button->deleteLater();
    }
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_box->setAccessibleName(tr("Class"));
    m_strip->setAccessibleName(tr("Class"));
    const QString all = tr("All");
    m_box->addItem(all);
    m_box->addItems(m_names);
    const bool buttons = m_names.size() <= mostButtons;
    for (int i = 0; buttons && i <= m_names.size(); ++i) {
        auto* button = new QPushButton(i == 0 ? all : m_names[i - 1]);
        makeFlat(*button);
        button->setCheckable(true);
        button->setAccessibleName(i == 0 ? tr("All classes") : tr("Class %1").arg(m_names[i - 1]));
        button->setFixedSize(
            std::max(leastButton, button->fontMetrics().horizontalAdvance(button->text()) + 2 * padding), height_);
        m_buttons->addButton(button, i);
        m_strip->layout()->addWidget(button);
    }
    showCurrent();
    updateGeometry();
    place();
}

void ClassFilter::showCurrent()
{
    if (QAbstractButton* button = m_buttons->button(m_current + 1))
        button->setChecked(true);
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(m_current + 1);
}

void ClassFilter::choose(int label)
{
    if (label == m_current)
        return;
    m_current = label;
    showCurrent();
    Q_EMIT classChosen(label);
}

int ClassFilter::buttonsWidth() const
{
    int width = 0;
    for (const QAbstractButton* button : m_buttons->buttons())
        width += button->width();
    return width > 0 ? width + indent : QWIDGETSIZE_MAX;
}

bool ClassFilter::showsButtons() const
{
    return !m_strip->isHidden();
}

QSize ClassFilter::sizeHint() const
{
    return {m_buttons->buttons().isEmpty() ? boxWidth + indent : buttonsWidth(), height_};
}

QSize ClassFilter::minimumSizeHint() const
{
    return {std::min(boxWidth, sizeHint().width()), height_};
}

void ClassFilter::place()
{
    const bool buttons = buttonsWidth() <= width();
    m_strip->setVisible(buttons);
    m_box->setVisible(!buttons);
    m_strip->setGeometry(indent, 0, buttons ? buttonsWidth() - indent : 0, height_);
    m_box->setGeometry(indent, 0, std::min(boxWidth, width() - indent), height_);
}

void ClassFilter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void ClassFilter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
}

} // namespace digitlab
