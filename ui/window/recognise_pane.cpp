#include "ui/window/recognise_pane.h"

#include "ui/files/files_bar.h"
#include "ui/files/files_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/window/main_window_private.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace digitlab {

RecognisePane::RecognisePane(RecognisePage* recognise, QWidget* parent)
    : QWidget(parent)
    , m_recognise(recognise)
    , m_bar(new FilesBar)
    , m_stack(new QStackedWidget)
    , m_up(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), this))
{
    m_stack->addWidget(recognise);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_up->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_up, &QShortcut::activated, this, [this] { showTable(true); });
    connect(m_bar, &FilesBar::backRequested, this, [this] { showTable(true); });
    connect(m_bar, &FilesBar::stepRequested, this, [this](int by) { files().step(by); });
    connect(m_bar, &FilesBar::closeRequested, this, &RecognisePane::closeTable);
    refresh();
}

FilesPage& RecognisePane::files()
{
    if (!m_files) {
        m_files = new FilesPage;
        m_stack->addWidget(m_files);
        connect(m_files, &FilesPage::backRequested, this, [this] { showTable(false); });
        connect(m_files, &FilesPage::placeChanged, this, &RecognisePane::refresh);
    }
    return *m_files;
}

void RecognisePane::showTable(bool show)
{
    const bool focused = isAncestorOf(window()->focusWidget());
    const bool changed = show != showsTable();
    m_stack->setCurrentWidget(show ? static_cast<QWidget*>(&files()) : m_recognise);
    if (focused && show)
        m_files->setFocus();
    else if (focused && changed)
        focusFirst(*m_recognise);
    refresh();
    Q_EMIT tableShown(show);
}

bool RecognisePane::showsTable() const
{
    return m_files && m_stack->currentWidget() == m_files;
}

void RecognisePane::closeTable()
{
    files().close();
    Q_EMIT files().cancelRequested();
    if (m_bar->isAncestorOf(window()->focusWidget()))
        focusFirst(*m_recognise);
    refresh();
}

void RecognisePane::refresh()
{
    const bool way = m_files && !showsTable() && m_files->isOpen();
    m_bar->setVisible(way);
    m_up->setEnabled(way);
    if (way)
        m_bar->setPlace(m_files->currentName(), m_files->currentRow(), m_files->count());
}

void RecognisePane::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    // Where a strip of pictures is shown these keys are its own, and do not come here.
    if (!m_bar->isHidden() && plain && event->key() == Qt::Key_PageUp)
        m_files->step(-1);
    else if (!m_bar->isHidden() && plain && event->key() == Qt::Key_PageDown)
        m_files->step(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace digitlab
