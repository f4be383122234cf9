// A run of a million batches in the real window: how long from choosing it until all of it is in the charts, how long
// the window is held up meanwhile, and how long a redraw takes, at the usual size and on a large screen. Prints JSON,
// in milliseconds.

#include "app/window/session.h"
#include "app/window/settings.h"
#include "core/support/files.h"
#include "core/support/text.h"
#include "ui/theme/theme.h"
#include "ui/train/curve_chart.h"
#include "ui/train/run_view.h"
#include "ui/train/train_page.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace digitlab;

namespace {

constexpr int epochs = 20;
constexpr int perEpoch = 50400;
constexpr int openings = 5;
constexpr int redraws = 60;

/// A run that has its first batch alone.
class FirstBatch : public TrainingObserver {
public:
    explicit FirstBatch(TrainingControl& control)
        : m_control(control)
    {
    }
    void onBatch(const BatchRecord&) override { m_control.stop(); }
    void onEpoch(const EpochRecord&, const std::filesystem::path&) override {}

private:
    TrainingControl& m_control;
};

BatchRecord record(int number)
{
    const double noise = 0.5 + std::fmod(number * 0.6180339887, 1.0);
    const double loss = noise * (0.05 + 2.3 * std::exp(-number / 40000.0));
    const double accuracy = std::floor(256 * std::max(0.0, 1 - loss / 5)) / 256;
    return {number / perEpoch + 1, number % perEpoch + 1, loss, accuracy, 0.01, number * 0.002};
}

void makeRun(const Engine& engine, const std::filesystem::path& folder)
{
    TrainingRequest request;
    request.data.path = "mnist";
    request.data.limit = 600;
    request.recipe.epochs = epochs + 1;
    request.out = folder;
    TrainingControl control;
    FirstBatch first(control);
    engine.train(request, control, first);
    std::string text = "epoch,batch,loss,accuracy,lr,seconds\n";
    for (int i = 0; i < epochs * perEpoch; ++i) {
        const BatchRecord r = record(i);
        text += std::to_string(r.epoch) + ',' + std::to_string(r.batch) + ',' + numberText(r.loss) + ','
            + numberText(r.accuracy) + ',' + numberText(r.learningRate) + ',' + fixedText(r.seconds, 4) + '\n';
    }
    replaceFile(folder / "metrics.csv", text);
    text = "epoch,train_loss,train_acc,val_loss,val_acc,lr,train_seconds,val_seconds\n";
    for (int epoch = 1; epoch <= epochs; ++epoch)
        text += std::to_string(epoch) + ",0.1,0.97," + numberText(1.0 / epoch) + ",0.98,0.01,100,1\n";
    replaceFile(folder / "epochs.csv", text);
}

double milliseconds(const QElapsedTimer& since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template <class Function>
void waitFor(const Function& done)
{
    while (!done())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

CurveChart& chart(const QWidget& view, const char* name)
{
    for (auto* one : view.findChildren<CurveChart*>())
        if (one->accessibleName() == QLatin1String(name))
            return *one;
    std::abort();
}

/// With one batch more each time.
double redraw(RunView& view, CurveChart& chart)
{
    std::vector<double> times;
    for (int i = 0; i < redraws; ++i) {
        view.add(record(static_cast<int>(view.course().history().size())));
        QElapsedTimer time;
        time.start();
        chart.refresh();
        chart.viewport()->repaint();
        times.push_back(milliseconds(time));
        QApplication::processEvents();
    }
    return median(times);
}

void tellRedraws(const QString& name, RunView& view)
{
    const double loss = redraw(view, chart(view, "Loss chart"));
    const double accuracy = redraw(view, chart(view, "Accuracy chart"));
    std::printf(", \"%s loss\": %.2f, \"%s accuracy\": %.2f", qPrintable(name), loss, qPrintable(name), accuracy);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::light);
    const QTemporaryDir folder;
    const std::filesystem::path run = pathFrom(folder.filePath(QStringLiteral("a long run")));
    const EngineOptions options{.resources = DIGITLAB_RESOURCES};
    const std::shared_ptr<Engine> engine(digitlab_make_engine(&options));
    makeRun(*engine, run);

    Settings settings(folder.filePath(QStringLiteral("window.ini")));
    MainWindow window;
    Session session(window, settings, {[engine] { return engine; }, run.parent_path(), {}});
    window.showPage(MainWindow::Page::train);
    window.show();
    bool ready = false, opened = false;
    QObject::connect(&session, &Session::modelInUse, &window, [&ready] { ready = true; });
    QObject::connect(&session.training(), &TrainingDesk::runOpened, &window, [&opened] { opened = true; });
    waitFor([&ready] { return ready; });

    // From each time that the event loop wakes until it waits again.
    double longest = 0;
    QElapsedTimer turn;
    turn.start();
    const auto* loop = QAbstractEventDispatcher::instance();
    QObject::connect(loop, &QAbstractEventDispatcher::awake, &window, [&turn] { turn.start(); });
    QObject::connect(loop, &QAbstractEventDispatcher::aboutToBlock, &window,
                     [&turn, &longest] { longest = std::max(longest, milliseconds(turn)); });
    std::vector<double> times;
    for (int i = 0; i < openings; ++i) {
        QApplication::processEvents();
        QElapsedTimer opening;
        opening.start();
        opened = false;
        session.openPath(pathText(run));
        waitFor([&opened] { return opened; });
        window.repaint();
        QApplication::processEvents();
        times.push_back(milliseconds(opening));
    }
    std::printf("{\"open\": %.1f, \"longest\": %.1f", median(times), longest);

    RunView& view = *window.train().findChild<RunView*>();
    tellRedraws(QStringLiteral("usual"), view);
    window.resize(2560, 1440);
    QApplication::processEvents();
    tellRedraws(QStringLiteral("large"), view);
    std::printf("}\n");
    return 0;
}
