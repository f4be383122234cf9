#include "ui/window/rail.h"

#include "ui/theme/theme.h"
#include "ui/window/rail_item.h"
#include "ui/window/rail_status.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr int railWidth = 88;
constexpr int trainIndex = 1;

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_status(new RailStatus(this))
{
    setFixedWidth(railWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(8);
    for (const char* name : {"pencil", "train", "grid", "layers"}) {
        auto* item = new RailItem(QLatin1String(name), this);
        const int index = static_cast<int>(m_items.size());
        connect(item, &RailItem::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_items << item;
        column->addWidget(item, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    column->addWidget(m_status, 0, Qt::AlignHCenter);
    connect(m_status, &RailStatus::clicked, this, &Rail::statusClicked);
    m_items.first()->setChecked(true);
    placeStatus();
    retranslate();
}

void Rail::setCurrent(int index)
{
    m_current = index;
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_items.at(index)->setChecked(true);
    if (focused)
        m_items.at(index)->setFocus();
    placeStatus();
}

void Rail::setStatus(const QString& first, const QString& second, double done)
{
    m_status->setStatus(first, second, done);
    placeStatus();
}

void Rail::placeStatus()
{
    m_status->setVisible(!m_status->isEmpty() && m_current != trainIndex);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), color(Token::chrome, palette()));
}

void Rail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Rail::retranslate()
{
    const QStringList labels{tr("Recognise"), tr("Train"), tr("Data"), tr("Model")};
    // "Train" alone is the name of the button that starts a training.
    const QStringList names{tr("Recognise page"), tr("Train page"), tr("Data page"), tr("Model page")};
    const QStringList tips{tr("Draw a digit or open a picture and see it read"),
                           tr("Train a network and watch it learn"), tr("Choose a data set and look at it"),
                           tr("Look into the network and take its weights away")};
    for (int i = 0; i < m_items.size(); ++i) {
        m_items[i]->setText(labels[i]);
        m_items[i]->setAccessibleName(names[i]);
        m_items[i]->setToolTip(tips[i]);
    }
    setAccessibleName(tr("Pages"));
}

} // namespace digitlab
