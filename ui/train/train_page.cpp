#include "ui/train/train_page.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/train/train_page_private.h"
#include "ui/widgets/file_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>

#include <utility>

namespace digitlab {

TrainPage::TrainPage(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
}

TrainPage::~TrainPage() = default;

void TrainPage::setEngine(const std::shared_ptr<const Engine>& engine)
{
    d->form->setEngine(engine);
}

void TrainPage::setData(const OpenDataOptions& options, std::shared_ptr<const DataSet> set)
{
    d->form->setData(options, std::move(set));
}

void TrainPage::setSplit(double validation, std::uint64_t seed)
{
    d->form->setSplit(validation, seed);
}

void TrainPage::setRunsFolder(const QString& folder)
{
    d->runsFolder = folder;
}

void TrainPage::chooseRun()
{
    if (isRunning()) {
        showBusy();
        return;
    }
    QFileDialog* dialog = newFileDialog(*this, tr("Open a run"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (QFileInfo(d->runsFolder).isDir())
        dialog->setDirectory(d->runsFolder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        d->runsFolder = QFileInfo(folder).path();
        Q_EMIT openRequested(folder);
    });
    dialog->open();
}

void TrainPage::showOpening(const QString& name)
{
    d->messages->clear();
    d->opening = name;
    d->setPhase(RunPhase::opening);
}

void TrainPage::showRun(const RunRecords& run, RunCourse course)
{
    d->messages->clear();
    d->findWeights(run);
    d->progress.reset();
    d->form->setRequest(requestOf(run));
    d->plan = d->form->request();
    d->run->begin(std::move(course));
    d->hold(outcomeOf(run), run.info.hasCheckpoint);
    d->pages->setCurrentWidget(d->run);
    d->setPhase(RunPhase::idle);
    d->refresh();
    if (!run.problem.empty())
        d->messages->showMessage(MessageBar::Kind::warning, QString::fromStdString(run.problem));
    else if (run.info.state == RunState::failed && !run.info.message.empty())
        d->messages->showMessage(MessageBar::Kind::error, QString::fromStdString(run.info.message));
}

void TrainPage::showBusy()
{
    d->messages->showMessage(MessageBar::Kind::warning,
                             [] { return tr("A training is running. Once it is stopped, a run can be opened."); });
}

void TrainPage::showStarting()
{
    d->setAside();
    showGoingOn();
}

void TrainPage::showGoingOn()
{
    d->messages->clear();
    d->progress.reset();
    d->begun = false;
    d->pages->setCurrentWidget(d->run);
    d->setPhase(RunPhase::starting);
}

void TrainPage::showProgress(const Progress& progress)
{
    if (!isRunning())
        return;
    d->progress = progress;
    d->soon();
}

void TrainPage::showStart(RunCourse course)
{
    d->begun = true;
    d->before.reset();
    d->pages->setCurrentWidget(d->run);
    d->run->begin(std::move(course));
    d->plan.recipe.epochs = d->run->epochs();
    d->progress.reset();
    d->setPhase(d->phase == RunPhase::stopping ? RunPhase::stopping : RunPhase::running);
}

void TrainPage::addBatches(const std::vector<BatchRecord>& batches)
{
    if (batches.empty())
        return;
    for (const BatchRecord& batch : batches)
        d->run->add(batch);
    d->progress.reset();
    d->soon();
}

void TrainPage::addEpoch(const EpochRecord& epoch, const QString& weightsFile)
{
    d->run->add(epoch);
    d->newest = {epoch.epoch, epoch.validationAccuracy, weightsFile};
    d->progress.reset();
    d->soon();
}

void TrainPage::showPaused(bool paused)
{
    if (d->phase != RunPhase::running && d->phase != RunPhase::paused && d->phase != RunPhase::starting)
        return;
    d->run->clock().skipNext();
    d->setPhase(paused ? RunPhase::paused : RunPhase::running);
}

void TrainPage::showOutcome(const TrainingOutcome& outcome)
{
    d->putBack();
    // A run that was stopped before it could go on stands where it stood.
    if (d->begun || !d->held || outcome.state != RunState::stopped)
        d->hold(outcome, true);
    d->progress.reset();
    d->setPhase(RunPhase::idle);
    d->refresh();
    if (outcome.state == RunState::failed)
        d->messages->showMessage(MessageBar::Kind::error, QString::fromStdString(outcome.message));
}

void TrainPage::showProblem(const QString& sentence)
{
    d->problemShown = true;
    d->progress.reset();
    // A request that came to nothing leaves the page as it was.
    d->putBack();
    if (d->run->epochs() <= 0)
        d->pages->setCurrentWidget(d->first);
    d->setPhase(RunPhase::idle);
    d->messages->showMessage(MessageBar::Kind::error, sentence);
}

void TrainPage::showChartSaved()
{
    if (!d->chartProblem.isEmpty() && engineSentence(d->chartProblem) == d->messages->text())
        d->messages->clear();
    d->chartProblem.clear();
}

void TrainPage::showChartTable(const QByteArray& table)
{
    showChartSaved();
    auto* content = new QMimeData;
    content->setText(QString::fromLatin1(table));
    content->setData(QStringLiteral("text/tab-separated-values"), table);
    QGuiApplication::clipboard()->setMimeData(content);
}

void TrainPage::showChartProblem(const QString& sentence)
{
    d->chartProblem = sentence;
    d->messages->showMessage(MessageBar::Kind::error, sentence);
}

bool TrainPage::isRunning() const
{
    return d->isRunning();
}

void TrainPage::setChartChoices(const ChartChoices& choices)
{
    d->run->setChoices(choices);
}

ChartChoices TrainPage::chartChoices() const
{
    return d->run->choices();
}

void TrainPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        d->retranslate();
}

void TrainPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    d->refresh();
}

} // namespace digitlab
