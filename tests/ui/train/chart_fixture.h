#pragma once

#include "ui/theme/theme.h"
#include "ui/train/chart_card.h"
#include "ui/train/chart_files.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace digitlab {

/// The two charts of a run, as RunView has them, with 500 batches of five epochs.
struct ChartFixture {
    ChartFixture()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(loss = new ChartCard(history, Curve::loss, view));
        column->addWidget(accuracy = new ChartCard(history, Curve::accuracy, view));
        window.resize(640, 620);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        history.begin(100);
        train(500);
    }
    ~ChartFixture()
    {
        delete loss;
        delete accuracy;
    }

    static double lossOf(int index) { return 0.05 + 2.2 * std::exp(-index / 60.0) + 0.01 * ((index * 37) % 7); }

    void train(int count)
    {
        const auto first = static_cast<int>(history.size());
        for (int i = first; i < first + count; ++i) {
            const int epoch = i / 100 + 1, batch = i % 100 + 1;
            history.add(BatchRecord{epoch, batch, lossOf(i), 1 - lossOf(i) / 3, 0.01, 0.25 * (i + 1)});
            if (batch == 100)
                history.add(EpochRecord{epoch, 0.4, 0.8, 0.08, 0.96, 0.01, 20, 1});
        }
        refresh();
    }
    void refresh()
    {
        loss->refresh();
        accuracy->refresh();
    }

    CurveChart& chart() const { return loss->chart(); }
    QPoint pixelOf(double x, double y) const { return chart().toPixel({x, y}).toPoint(); }
    QPoint at(double shareX, double shareY) const
    {
        const QRectF plot = chart().plotArea();
        return QPointF(plot.left() + shareX * plot.width(), plot.top() + shareY * plot.height()).toPoint();
    }
    void turn(const QPoint& place, int steps, Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QWidget* viewport = chart().viewport();
        QWheelEvent event(place, viewport->mapToGlobal(place), {}, QPoint(0, 120 * steps), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &event);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QWidget* viewport = chart().viewport();
        QTest::mousePress(viewport, button, keys, from);
        const auto move = [&](const QPoint& place) {
            QMouseEvent event(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, button, keys);
            QApplication::sendEvent(viewport, &event);
        };
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(viewport, button, keys, to);
    }
    void hover(const QPoint& place) const
    {
        QWidget* viewport = chart().viewport();
        QMouseEvent event(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    }
    void press(int key, Qt::KeyboardModifiers keys = Qt::NoModifier) const
    {
        QTest::keyClick(&chart(), static_cast<Qt::Key>(key), keys);
    }

    RunHistory history;
    SharedView view{history};
    QWidget window;
    ChartCard* loss = nullptr;
    ChartCard* accuracy = nullptr;
};

} // namespace digitlab
