#include "ui/files/files_page.h"

#include "ui/files/files_page_private.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/number_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace digitlab {

FilesPage::FilesPage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    setAcceptDrops(true);
}

FilesPage::~FilesPage() = default;

void FilesPage::begin(const QStringList& paths)
{
    const bool one = paths.size() == 1 && QFileInfo(paths.first()).isDir();
    d->paths = paths;
    d->modelName.clear();
    d->done = d->total = 0;
    d->state = Private::State::reading;
    d->clock.start();
    d->message->clear();
    d->model->begin(one ? paths.first() : QString());
    d->filter->reset();
    d->order->setShow(FilesOrder::Show::all);
    d->order->setBelow(2);
    d->table->sortByColumn(FilesModel::fileColumn, Qt::AscendingOrder);
    d->progress->setCancellable(true);
    d->show();
    Q_EMIT placeChanged();
}

void FilesPage::beginAgain()
{
    d->modelName.clear();
    d->done = 0;
    d->state = Private::State::reading;
    d->clock.start();
    d->message->clear();
    d->model->beginAgain();
    d->progress->setCancellable(true);
    d->show();
}

void FilesPage::setReader(const std::vector<std::string>& classes, const QString& model)
{
    d->model->setClasses(classes);
    d->modelName = model;
    d->show();
}

void FilesPage::add(const std::vector<FileRow>& rows)
{
    if (rows.empty())
        return;
    d->model->add(rows);
    d->show();
    Q_EMIT placeChanged();
}

void FilesPage::setProgress(std::size_t done, std::size_t total)
{
    d->done = done;
    d->total = total;
    d->showProgress();
}

void FilesPage::end(End end)
{
    if (end == End::done)
        d->model->finish();
    d->state = end == End::done ? Private::State::done : Private::State::cancelled;
    d->show();
}

void FilesPage::close()
{
    d->state = Private::State::closed;
    d->paths.clear();
    d->model->begin({});
    Q_EMIT placeChanged();
}

bool FilesPage::isOpen() const
{
    return d->state != Private::State::closed;
}

int FilesPage::count() const
{
    return d->order->rowCount();
}

int FilesPage::currentRow() const
{
    return d->order->mapFromSource(d->opened).row();
}

QString FilesPage::currentName() const
{
    return d->opened.isValid() ? d->model->nameOf(d->model->at(d->opened.row())) : QString();
}

void FilesPage::step(int by)
{
    // Where none is looked at, with the one that is chosen in the table.
    const int row = currentRow() < 0 ? std::max(0, d->table->currentIndex().row()) : currentRow() + by;
    if (row < 0 || row >= count())
        return;
    d->table->setCurrentIndex(d->order->index(row, FilesModel::fileColumn));
    d->open(d->table->currentIndex());
}

void FilesPage::showProblem(const QString& sentence)
{
    d->message->showMessage(MessageBar::Kind::error, sentence);
}

void FilesPage::showSaved()
{
    d->message->clear();
}

void FilesPage::chooseFolder()
{
    QFileDialog* dialog = newFileDialog(*window(), tr("Open a folder of pictures"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { Q_EMIT filesChosen({path}); });
    dialog->open();
}

void FilesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::PaletteChange)
        d->retranslate();
}

void FilesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        d->leave();
    else
        QWidget::keyPressEvent(event);
}

void FilesPage::dragEnterEvent(QDragEnterEvent* event)
{
    acceptFiles(*event);
}

void FilesPage::dropEvent(QDropEvent* event)
{
    if (const QStringList paths = acceptFiles(*event); !paths.isEmpty())
        Q_EMIT filesChosen(paths);
}

} // namespace digitlab
