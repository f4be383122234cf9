#include "ui/data/data_page_private.h"

#include "ui/data/data_view.h"
#include "ui/data/words.h"
#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/path_text.h"
#include "ui/widgets/progress_line.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace digitlab {

namespace {

constexpr qsizetype mostRecent = 8;

bool isSameReading(const OpenDataOptions& left, const OpenDataOptions& right)
{
    return left.path == right.path && left.limit == right.limit && left.transpose == right.transpose
        && left.invert == right.invert && (left.limit == 0 || left.seed == right.seed);
}

/// A name in a menu: an ampersand would mark a key.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

DataPage::Private::Private(DataPage& page)
    : header(new PageHeader)
    , add(new QPushButton)
    , train(new QPushButton)
    , message(new MessageBar)
    , line(new ProgressLine)
    , stack(new QStackedWidget)
    , empty(new EmptyState)
    , view(new DataView)
    , m_page(page)
{
    makePrimary(*train);
    add->setMenu(new QMenu(add));
    header->addButton(add);
    header->addButton(train);
    stack->addWidget(empty);
    stack->addWidget(view);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(24, 0, 24, 0);
    above->setSpacing(16);
    above->addWidget(message);
    above->addWidget(line);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(header);
    column->addLayout(above);
    column->addWidget(stack, 1);
    empty->setDrawing(QStringLiteral("grid"));
    empty->setActionIcons({}, QStringLiteral("folder"));
    connectParts();
    fillMenus();
    refresh();
}

void DataPage::Private::connectParts()
{
    DataPage* page = &m_page;
    // Filled when they open: what can be chosen depends on the page's state.
    for (QMenu* menu : {header->menu(), add->menu()})
        connect(menu, &QMenu::aboutToShow, page, [this] { fillMenus(); });
    connect(train, &QPushButton::clicked, page, &DataPage::trainOnThisRequested);
    connect(message, &MessageBar::actionTriggered, page, &DataPage::chooseFolder);
    connect(empty, &EmptyState::primaryTriggered, page, [this] { open(QStringLiteral("mnist")); });
    connect(empty, &EmptyState::otherTriggered, page, &DataPage::chooseFolder);
    connect(line, &ProgressLine::cancelRequested, page, &DataPage::cancelRequested);
    connect(view, &DataView::readAgainRequested, page, [this](const OpenDataOptions& again) { open(again); });
    connect(view, &DataView::splitChanged, page, &DataPage::splitChanged);
}

void DataPage::Private::open(const QString& path)
{
    OpenDataOptions wanted;
    wanted.path = pathFrom(path);
    wanted.seed = view->seed();
    open(wanted);
}

void DataPage::Private::open(const OpenDataOptions& wanted)
{
    if (!canOpen())
        return;
    begin(wanted);
    message->clear();
    Q_EMIT m_page.openRequested(wanted);
}

void DataPage::Private::begin(const OpenDataOptions& wanted)
{
    loading = true;
    loadingTitle = dataTitle(wanted.path);
    progress = {Stage::scanning, 0, 0};
    clock.start();
    line->setCancellable(true);
    refresh();
}

void DataPage::Private::end()
{
    loading = false;
}

void DataPage::Private::remember(const OpenDataOptions& opened)
{
    recent.removeIf([&opened](const OpenDataOptions& old) { return isSameReading(old, opened); });
    recent.prepend(opened);
    if (recent.size() > mostRecent)
        recent.removeLast();
}

void DataPage::Private::fillMenus()
{
    QMenu* menu = header->menu();
    menu->clear();
    const auto offer = [this](QMenu* to, const QString& text, auto action) {
        connect(to->addAction(text), &QAction::triggered, &m_page, action);
        to->actions().back()->setEnabled(canOpen());
    };
    offer(menu, DataPage::tr("MNIST (comes with the program)"), [this] { open(QStringLiteral("mnist")); });
    offer(menu, DataPage::tr("Open a folder…"), [this] { m_page.chooseFolder(); });
    offer(menu, DataPage::tr("Open a list file…"), [this] { m_page.chooseListFile(); });
    bool first = true;
    for (const OpenDataOptions& old : std::as_const(recent)) {
        if (isMnist(old.path))
            continue;
        if (std::exchange(first, false))
            menu->addSeparator();
        offer(menu, plain(dataTitle(old.path)), [this, old] { open(old); });
        menu->actions().back()->setToolTip(pathText(old.path));
    }
    menu->setToolTipsVisible(true);
    add->menu()->clear();
    offer(add->menu(), DataPage::tr("Open a folder…"), [this] { m_page.chooseFolder(); });
    offer(add->menu(), DataPage::tr("Open a list file…"), [this] { m_page.chooseListFile(); });
}

void DataPage::Private::refreshEmpty()
{
    empty->setTitle(engine ? DataPage::tr("No data set yet") : DataPage::tr("Getting ready…"));
    empty->setText(DataPage::tr("MNIST, 70,000 handwritten digits, comes with the program and is read in a second or "
                                "two. Or open a folder with one folder of pictures for each class."));
    empty->setActions(DataPage::tr("Look at MNIST"), DataPage::tr("Open a folder…"));
    empty->primaryButton()->setEnabled(canOpen());
    empty->otherButton()->setEnabled(canOpen());
}

void DataPage::Private::refresh()
{
    header->setTitle(data ? dataTitle(options.path) : DataPage::tr("Data"));
    header->setFacts(data ? headerFacts(data->summary()) : QString());
    header->setMenuName(DataPage::tr("Choose a data set"));
    add->setText(DataPage::tr("Add data…"));
    add->setIcon(icon(QStringLiteral("plus"), m_page.palette()));
    add->setEnabled(canOpen());
    train->setText(DataPage::tr("Train on this"));
    train->setIcon(icon(QStringLiteral("train"), m_page.palette(), Token::onAccent));
    train->setVisible(data != nullptr);
    train->setEnabled(!loading);
    refreshEmpty();
    view->setBusy(loading);
    stack->setCurrentWidget(data ? static_cast<QWidget*>(view) : empty);
    line->setVisible(loading);
    if (loading)
        showLine();
}

void DataPage::Private::showLine()
{
    QStringList facts;
    if (progress.total > 0)
        facts << DataPage::tr("%1 of %2")
                     .arg(wholeText(static_cast<qlonglong>(progress.done)),
                          wholeText(static_cast<qlonglong>(progress.total)));
    else if (progress.done > 0)
        facts << wholeText(static_cast<qlonglong>(progress.done));
    if (clock.secondsLeft() >= 0)
        facts << DataPage::tr("%1 left").arg(durationText(clock.secondsLeft()));
    line->setProgress(stageText(progress.stage, loadingTitle), clock.share(), listed(facts));
}

} // namespace digitlab
