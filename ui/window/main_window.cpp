#include "ui/window/main_window.h"

#include "ui/data/data_page.h"
#include "ui/files/files_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window_private.h"
#include "ui/window/menus.h"
#include "ui/window/page_stack.h"
#include "ui/window/rail.h"
#include "ui/window/recent_menu.h"
#include "ui/window/recognise_pane.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>

#include <algorithm>

namespace digitlab {

namespace {

/// Whether at least half of a window's frame is on the screens.
bool canBeSeen(const QRect& frame)
{
    qint64 seen = 0;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect part = screen->availableGeometry() & frame;
        seen += qint64{part.width()} * part.height();
    }
    return 2 * seen >= qint64{frame.width()} * frame.height();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this))
{
    setWindowIcon(icon(QStringLiteral("digitlab"), palette()));
}

MainWindow::~MainWindow() = default;

RecognisePage& MainWindow::recognise() const
{
    return d->pages->recognise();
}

FilesPage& MainWindow::files() const
{
    return d->pages->files();
}

TrainPage& MainWindow::train() const
{
    return d->pages->train();
}

DataPage& MainWindow::data() const
{
    return d->pages->data();
}

ModelPage& MainWindow::model() const
{
    return d->pages->model();
}

bool MainWindow::makeNextPage()
{
    return d->pages->makeNext();
}

void MainWindow::showPage(Page page)
{
    const int index = static_cast<int>(page);
    const bool changed = page != d->pages->page();
    d->pages->show(page);
    d->rail->setCurrent(index);
    d->menus->setPage(index);
    d->showActions();
    // Whoever goes through the rail by keys stays there.
    if (!d->rail->isAncestorOf(focusWidget()))
        focusFirst(d->pages->current());
    if (changed)
        Q_EMIT pageChanged(page);
}

void MainWindow::showFiles(bool show)
{
    d->pages->pane().showTable(show);
}

MainWindow::Page MainWindow::page() const
{
    return d->pages->page();
}

void MainWindow::closeNow()
{
    d->force = true;
    if (d->question)
        d->question->reject();
    close();
}

void MainWindow::restorePlace(const QByteArray& geometry)
{
    restoreGeometry(geometry);
    if (isMaximized() || isFullScreen() || canBeSeen(frameGeometry()))
        return;
    const QRect room = screen()->availableGeometry();
    const QSize size = frameGeometry().size();
    move(std::max(room.left(), std::min(x(), room.right() - size.width())),
         std::max(room.top(), std::min(y(), room.bottom() - size.height())));
}

void MainWindow::setVersions(const QString& versions)
{
    d->versions = versions;
    if (d->about)
        d->about->setLibraries(versions);
}

void MainWindow::setTraining(Training state)
{
    d->training = state;
    d->outcomeTime.start();
    d->showTitle();
}

void MainWindow::showNotice(const QString& sentence)
{
    d->notice->showMessage(MessageBar::Kind::warning, sentence);
}

void MainWindow::setRecent(const QStringList& paths)
{
    d->menus->recent->setPaths(paths);
}

void MainWindow::setScheme(Scheme scheme)
{
    d->menus->setScheme(scheme);
}

void MainWindow::setLanguage(const QString& code)
{
    d->menus->setLanguage(code);
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !isVisible())
        showPage(page());
    QMainWindow::setVisible(visible);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (d->force || !d->pages->isTraining()) {
        event->accept();
        return;
    }
    event->ignore();
    d->askBeforeClosing();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !d->outcomeTime.isActive())
        d->outcomeTime.start();
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // of fields that write numbers by themselves
        d->menus->retranslate();
        d->showTitle();
    }
}

bool MainWindow::event(QEvent* event)
{
    // Queued: what is being painted now is on the screen when the signal comes.
    if (event->type() == QEvent::Paint && !d->painted) {
        d->painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
    return QMainWindow::event(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    acceptFiles(*event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList paths = acceptFiles(*event); !paths.isEmpty())
        Q_EMIT filesDropped(paths);
}

} // namespace digitlab
