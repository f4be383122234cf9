#include "ui/model/model_page.h"

#include "ui/model/export_card.h"
#include "ui/model/layer_flow.h"
#include "ui/model/model_facts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <optional>

namespace digitlab {

namespace {

constexpr int exportWidth = 384;
constexpr int scrollBarWidth = 12;

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// A name for a file: what a path cannot hold, or a shell trips over, becomes a dash.
QString fileNameFor(const QString& title)
{
    QString name;
    for (const QChar c : title)
        name += c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('_') ? c : QLatin1Char('-');
    while (name.contains(QStringLiteral("--")))
        name.replace(QStringLiteral("--"), QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    if (name.endsWith(QStringLiteral(".pth")))
        name.chop(4);
    return (name.isEmpty() ? QStringLiteral("model") : name) + QStringLiteral(".pth");
}

/// Makes a panel give way in height: what does not fit is scrolled.
void scrollDown(QScrollArea& area, QWidget& panel)
{
    area.setWidget(&panel);
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
    area.viewport()->setAutoFillBackground(false);
    panel.setAutoFillBackground(false);
}

} // namespace

class ModelPage::Private {
public:
    explicit Private(ModelPage& page);

    QWidget* makeContent();
    void fillMenu();
    void refillMenu();
    void offer(QMenu* menu, const ModelEntry& entry);
    void placeLayers();
    void refresh();

    std::optional<ModelInfo> info;
    QList<ModelEntry> models;
    QString current;
    QString exportFolder;

    PageHeader* header;
    QPushButton* importButton;
    QPushButton* useButton;
    MessageBar* message;
    QStackedWidget* stack;
    EmptyState* empty;
    LayerFlow* flow = nullptr;
    Card* origin = nullptr;
    FactList* facts = nullptr;
    QPushButton* copy = nullptr;
    ExportCard* exports = nullptr;

private:
    ModelPage& m_page;
};

ModelPage::Private::Private(ModelPage& page)
    : header(new PageHeader)
    , importButton(new QPushButton)
    , useButton(new QPushButton)
    , message(new MessageBar)
    , stack(new QStackedWidget)
    , empty(new EmptyState)
    , m_page(page)
{
    header->addButton(importButton);
    header->addButton(useButton);
    empty->setDrawing(QStringLiteral("layers"));
    stack->addWidget(empty);
    stack->addWidget(makeContent());
    auto* above = new QVBoxLayout;
    above->setContentsMargins(24, 0, 24, 0);
    above->addWidget(message);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(header);
    column->addLayout(above);
    column->addWidget(stack, 1);

    connect(header->menu(), &QMenu::aboutToShow, &page, [this] { fillMenu(); });
    connect(importButton, &QPushButton::clicked, &page, &ModelPage::importModel);
    connect(useButton, &QPushButton::clicked, &page, &ModelPage::useInRecogniseRequested);
    connect(exports, &ExportCard::exportRequested, &page, &ModelPage::exportModel);
    connect(copy, &QPushButton::clicked, &page, [this] { QGuiApplication::clipboard()->setText(facts->text()); });
    refresh();
    refillMenu();
}

QWidget* ModelPage::Private::makeContent()
{
    auto* layers = new Card({});
    flow = new LayerFlow;
    layers->layout()->setContentsMargins(12, 8, 12, 4);
    layers->content()->addWidget(flow);

    origin = new Card({});
    facts = new FactList;
    copy = new QPushButton;
    makeFlat(*copy);
    origin->addToTitleRow(copy);
    origin->alignTitleButton();
    // Facts of a foreign file may be any number.
    auto* area = new QScrollArea;
    auto* inside = new QWidget;
    auto* list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(facts);
    list->addStretch(1);
    scrollDown(*area, *inside);
    origin->content()->addWidget(area, 1);
    exports = new ExportCard;
    exports->setFixedWidth(exportWidth);
    // Its scroll bar stands in the page's margin.
    auto* side = new QScrollArea;
    scrollDown(*side, *exports);
    side->setFixedWidth(exportWidth + scrollBarWidth);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 0, 24 - scrollBarWidth, 24);
    column->setSpacing(16);
    auto* below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(origin, 1);
    below->addWidget(side);
    auto* whole = new QHBoxLayout;
    whole->setContentsMargins(0, 0, scrollBarWidth, 0);
    whole->addWidget(layers);
    column->addLayout(whole);
    column->addLayout(below, 1);
    return content;
}

void ModelPage::Private::offer(QMenu* menu, const ModelEntry& entry)
{
    QAction* action = menu->addAction(plain(entry.title));
    action->setCheckable(true);
    action->setChecked(entry.reference == current);
    connect(action, &QAction::triggered, &m_page, [this, entry] {
        if (entry.reference != current)
            Q_EMIT m_page.modelChosen(entry.reference);
    });
}

void ModelPage::Private::fillMenu()
{
    QMenu* menu = header->menu();
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)); // which clear() leaves
    QMenu* group = nullptr;
    QString groupName;
    for (const ModelEntry& entry : std::as_const(models)) {
        if (entry.group.isEmpty()) {
            offer(menu, entry);
            continue;
        }
        if (!group || groupName != entry.group) {
            groupName = entry.group;
            group = menu->addMenu(plain(groupName));
        }
        offer(group, entry);
    }
    if (!models.isEmpty())
        menu->addSeparator();
    connect(menu->addAction(ModelPage::tr("Open a .pth file…")), &QAction::triggered, &m_page, &ModelPage::importModel);
}

/// The menu that is open stays as it is.
void ModelPage::Private::refillMenu()
{
    if (!header->menu()->isVisible())
        fillMenu();
}

/// Tab follows the layout: header, message, layers, facts, export.
void ModelPage::Private::placeLayers()
{
    QWidget* before = copy->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus && before != copy)
        before = before->previousInFocusChain();
    flow->tabAfter(before);
}

void ModelPage::Private::refresh()
{
    header->setTitle(info ? modelTitle(*info) : ModelPage::tr("Model"));
    header->setFacts(info ? modelHeader(*info) : QString());
    header->setMenuName(ModelPage::tr("Choose a model"));
    importButton->setText(ModelPage::tr("Import…"));
    importButton->setToolTip(ModelPage::tr("Opens a .pth file with weights, made here or in Python."));
    importButton->setIcon(icon(QStringLiteral("upload"), m_page.palette()));
    useButton->setText(ModelPage::tr("Use in Recognise"));
    useButton->setIcon(icon(QStringLiteral("pencil"), m_page.palette()));
    useButton->setEnabled(info.has_value());
    empty->setTitle(ModelPage::tr("The model is being opened…"));
    empty->setText(ModelPage::tr("That takes a second or two. Any other model can be chosen at the top."));
    origin->setTitle(ModelPage::tr("Where the weights come from"));
    // The row of a title with a button is higher, its word stands where the others do.
    origin->layout()->setContentsMargins(16, 4, 8, 16);
    copy->setText(ModelPage::tr("Copy"));
    copy->setAccessibleName(ModelPage::tr("Copy the facts"));
    copy->setIcon(icon(QStringLiteral("copy"), m_page.palette()));
    facts->setFacts(info ? modelFacts(*info) : QList<Fact>());
    exports->setReady(info.has_value());
    stack->setCurrentIndex(info ? 1 : 0);
}

ModelPage::ModelPage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
}

ModelPage::~ModelPage() = default;

void ModelPage::setModels(const QList<ModelEntry>& models, const QString& current)
{
    d->models = models;
    d->current = current;
}

void ModelPage::showModel(const ModelInfo& info)
{
    if (!d->info || d->info->reference != info.reference)
        d->exports->showNothing();
    d->info = info;
    d->current = QString::fromStdString(info.reference);
    d->message->clear();
    d->flow->setModel(info);
    d->placeLayers();
    d->refresh();
    d->refillMenu();
}

void ModelPage::showExporting()
{
    d->exports->showExporting();
}

void ModelPage::showExported(const QString& file)
{
    d->message->clear();
    d->exports->showExported(file);
}

void ModelPage::showProblem(const QString& sentence)
{
    if (d->exports->isExporting())
        d->exports->showFailed();
    d->message->showMessage(MessageBar::Kind::error, sentence);
}

void ModelPage::importModel()
{
    QFileDialog* dialog = newFileDialog(*this, tr("Open a model"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("PyTorch weights (%1)").arg(QStringLiteral("*.pth *.pt")), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ModelPage::modelChosen);
    dialog->open();
}

void ModelPage::exportModel()
{
    if (!d->info || d->exports->isExporting())
        return;
    QFileDialog* dialog = newFileDialog(*this, tr("Export the weights"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("PyTorch weights (%1)").arg(QStringLiteral("*.pth"))});
    dialog->setDefaultSuffix(QStringLiteral("pth"));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    dialog->setDirectory(!d->exportFolder.isEmpty()         ? d->exportFolder
                             : QFileInfo(documents).isDir() ? documents
                                                            : QDir::homePath());
    dialog->selectFile(fileNameFor(QString::fromStdString(d->info->title)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        d->exportFolder = QFileInfo(file).absolutePath();
        d->exports->showExporting();
        Q_EMIT exportRequested(ExportFormat::pth, file);
    });
    dialog->open();
}

void ModelPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool words = event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange;
    if (words || event->type() == QEvent::PaletteChange)
        d->refresh();
    // Not for new colours: those come while Qt goes through all widgets, and menus that went meanwhile end the program.
    if (words)
        d->refillMenu();
}

} // namespace digitlab
