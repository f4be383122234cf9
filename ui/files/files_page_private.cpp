#include "ui/files/files_page_private.h"

#include "ui/files/files_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/number_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace digitlab {

namespace {

constexpr int margin = 24;
/// Of the columns in front of the file's name.
constexpr std::array<int, FilesModel::columns - 1> widths{72, 88, 112, 136, 80, 112};

/// Return opens the row, as on every desktop.
class FilesTable : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        else
            QTableView::keyPressEvent(event);
    }
};

QString counted(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

} // namespace

FilesPage::Private::Private(FilesPage& page)
    : q(page)
    , message(new MessageBar)
    , back(new QPushButton)
    , name(new ElidedLabel)
    , reader(new ElidedLabel(Qt::ElideRight))
    , again(new QPushButton)
    , folder(new QPushButton)
    , saveTable(new QPushButton)
    , progress(new ProgressLine)
    , stopped(new ElidedLabel(Qt::ElideRight))
    , filter(new FilesFilter)
    , middle(new QStackedWidget)
    , table(new FilesTable)
    , empty(new EmptyState)
    , outcomes(new ElidedLabel(Qt::ElideRight))
    , judgements(new ElidedLabel(Qt::ElideRight))
    , model(new FilesModel(&page))
    , order(new FilesOrder(*model, &page))
{
    build();
    buildTable();
    connectParts();
    retranslate();
}

void FilesPage::Private::build()
{
    name->setProperty("large", true);
    reader->setProperty("second", true);
    stopped->setProperty("second", true);
    outcomes->setProperty("second", true);
    makeFlat(*back);
    makeFlat(*again);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(back);
    head->addSpacing(4);
    head->addWidget(name, 1);
    head->addWidget(reader, 1);
    head->addWidget(again);
    head->addWidget(folder);
    head->addWidget(saveTable);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(16);
    tools->addWidget(filter);
    // Here, so that nothing moves below it when it goes.
    tools->addWidget(progress, 1);
    tools->addWidget(stopped, 1);
    tools->addStretch(0);
    auto* card = new Card({});
    card->layout()->setContentsMargins(6, 6, 6, 6);
    middle->addWidget(table);
    middle->addWidget(empty);
    card->content()->addWidget(middle);
    auto* totals = new QHBoxLayout;
    totals->setSpacing(32);
    totals->addWidget(outcomes, 3);
    totals->addWidget(judgements, 2);
    judgements->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(&q);
    column->setContentsMargins(margin, 16, margin, 16);
    column->setSpacing(12);
    q.setFocusProxy(table);
    column->addWidget(message);
    column->addLayout(head);
    column->addLayout(tools);
    column->addWidget(card, 1);
    column->addLayout(totals);
}

void FilesPage::Private::buildTable()
{
    makeTable(*table);
    table->setModel(order);
    table->setItemDelegate(new FilesDelegate(*model, table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* head = table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(FilesModel::fileColumn, QHeaderView::Stretch);
    for (int column = 0; column < FilesModel::fileColumn; ++column)
        head->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    table->setSortingEnabled(true);
    table->sortByColumn(FilesModel::fileColumn, Qt::AscendingOrder);
}

void FilesPage::Private::connectParts()
{
    connect(back, &QPushButton::clicked, &q, [this] { leave(); });
    connect(again, &QPushButton::clicked, &q, &FilesPage::againRequested);
    connect(folder, &QPushButton::clicked, &q, &FilesPage::chooseFolder);
    // Wherever the focus is while the table is seen.
    connect(new QShortcut(QKeySequence::Save, &q), &QShortcut::activated, &q, [this] { save(); });
    connect(saveTable, &QPushButton::clicked, &q, [this] { save(); });
    connect(progress, &ProgressLine::cancelRequested, &q, &FilesPage::cancelRequested);
    connect(filter, &FilesFilter::showChosen, order, &FilesOrder::setShow);
    connect(filter, &FilesFilter::belowChosen, order, &FilesOrder::setBelow);
    connect(order, &FilesOrder::shownChanged, &q, [this] {
        showTotals();
        Q_EMIT q.placeChanged();
    });
    connect(table, &QTableView::clicked, &q, [this](const QModelIndex& index) { open(index); });
    connect(table, &QTableView::activated, &q, [this](const QModelIndex& index) { open(index); });
    connect(empty, &EmptyState::primaryTriggered, &q, &FilesPage::chooseFolder);
    connect(empty, &EmptyState::otherTriggered, &q, [this] { leave(); });
}

QString FilesPage::Private::title() const
{
    if (paths.size() == 1) {
        const QString last = QFileInfo(paths.first()).fileName();
        // A path that ends with a slash has no name behind it.
        return last.isEmpty() ? QFileInfo(QDir::cleanPath(paths.first())).fileName() : last;
    }
    return tr("%1 files and folders").arg(wholeText(paths.size()));
}

void FilesPage::Private::show()
{
    name->setText(title());
    reader->setText(modelName.isEmpty() ? QString() : tr("read by %1").arg(modelName));
    // A button that goes leaves the keys to the table, not to the button beside it.
    const QWidget* focus = q.window()->focusWidget();
    if ((focus == again && state != State::cancelled) || (state != State::reading && progress->isAncestorOf(focus)))
        table->setFocus();
    again->setVisible(state == State::cancelled);
    progress->setVisible(state == State::reading);
    stopped->setVisible(state == State::cancelled && total > 0);
    stopped->setText(tr("Cancelled: %1 of %2 files read").arg(counted(done), counted(total)));
    const bool nothing = model->rowCount() == 0 && state != State::reading;
    middle->setCurrentWidget(nothing ? static_cast<QWidget*>(empty) : table);
    filter->setEnabled(!nothing);
    saveTable->setEnabled(model->totals().sure + model->totals().unsure + model->totals().none > 0);
    empty->setTitle(state == State::cancelled ? tr("Nothing was read") : tr("No pictures in this folder"));
    showProgress();
    showTotals();
}

void FilesPage::Private::showProgress()
{
    if (state != State::reading)
        return;
    if (total == 0) {
        progress->setProgress(modelName.isEmpty() ? tr("Waiting for the model") : tr("Looking for pictures"), -1);
        return;
    }
    const double share = static_cast<double>(done) / static_cast<double>(total);
    QString facts = tr("%1 of %2").arg(counted(done), counted(total));
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    if (done > 0 && seconds > 2)
        facts = tr("%1, %2 left").arg(facts, durationText(seconds / share - seconds));
    progress->setProgress(tr("Reading"), share, facts);
}

void FilesPage::Private::showTotals()
{
    const FilesTotals& totals = model->totals();
    // While all is read again the columns stay where they are.
    if (totals.waiting == 0 || totals.judged() > 0)
        judged = totals.judged() > 0;
    filter->setJudged(judged);
    table->setColumnHidden(FilesModel::truthColumn, !judged);
    table->setColumnHidden(FilesModel::rightColumn, !judged);
    const auto rows = static_cast<std::size_t>(order->rowCount());
    QStringList parts;
    if (rows != totals.files)
        parts << tr("%1 of %2 shown").arg(counted(rows), counted(totals.files));
    if (totals.files > 0)
        parts << outcomeText(totals);
    outcomes->setText(parts.join(QStringLiteral(" · ")));
    judgements->setText(judgementText(totals));
    judgements->setVisible(totals.judged() > 0);
}

void FilesPage::Private::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    opened = order->mapToSource(index);
    const auto file = std::make_shared<const FileReading>(model->at(opened.row()));
    Q_EMIT q.placeChanged();
    Q_EMIT q.openRequested(file);
}

/// To the canvas: no file is looked at any more.
void FilesPage::Private::leave()
{
    opened = QPersistentModelIndex();
    Q_EMIT q.placeChanged();
    Q_EMIT q.backRequested();
}

/// What is in the table now is saved, whatever is read while the dialog is open.
void FilesPage::Private::save()
{
    if (!saveTable->isEnabled())
        return;
    QFileDialog* dialog = newFileDialog(*q.window(), tr("Save the table"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Table (%1)").arg(QStringLiteral("*.csv")));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("readings.csv"));
    connect(dialog, &QFileDialog::fileSelected, &q,
            [this, rows = std::make_shared<const FileRecords>(model->records())](const QString& path) {
                Q_EMIT q.saveRequested(rows, path);
            });
    dialog->open();
}

void FilesPage::Private::retranslate()
{
    const auto put = [this](QPushButton* button, const QString& text, const QString& tip, const char* sign) {
        button->setText(text);
        button->setToolTip(tip);
        button->setIcon(icon(QLatin1String(sign), q.palette()));
    };
    put(back, tr("Draw"), tr("Goes back to the canvas; the table stays (Esc)"), "chevron-left");
    put(again, tr("Read again"), tr("Reads all of the files once more"), "refresh");
    put(folder, tr("Open folder…"), tr("Reads the pictures and drawings of another folder"), "folder");
    put(saveTable, tr("Save as CSV…"),
        tr("CSV: all readings in the order of the files, with the columns that 'digitlab classify' writes (Ctrl+S)"),
        "save");
    table->setAccessibleName(tr("Files"));
    empty->setDrawing(QStringLiteral("folder"));
    empty->setText(tr("Pictures and files of drawings are read, in all folders below it too."));
    empty->setActions(tr("Open another folder…"), tr("Draw instead"));
    model->retranslate();
    show();
}

} // namespace digitlab
