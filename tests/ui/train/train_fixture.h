#pragma once

#include "tests/ui/train/form_engine.h"
#include "ui/theme/theme.h"
#include "ui/train/curve_chart.h"
#include "ui/train/number_field.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace digitlab {

/// The page with a receiver that answers as the program's worker does.
struct TrainFixture {
    TrainFixture()
    {
        page.setEngine(std::make_shared<FormEngine>());
        page.resize(1192, 768);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        QObject::connect(&page, &TrainPage::trainRequested, &page, [this](const TrainingRequest& request) {
            requests.push_back(request);
            order << QStringLiteral("train");
            page.showStarting();
        });
        QObject::connect(&page, &TrainPage::stepRequested, &page, [this] { order << QStringLiteral("step"); });
    }

    template <class Widget>
    Widget* named(const char* name)
    {
        for (Widget* widget : page.findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }
    QPushButton* button(const char* name) { return named<QPushButton>(name); }
    void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString enabled()
    {
        QStringList on;
        for (const char* name : {"Train", "Pause", "Step", "Stop"})
            if (button(name)->isEnabled())
                on << QLatin1String(name);
        return on.join(u' ');
    }
    void type(const char* field, const QString& text)
    {
        auto* widget = named<NumberField>(field);
        QVERIFY(widget);
        widget->setFocus();
        widget->selectAll();
        QTest::keyClicks(widget, text);
    }
    void start(int epochs = 2, int perEpoch = 10)
    {
        TrainingStart start;
        start.run = "/tmp/runs/one";
        start.epochs = epochs;
        start.batchesPerEpoch = perEpoch;
        start.trainingSamples = 1000;
        page.showStart(RunCourse(start));
    }
    void batches(int from, int to, double loss = 0.5)
    {
        std::vector<BatchRecord> records;
        for (int batch = from; batch <= to; ++batch)
            records.push_back({1, batch, loss, 0.9, 0.01, 0.1 * batch});
        page.addBatches(records);
    }
    void end(RunState state, const char* message = "")
    {
        TrainingOutcome outcome;
        outcome.state = state;
        outcome.message = message;
        page.showOutcome(outcome);
    }
    bool shows(const QString& words)
    {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    TrainPage page;
    std::vector<TrainingRequest> requests;
    QStringList order;
};

} // namespace digitlab
