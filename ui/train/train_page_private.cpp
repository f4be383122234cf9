#include "ui/train/train_page_private.h"

#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

/// Two charts of a long run cost about 5 ms: ten times a second leaves the training its processor.
constexpr std::chrono::milliseconds frame{100};

} // namespace

TrainPage::Private::Private(TrainPage& owner)
    : page(owner)
    , form(new RecipeForm)
    , messages(new MessageBar)
    , pages(new QStackedWidget)
    , first(new FirstTraining)
    , header(new RunHeader)
    , run(new RunView)
    , controls(new RunControls)
{
    layOut();
    connectAll();
    retranslate();
}

void TrainPage::Private::layOut()
{
    pages->addWidget(first);
    pages->addWidget(run);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(messages);
    right->addWidget(header);
    right->addWidget(pages, 1);
    right->addWidget(controls);
    auto* row = new QHBoxLayout(&page);
    row->setContentsMargins(24, 16, 24, 24);
    row->setSpacing(16);
    row->addWidget(form);
    row->addLayout(right, 1);
}

void TrainPage::Private::connectAll()
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    QObject::connect(&m_frame, &QTimer::timeout, &page, [this] { refresh(); });
    QObject::connect(form, &RecipeForm::changed, &page, [this] {
        first->setData(form->dataName());
        showControls();
    });
    QObject::connect(form, &RecipeForm::chooseDataRequested, &page, &TrainPage::chooseDataRequested);
    QObject::connect(form, &RecipeForm::dataWanted, &page, &TrainPage::dataWanted);
    QObject::connect(first, &FirstTraining::chooseDataPressed, &page, &TrainPage::chooseDataRequested);
    QObject::connect(first, &FirstTraining::trainPressed, &page, [this] { start(false); });
    QObject::connect(header, &RunHeader::anewPressed, &page, [this] { start(false); });
    QObject::connect(controls, &RunControls::trainPressed, &page, [this] { start(false); });
    QObject::connect(controls, &RunControls::stepPressed, &page, [this] {
        if (phase != RunPhase::idle)
            Q_EMIT page.stepRequested();
        else if (startNow() == RunControls::Start::goOn)
            goOn(true);
        else
            start(true);
    });
    QObject::connect(controls, &RunControls::pausePressed, &page, &TrainPage::pauseRequested);
    QObject::connect(controls, &RunControls::continuePressed, &page, [this] {
        if (phase == RunPhase::idle)
            goOn(false);
        else
            Q_EMIT page.continueRequested();
    });
    QObject::connect(controls, &RunControls::stopPressed, &page, [this] { stop(); });
    QObject::connect(controls, &RunControls::usePressed, &page, [this] { useNewest(); });
    QObject::connect(run, &RunView::choicesChanged, &page, [this] { Q_EMIT page.chartChoicesChanged(run->choices()); });
    QObject::connect(run, &RunView::fileRequested, &page, &TrainPage::chartFileRequested);
    QObject::connect(run, &RunView::tableRequested, &page, &TrainPage::chartTableRequested);
}

void TrainPage::Private::start(bool oneStep)
{
    if (phase != RunPhase::idle || !form->isGood())
        return;
    problemShown = false;
    plan = form->request();
    Q_EMIT page.trainRequested(plan);
    if (oneStep && !problemShown)
        Q_EMIT page.stepRequested();
}

void TrainPage::Private::goOn(bool oneStep)
{
    if (startNow() != RunControls::Start::goOn)
        return;
    problemShown = false;
    const TrainingRequest now = form->request();
    const int epochs = now.recipe.epochs == held->plan.recipe.epochs ? 0 : now.recipe.epochs;
    plan = now;
    Q_EMIT page.resumeRequested(pathText(held->folder), epochs, now.device);
    if (oneStep && !problemShown)
        Q_EMIT page.stepRequested();
}

void TrainPage::Private::stop()
{
    if (phase == RunPhase::opening) {
        setPhase(RunPhase::idle);
        Q_EMIT page.openingCancelled();
        return;
    }
    setPhase(RunPhase::stopping);
    Q_EMIT page.stopRequested();
}

void TrainPage::Private::hold(const TrainingOutcome& ended, bool hasCheckpoint)
{
    outcome = ended;
    held.reset();
    if (ended.run.empty())
        return;
    held = HeldRun{ended.run, plan, ended.epochsDone, hasCheckpoint};
}

void TrainPage::Private::setAside()
{
    before = Shown{run->begin({}), std::exchange(newest, {}), std::exchange(outcome, {}), std::exchange(held, {})};
}

void TrainPage::Private::putBack()
{
    if (!before)
        return;
    if (before->course.start().epochs > 0) {
        run->begin(std::move(before->course));
        newest = before->newest;
        outcome = before->outcome;
        held = before->held;
    }
    before.reset();
}

void TrainPage::Private::findWeights(const RunRecords& records)
{
    newest = {};
    for (const EpochRecord& epoch : records.info.epochs)
        if (const std::vector<int>& there = records.info.weights;
            std::find(there.begin(), there.end(), epoch.epoch) != there.end())
            newest = {epoch.epoch, epoch.validationAccuracy,
                      pathText(records.info.folder / ("params_" + std::to_string(epoch.epoch) + ".pth"))};
}

void TrainPage::Private::useNewest()
{
    if (newest.epoch <= 0)
        return;
    const QString folder = run->folder().isEmpty() ? QFileInfo(newest.file).path() : run->folder();
    Q_EMIT page.useModelRequested(QStringLiteral("%1:%2").arg(folder, QString::number(newest.epoch)));
}

void TrainPage::Private::setPhase(RunPhase next)
{
    phase = next;
    form->setFixed(isRunning());
    run->refreshFigures(goesOn());
    showHeader();
    showControls();
    showWords();
    showLine();
    showStatus();
}

bool TrainPage::Private::isRunning() const
{
    return phase != RunPhase::idle && phase != RunPhase::opening;
}

bool TrainPage::Private::goesOn() const
{
    return isRunning() && phase != RunPhase::stopping;
}

RunControls::Start TrainPage::Private::startNow() const
{
    using Start = RunControls::Start;
    if (!form->isGood())
        return Start::none;
    return held && held->goesOnAs(form->request()) ? Start::goOn : Start::anew;
}

void TrainPage::Private::soon()
{
    if (!m_frame.isActive())
        m_frame.start();
}

void TrainPage::Private::refresh()
{
    showWords();
    showLine();
    showStatus();
    // A page that nobody sees draws nothing; it catches up when it is shown.
    if (!page.isVisible() || pages->currentWidget() != run)
        return;
    run->refreshFigures(goesOn());
    run->refresh();
}

void TrainPage::Private::retranslate()
{
    first->setData(form->dataName());
    setPhase(phase);
}

void TrainPage::Private::showControls()
{
    const RunControls::Start start = startNow();
    first->setCanStart(start != RunControls::Start::none && phase == RunPhase::idle);
    // What failed would often fail again: the person decides.
    const bool fails = start == RunControls::Start::goOn && outcome && outcome->state == RunState::failed;
    controls->setPhase(phase, start, pages->currentWidget() == run && !fails);
    header->setAnew(phase == RunPhase::idle && start == RunControls::Start::goOn);
}

void TrainPage::Private::showHeader()
{
    header->setVisible(held && !isRunning());
    if (!held)
        return;
    QString facts = RecipeForm::dataName(held->plan.data);
    const RunHistory& history = run->course().history();
    for (std::size_t i = 0; i < history.epochs(); ++i)
        if (const EpochRecord& epoch = history.epoch(i); epoch.epoch == outcome->bestEpoch)
            facts = TrainPage::tr("%1, best validation accuracy %2 in epoch %3")
                        .arg(facts, percentText(epoch.validationAccuracy), wholeText(epoch.epoch));
    if (outcome->state == RunState::done && held->hasCheckpoint)
        facts = TrainPage::tr("%1; raise Epochs to go on").arg(facts);
    const std::filesystem::path& folder = held->folder;
    const std::filesystem::path named = folder.has_filename() ? folder : folder.parent_path();
    header->setRun(pathText(named.filename()), pathText(folder), facts);
}

QString TrainPage::Private::progressWords() const
{
    switch (progress->stage) {
    case Stage::scanning:
        return TrainPage::tr("Looking through the data");
    case Stage::loading:
        return TrainPage::tr("Loading the data");
    case Stage::validating:
        return TrainPage::tr("Validating epoch %1 of %2").arg(wholeText(run->last().epoch), wholeText(run->epochs()));
    case Stage::training:
    case Stage::evaluating:
        break;
    }
    return TrainPage::tr("Working");
}

QString TrainPage::Private::outcomeWords() const
{
    const QString epochs = wholeText(outcome->epochsDone), all = wholeText(run->epochs());
    switch (outcome->state) {
    case RunState::done:
        return TrainPage::tr("Done: %1 of %2 epochs, the best was epoch %3")
            .arg(epochs, all, wholeText(outcome->bestEpoch));
    case RunState::failed:
        return outcome->epochsDone > 0 ? TrainPage::tr("Ended early: %1 of %2 epochs are kept").arg(epochs, all)
                                       : TrainPage::tr("Ended in the first epoch");
    case RunState::running:
    case RunState::paused:
        return outcome->epochsDone > 0 ? TrainPage::tr("Interrupted after %1 of %2 epochs").arg(epochs, all)
                                       : TrainPage::tr("Interrupted in the first epoch");
    case RunState::stopped:
        return run->epochs() <= 0     ? TrainPage::tr("Stopped before the first batch")
            : outcome->epochsDone > 0 ? TrainPage::tr("Stopped after %1 of %2 epochs").arg(epochs, all)
                                      : TrainPage::tr("Stopped in the first epoch");
    }
    return {};
}

void TrainPage::Private::showWords()
{
    const RunClock& clock = run->clock();
    if (phase == RunPhase::idle) {
        controls->setProgress(outcome ? outcomeWords() : TrainPage::tr("Ready"), {}, outcome ? clock.done() : 0);
        return;
    }
    if (phase == RunPhase::opening) {
        controls->setProgress(TrainPage::tr("Opening %1…").arg(opening), {}, -1);
        return;
    }
    if (phase == RunPhase::stopping) {
        controls->setProgress(TrainPage::tr("Stopping after this batch…"), {}, clock.done());
        return;
    }
    if (progress) {
        const double share
            = progress->total > 0 ? static_cast<double>(progress->done) / static_cast<double>(progress->total) : -1;
        const QString facts = progress->total > 0 ? TrainPage::tr("%1 of %2")
                                                        .arg(wholeText(static_cast<qlonglong>(progress->done)),
                                                             wholeText(static_cast<qlonglong>(progress->total)))
                                                  : QString();
        controls->setProgress(progressWords(), facts, share);
        return;
    }
    if (phase == RunPhase::starting) {
        controls->setProgress(TrainPage::tr("Starting"), {}, -1);
        return;
    }
    const QString words = phase == RunPhase::paused ? TrainPage::tr("Paused: epoch %1 of %2, batch %3 of %4")
                                                    : TrainPage::tr("Epoch %1 of %2, batch %3 of %4");
    const double left = clock.secondsLeft();
    const QString share = percentText(clock.done(), 0);
    controls->setProgress(words.arg(wholeText(std::max(run->last().epoch, 1)), wholeText(run->epochs()),
                                    wholeText(run->last().batch), wholeText(run->batchesPerEpoch())),
                          left >= 0 ? TrainPage::tr("%1, %2 left").arg(share, durationText(left)) : share,
                          clock.done());
}

void TrainPage::Private::showLine()
{
    if (newest.epoch <= 0) {
        controls->setLine(
            TrainPage::tr("Each epoch will be saved as params_N.pth, ready to use, to continue or to export."), false);
        return;
    }
    controls->setLine(TrainPage::tr("Epoch %1 saved as <b>%2</b>, validation accuracy %3")
                          .arg(wholeText(newest.epoch), QFileInfo(newest.file).fileName().toHtmlEscaped(),
                               percentText(newest.validationAccuracy)),
                      true);
}

void TrainPage::Private::showStatus()
{
    if (!isRunning()) {
        Q_EMIT page.statusChanged({}, {}, 0);
        return;
    }
    const RunClock& clock = run->clock();
    const QString epoch = phase != RunPhase::starting && run->epochs() > 0
        ? TrainPage::tr("Epoch %1/%2").arg(wholeText(std::max(run->last().epoch, 1)), wholeText(run->epochs()))
        : TrainPage::tr("Starting");
    const double left = clock.secondsLeft();
    QString words;
    if (phase == RunPhase::stopping)
        words = TrainPage::tr("Stopping…");
    else if (phase == RunPhase::paused)
        words = TrainPage::tr("Paused");
    else if (left >= 0)
        words = TrainPage::tr("%1 left").arg(durationText(left));
    Q_EMIT page.statusChanged(epoch, words, clock.done());
}

} // namespace digitlab
