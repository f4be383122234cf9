#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_primary(new QPushButton)
    , m_other(new QPushButton)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setProperty("large", true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setProperty("second", true);
    makePrimary(*m_primary);
    m_primary->setProperty("tall", true);
    m_other->setProperty("tall", true);
    m_primary->hide();
    m_other->hide();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addSpacing(24);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherTriggered);
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleDescription(text);
}

void EmptyState::setActions(const QString& primary, const QString& other)
{
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
}

void EmptyState::setActionIcons(const QString& primary, const QString& other)
{
    m_primaryIcon = primary;
    m_otherIcon = other;
    refresh();
}

void EmptyState::setDrawing(QWidget* drawing)
{
    delete m_drawing;
    m_drawing = drawing;
    m_picture->hide();
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, drawing, 0, Qt::AlignHCenter);
}

void EmptyState::setDrawing(const QString& iconName)
{
    m_pictureIcon = iconName;
    m_picture->show();
    refresh();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void EmptyState::refresh()
{
    if (!m_pictureIcon.isEmpty())
        m_picture->setPixmap(icon(m_pictureIcon, palette(), Token::text2).pixmap(QSize(64, 64), devicePixelRatioF()));
    if (!m_primaryIcon.isEmpty())
        m_primary->setIcon(icon(m_primaryIcon, palette(), Token::onAccent));
    if (!m_otherIcon.isEmpty())
        m_other->setIcon(icon(m_otherIcon, palette()));
}

} // namespace digitlab
