#include "ui/window/main_window_private.h"

#include "ui/data/data_page.h"
#include "ui/files/files_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/window/menus.h"
#include "ui/window/page_stack.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/recent_menu.h"
#include "ui/window/recognise_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <chrono>

namespace digitlab {

namespace {

constexpr QSize smallestSize(1000, 700);
constexpr QSize usualSize(1280, 800);
constexpr std::chrono::seconds outcomeShown{15};

/// Its margins go with what is in it: a layout would keep them.
class NoticeRow : public QVBoxLayout {
public:
    QSize sizeHint() const override { return isEmpty() ? QSize(0, 0) : QVBoxLayout::sizeHint(); }
    QSize minimumSize() const override { return isEmpty() ? QSize(0, 0) : QVBoxLayout::minimumSize(); }
};

} // namespace

void focusFirst(QWidget& page)
{
    for (QWidget* widget = page.nextInFocusChain(); widget != &page; widget = widget->nextInFocusChain())
        if (page.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabledTo(&page)
            && widget->isVisibleTo(&page)) {
            widget->setFocus();
            return;
        }
}

MainWindow::Private::Private(MainWindow& window)
    : q(window)
    , menus(new Menus(window))
    , rail(new Rail)
    , notice(new MessageBar)
    , pages(new PageStack)
{
    layOut();
    connectMenus();
    connectPages();
    showTitle();
    showActions();
}

void MainWindow::Private::layOut()
{
    // From the outside in: a widget that is moved into another has the style of all within worked out anew.
    auto* centre = new QWidget(&q);
    q.setCentralWidget(centre);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    auto* noticeRow = new NoticeRow;
    column->addLayout(noticeRow);
    noticeRow->setContentsMargins(24, 16, 24, 0);
    noticeRow->addWidget(notice);
    column->addWidget(pages, 1);
    outcomeTime.setParent(&q);
    outcomeTime.setObjectName(QStringLiteral("outcomeTime"));
    outcomeTime.setSingleShot(true);
    outcomeTime.setInterval(outcomeShown);
    QObject::connect(&outcomeTime, &QTimer::timeout, &q, [this] { forgetOutcome(); });
    q.setMinimumSize(smallestSize);
    q.resize(usualSize);
    q.setAcceptDrops(true);
}

void MainWindow::Private::connectMenus()
{
    connect(menus->openPicture, &QAction::triggered, &q, [this] {
        showCanvas();
        pages->recognise().openPicture();
    });
    connect(menus->openFolder, &QAction::triggered, &q, [this] {
        q.showPage(Page::recognise);
        pages->files().chooseFolder();
    });
    connect(menus->openData, &QAction::triggered, &q, [this] {
        q.showPage(Page::data);
        pages->data().chooseFolder();
    });
    connect(menus->openModel, &QAction::triggered, &q, [this] {
        q.showPage(Page::model);
        pages->model().importModel();
    });
    connect(menus->openRun, &QAction::triggered, &q, [this] {
        q.showPage(Page::train);
        pages->train().chooseRun();
    });
    connect(menus->saveFigure, &QAction::triggered, &q, [this] {
        showCanvas();
        pages->recognise().saveFigure();
    });
    connect(menus->saveDrawing, &QAction::triggered, &q, [this] {
        showCanvas();
        pages->recognise().saveDrawing();
    });
    menus->saveDrawing->setEnabled(false);
    connect(pages, &PageStack::canSaveDrawingChanged, menus->saveDrawing, &QAction::setEnabled);
    connect(menus->exportWeights, &QAction::triggered, &q, [this] {
        q.showPage(Page::model);
        pages->model().exportModel();
    });
    connect(menus->quit, &QAction::triggered, &q, &QWidget::close);
    connect(menus->undo, &QAction::triggered, &q, [this] { pages->recognise().undo(); });
    connect(menus->redo, &QAction::triggered, &q, [this] { pages->recognise().redo(); });
    connect(menus->clear, &QAction::triggered, &q, [this] { pages->recognise().clear(); });
    connect(menus->paste, &QAction::triggered, &q, [this] { pages->recognise().paste(); });
    connect(menus->about, &QAction::triggered, &q, [this] { showAbout(); });
    connect(menus->switchPane, &QAction::triggered, &q, [this] { switchPane(); });
    connect(menus->recent, &RecentMenu::chosen, &q, &MainWindow::recentChosen);
    connect(menus->recent, &RecentMenu::cleared, &q, &MainWindow::recentCleared);
    connect(menus, &Menus::pageChosen, &q, [this](int index) { q.showPage(static_cast<Page>(index)); });
    connect(menus, &Menus::schemeChosen, &q, &MainWindow::schemeChosen);
    connect(menus, &Menus::languageChosen, &q, &MainWindow::languageChosen);
}

void MainWindow::Private::showCanvas()
{
    q.showPage(Page::recognise);
    pages->pane().showTable(false);
}

void MainWindow::Private::connectPages()
{
    connect(pages, &PageStack::tableShown, &q, [this] { showActions(); });
    connect(rail, &Rail::chosen, &q, [this](int index) { q.showPage(static_cast<Page>(index)); });
    connect(rail, &Rail::statusClicked, &q, [this] { q.showPage(Page::train); });
    connect(pages, &PageStack::statusChanged, &q,
            [this](const QString& now, const QString& left, double share) { showStatus(now, left, share); });
    connect(pages, &PageStack::actionsChanged, &q, [this](bool undo, bool redo, bool clear, bool save) {
        can = {undo, redo, clear, save};
        showActions();
    });
}

void MainWindow::Private::showStatus(const QString& now, const QString& timeLeft, double share)
{
    epoch = now;
    done = share;
    rail->setStatus(now, timeLeft, share);
    showTitle();
}

/// From the rail into the page and back.
void MainWindow::Private::switchPane()
{
    if (rail->isAncestorOf(q.focusWidget()))
        focusFirst(pages->current());
    else
        rail->item(static_cast<int>(pages->page())).setFocus(Qt::ShortcutFocusReason);
}

QString MainWindow::Private::title() const
{
    switch (training) {
    case Training::done:
        return tr("Training finished – Digit Lab");
    case Training::stopped:
        return tr("Training stopped – Digit Lab");
    case Training::failed:
        return tr("Training failed – Digit Lab");
    case Training::paused:
        return tr("%1 – paused – Digit Lab").arg(percentText(done, 0));
    case Training::stopping:
        return tr("%1 – stopping – Digit Lab").arg(percentText(done, 0));
    case Training::none:
    case Training::running:
        break;
    }
    return epoch.isEmpty() ? tr("Digit Lab") : tr("%1 – training – Digit Lab").arg(percentText(done, 0));
}

void MainWindow::Private::showTitle()
{
    if (const QString now = title(); now != q.windowTitle())
        q.setWindowTitle(now);
}

/// The end of a training has been read.
void MainWindow::Private::forgetOutcome()
{
    if (!q.isActiveWindow())
        return;
    if (training == Training::done || training == Training::stopped || training == Training::failed)
        q.setTraining(Training::none);
}

void MainWindow::Private::showActions()
{
    // On the other pages these keys belong to the fields.
    const bool here = pages->showsCanvas();
    menus->undo->setEnabled(here && can[0]);
    menus->redo->setEnabled(here && can[1]);
    menus->clear->setEnabled(here && can[2]);
    menus->paste->setEnabled(here);
    menus->saveFigure->setEnabled(can[3] && !pages->showsTable());
}

void MainWindow::Private::showAbout()
{
    if (!about) {
        about = new AboutDialog(versions, &q);
        about->setAttribute(Qt::WA_DeleteOnClose);
    }
    about->open();
}

void MainWindow::Private::askBeforeClosing()
{
    if (question || stopping)
        return;
    question = new QMessageBox(QMessageBox::Question, tr("Close Digit Lab"),
                               tr("A training is running. Stop it and close the window?"),
                               QMessageBox::Yes | QMessageBox::No, &q);
    question->setInformativeText(tr("What it has learnt so far is kept."));
    question->setDefaultButton(QMessageBox::Yes);
    question->setEscapeButton(QMessageBox::No);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, &q, [this](int answer) {
        question.clear();
        if (answer != QMessageBox::Yes)
            return;
        stopping = true;
        Q_EMIT q.stopAndCloseRequested();
    });
    question->open();
}

} // namespace digitlab
