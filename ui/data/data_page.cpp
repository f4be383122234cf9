#include "ui/data/data_page.h"

#include "ui/data/data_page_private.h"
#include "ui/data/data_view.h"
#include "ui/data/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/path_text.h"
#include "ui/widgets/progress_line.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <functional>

namespace digitlab {

namespace {

/// The one local file or folder that is dragged, or nothing. A run's folder is for the window, on whatever page.
QString draggedPath(const QMimeData* data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = pathText(urls.front());
    return QFileInfo::exists(path + QStringLiteral("/run.json")) ? QString() : path;
}

void openDialog(DataPage& page, const QString& title, QFileDialog::FileMode mode, const QStringList& filters,
                const std::function<void(const QString&)>& chosen)
{
    QFileDialog* dialog = newFileDialog(page, title);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, chosen);
    dialog->open();
}

} // namespace

DataPage::DataPage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    setAcceptDrops(true);
}

DataPage::~DataPage() = default;

void DataPage::setEngine(std::shared_ptr<const Engine> engine)
{
    d->engine = std::move(engine);
    d->view->setEngine(d->engine);
    d->refresh();
}

void DataPage::showLoading(const OpenDataOptions& options)
{
    d->begin(options);
}

void DataPage::showProgress(const Progress& progress)
{
    if (!d->loading)
        return; // of a loading that was cancelled meanwhile
    d->clock.add(progress);
    d->progress = progress;
    d->showLine();
}

void DataPage::showData(const OpenDataOptions& options, std::shared_ptr<const DataSet> set)
{
    if (!set)
        return;
    d->end();
    d->message->clear();
    d->options = options;
    d->data = std::move(set);
    d->remember(options);
    d->view->setData(d->options, d->data);
    d->refresh();
}

void DataPage::showCancelled()
{
    d->end();
    d->view->revert();
    d->refresh();
}

void DataPage::showProblem(const QString& sentence)
{
    d->end();
    d->view->revert();
    d->message->showMessage(MessageBar::Kind::error, sentence, [] { return tr("Open a folder…"); });
    d->refresh();
}

void DataPage::chooseFolder()
{
    if (!d->canOpen())
        return;
    openDialog(*this, tr("Open a folder of pictures or IDX files"), QFileDialog::Directory, {},
               [this](const QString& path) { d->open(path); });
}

void DataPage::chooseListFile()
{
    if (!d->canOpen())
        return;
    openDialog(*this, tr("Open a list of pictures and their classes"), QFileDialog::ExistingFile,
               {tr("Lists (%1)").arg(QStringLiteral("*.txt *.csv *.lst *.list")), tr("All files (*)")},
               [this](const QString& path) { d->open(path); });
}

double DataPage::validation() const
{
    return d->view->validation();
}

std::uint64_t DataPage::seed() const
{
    return d->view->seed();
}

void DataPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LocaleChange)
        d->refresh();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (d->canOpen() && !draggedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent* event)
{
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty() || !d->canOpen())
        return;
    event->acceptProposedAction();
    d->open(path);
}

} // namespace digitlab
