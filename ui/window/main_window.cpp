#include "ui/window/main_window.h"

#include "ui/data/data_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"
#include "ui/window/about_dialog.h"
#include "ui/window/menus.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/recent_menu.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <chrono>

namespace digitlab {

namespace {

constexpr QSize smallestSize(1000, 700);
constexpr QSize usualSize(1280, 800);
constexpr std::chrono::seconds outcomeShown{15};

QString localFile(const QMimeData* data)
{
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            return pathText(url);
    return {};
}

/// The first widget of the page that Tab reaches.
void focusFirst(QWidget& page)
{
    for (QWidget* widget = page.nextInFocusChain(); widget != &page; widget = widget->nextInFocusChain())
        if (page.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabledTo(&page)
            && widget->isVisibleTo(&page)) {
            widget->setFocus();
            return;
        }
}

} // namespace

class MainWindow::Private {
public:
    explicit Private(MainWindow& window);

    void layOut();
    void connectMenus();
    void connectPages();
    void switchPane();
    void showStatus(const QString& epoch, const QString& timeLeft, double done);
    QString title() const;
    void showTitle();
    void forgetOutcome();
    void showActions();
    void showAbout();
    void askBeforeClosing();

    MainWindow& q;
    Menus* menus;
    Rail* rail;
    MessageBar* notice;
    QStackedWidget* stack;
    RecognisePage* recognise;
    TrainPage* train;
    DataPage* data;
    ModelPage* model;

    QString versions;
    Training training = Training::none;
    QTimer outcomeTime;
    QString epoch;
    double done = 0;
    /// Undo, redo, clear and save, as the Recognise page told last.
    std::array<bool, 4> can{};
    QPointer<QMessageBox> question;
    QPointer<AboutDialog> about;
    bool painted = false;
    bool stopping = false;
    bool force = false;
};

MainWindow::Private::Private(MainWindow& window)
    : q(window)
    , menus(new Menus(window))
    , rail(new Rail)
    , notice(new MessageBar)
    , stack(new QStackedWidget)
    , recognise(new RecognisePage)
    , train(new TrainPage)
    , data(new DataPage)
    , model(new ModelPage)
{
    layOut();
    connectMenus();
    connectPages();
    showTitle();
    showActions();
}

void MainWindow::Private::layOut()
{
    for (QWidget* page : std::initializer_list<QWidget*>{recognise, train, data, model})
        stack->addWidget(page);
    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    auto* noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(24, 16, 24, 0);
    noticeRow->addWidget(notice);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(noticeRow);
    column->addWidget(stack, 1);
    row->addLayout(column, 1);
    outcomeTime.setParent(&q);
    outcomeTime.setObjectName(QStringLiteral("outcomeTime"));
    outcomeTime.setSingleShot(true);
    outcomeTime.setInterval(outcomeShown);
    QObject::connect(&outcomeTime, &QTimer::timeout, &q, [this] { forgetOutcome(); });
    q.setCentralWidget(centre);
    q.setMinimumSize(smallestSize);
    q.resize(usualSize);
    q.setAcceptDrops(true);
}

void MainWindow::Private::connectMenus()
{
    connect(menus->openPicture, &QAction::triggered, &q, [this] {
        q.showPage(Page::recognise);
        recognise->openPicture();
    });
    connect(menus->openData, &QAction::triggered, &q, [this] {
        q.showPage(Page::data);
        data->chooseFolder();
    });
    connect(menus->openModel, &QAction::triggered, &q, [this] {
        q.showPage(Page::model);
        model->importModel();
    });
    connect(menus->saveFigure, &QAction::triggered, &q, [this] {
        q.showPage(Page::recognise);
        recognise->saveFigure();
    });
    connect(menus->saveDrawing, &QAction::triggered, &q, [this] {
        q.showPage(Page::recognise);
        recognise->saveDrawing();
    });
    menus->saveDrawing->setEnabled(false);
    connect(recognise, &RecognisePage::canSaveDrawingChanged, menus->saveDrawing, &QAction::setEnabled);
    connect(menus->exportWeights, &QAction::triggered, &q, [this] {
        q.showPage(Page::model);
        model->exportModel();
    });
    connect(menus->quit, &QAction::triggered, &q, &QWidget::close);
    connect(menus->undo, &QAction::triggered, recognise, &RecognisePage::undo);
    connect(menus->redo, &QAction::triggered, recognise, &RecognisePage::redo);
    connect(menus->clear, &QAction::triggered, recognise, &RecognisePage::clear);
    connect(menus->paste, &QAction::triggered, recognise, &RecognisePage::paste);
    connect(menus->about, &QAction::triggered, &q, [this] { showAbout(); });
    connect(menus->switchPane, &QAction::triggered, &q, [this] { switchPane(); });
    connect(menus->recent, &RecentMenu::chosen, &q, &MainWindow::recentChosen);
    connect(menus->recent, &RecentMenu::cleared, &q, &MainWindow::recentCleared);
    connect(menus, &Menus::pageChosen, &q, [this](int index) { q.showPage(static_cast<Page>(index)); });
    connect(menus, &Menus::schemeChosen, &q, &MainWindow::schemeChosen);
    connect(menus, &Menus::languageChosen, &q, &MainWindow::languageChosen);
}

void MainWindow::Private::connectPages()
{
    connect(rail, &Rail::chosen, &q, [this](int index) { q.showPage(static_cast<Page>(index)); });
    connect(rail, &Rail::statusClicked, &q, [this] { q.showPage(Page::train); });
    connect(train, &TrainPage::statusChanged, &q,
            [this](const QString& now, const QString& left, double share) { showStatus(now, left, share); });
    connect(recognise, &RecognisePage::actionsChanged, &q, [this](bool undo, bool redo, bool clear, bool save) {
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
        focusFirst(*stack->currentWidget());
    else
        rail->item(stack->currentIndex()).setFocus(Qt::ShortcutFocusReason);
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
    const bool here = stack->currentWidget() == recognise;
    menus->undo->setEnabled(here && can[0]);
    menus->redo->setEnabled(here && can[1]);
    menus->clear->setEnabled(here && can[2]);
    menus->paste->setEnabled(here);
    menus->saveFigure->setEnabled(can[3]);
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

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this))
{
    setWindowIcon(icon(QStringLiteral("digitlab"), palette()));
    focusFirst(*d->recognise);
}

MainWindow::~MainWindow()
{
    // The pages speak while they go down; nobody is left to listen.
    for (QWidget* page : std::initializer_list<QWidget*>{d->recognise, d->train, d->data, d->model})
        page->disconnect(this);
}

RecognisePage& MainWindow::recognise() const
{
    return *d->recognise;
}

TrainPage& MainWindow::train() const
{
    return *d->train;
}

DataPage& MainWindow::data() const
{
    return *d->data;
}

ModelPage& MainWindow::model() const
{
    return *d->model;
}

void MainWindow::showPage(Page page)
{
    const int index = static_cast<int>(page);
    const bool changed = index != d->stack->currentIndex();
    d->stack->setCurrentIndex(index);
    d->rail->setCurrent(index);
    d->menus->setPage(index);
    d->showActions();
    // Whoever goes through the rail by keys stays there.
    if (!d->rail->isAncestorOf(focusWidget()))
        focusFirst(*d->stack->currentWidget());
    if (changed)
        Q_EMIT pageChanged(page);
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(d->stack->currentIndex());
}

void MainWindow::closeNow()
{
    d->force = true;
    if (d->question)
        d->question->reject();
    close();
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

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (d->force || !d->train->isRunning()) {
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
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = localFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileDropped(path);
}

} // namespace digitlab
