#include "ui/train/train_page_private.h"

#include "ui/widgets/number_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    QObject::connect(first, &FirstTraining::chooseDataPressed, &page, &TrainPage::chooseDataRequested);
    QObject::connect(first, &FirstTraining::trainPressed, &page, [this] { start(false); });
    QObject::connect(controls, &RunControls::trainPressed, &page, [this] { start(false); });
    QObject::connect(controls, &RunControls::stepPressed, &page, [this] {
        if (phase == RunPhase::idle)
            start(true);
        else
            Q_EMIT page.stepRequested();
    });
    QObject::connect(controls, &RunControls::pausePressed, &page, &TrainPage::pauseRequested);
    QObject::connect(controls, &RunControls::continuePressed, &page, &TrainPage::continueRequested);
    QObject::connect(controls, &RunControls::stopPressed, &page, [this] {
        setPhase(RunPhase::stopping);
        Q_EMIT page.stopRequested();
    });
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
    Q_EMIT page.trainRequested(form->request());
    if (oneStep && !problemShown)
        Q_EMIT page.stepRequested();
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
    form->setFixed(phase != RunPhase::idle);
    run->refreshFigures(goesOn());
    showControls();
    showWords();
    showLine();
    showStatus();
}

bool TrainPage::Private::goesOn() const
{
    return phase != RunPhase::idle && phase != RunPhase::stopping;
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
    const bool good = form->isGood();
    first->setCanStart(good && phase == RunPhase::idle);
    controls->setPhase(phase, good, pages->currentWidget() == run);
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
    default:
        return run->epochs() <= 0     ? TrainPage::tr("Stopped before the first batch")
            : outcome->epochsDone > 0 ? TrainPage::tr("Stopped after %1 of %2 epochs").arg(epochs, all)
                                      : TrainPage::tr("Stopped in the first epoch");
    }
}

void TrainPage::Private::showWords()
{
    const RunClock& clock = run->clock();
    if (phase == RunPhase::idle) {
        controls->setProgress(outcome ? outcomeWords() : TrainPage::tr("Ready"), {}, outcome ? clock.done() : 0);
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
    if (run->epochs() <= 0) {
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
    if (phase == RunPhase::idle) {
        Q_EMIT page.statusChanged({}, {}, 0);
        return;
    }
    const RunClock& clock = run->clock();
    const QString epoch = run->epochs() > 0
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
