// The charts of a run of a million batches: how long until all of it is in them, how long the window is held up
// meanwhile, and how long a redraw takes. Prints JSON, in milliseconds.

#include "ui/theme/theme.h"
#include "ui/train/run_view.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace digitlab;

namespace {

constexpr int epochs = 20;
constexpr int perEpoch = 50000;
constexpr int redraws = 100;

BatchRecord record(int number)
{
    const double noise = 0.5 + std::fmod(number * 0.6180339887, 1.0);
    const double loss = noise * (0.05 + 2.3 * std::exp(-number / 40000.0));
    return {number / perEpoch + 1, number % perEpoch + 1, loss, 1 - loss / 5, 0.01, number * 0.002};
}

TrainingStart resumed()
{
    TrainingStart start;
    start.epochs = epochs + 1;
    start.batchesPerEpoch = perEpoch;
    for (int i = 0; i < epochs * perEpoch; ++i)
        start.earlierBatches.push_back(record(i));
    for (int epoch = 1; epoch <= epochs; ++epoch)
        start.earlierEpochs.push_back({.epoch = epoch, .validationLoss = 1.0 / epoch, .validationAccuracy = 0.9});
    return start;
}

double milliseconds(const QElapsedTimer& since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::light);
    RunView view;
    view.resize(1100, 740);
    view.show();
    QApplication::processEvents();

    const TrainingStart start = resumed();
    QElapsedTimer opening, turn;
    opening.start();
    turn.start();
    view.begin(start);
    double longest = milliseconds(turn);
    while (view.last().epoch < epochs || view.last().batch < perEpoch) {
        turn.start();
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, milliseconds(turn));
    }
    QApplication::processEvents();
    const double opened = milliseconds(opening);

    std::vector<double> times;
    for (int i = 0; i < redraws; ++i) {
        view.add(record(epochs * perEpoch + i));
        turn.start();
        view.refresh();
        view.repaint();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        times.push_back(milliseconds(turn));
    }
    std::sort(times.begin(), times.end());
    std::printf("{\"open\": %.1f, \"longest\": %.1f, \"redraw\": %.2f, \"longest_redraw\": %.2f}\n", opened, longest,
                times[times.size() / 2], times.back());
    return 0;
}
