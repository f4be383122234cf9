#include "ui/data/load_clock.h"

#include <QTest>

namespace digitlab {

class LoadClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst()
    {
        LoadClock clock;
        clock.start();
        QVERIFY(clock.share() < 0);
        QVERIFY(clock.secondsLeft() < 0);
        clock.add({Stage::scanning, 500, 0}, 2);
        QVERIFY(clock.share() < 0);
        QVERIFY(clock.secondsLeft() < 0);
    }

    void followsTheSpeedOfItsStage()
    {
        LoadClock clock;
        clock.add({Stage::scanning, 0, 0}, 0);
        clock.add({Stage::loading, 0, 1000}, 10);
        clock.add({Stage::loading, 250, 1000}, 12);
        QCOMPARE(clock.share(), 0.25);
        QCOMPARE(clock.secondsLeft(), 6.0);
        clock.add({Stage::loading, 1000, 1000}, 18);
        QCOMPARE(clock.secondsLeft(), 0.0);
    }

    void doesNotGuessFromAMoment()
    {
        LoadClock clock;
        clock.add({Stage::loading, 0, 1000}, 0);
        clock.add({Stage::loading, 10, 1000}, 0.1);
        QVERIFY(clock.secondsLeft() < 0);
    }

    void startsAnewWithTheNextLoad()
    {
        LoadClock clock;
        clock.add({Stage::loading, 0, 1000}, 0);
        clock.add({Stage::loading, 900, 1000}, 9);
        clock.add({Stage::loading, 10, 1000}, 10);
        QVERIFY(clock.secondsLeft() < 0);
        clock.add({Stage::loading, 110, 1000}, 11);
        QCOMPARE(clock.secondsLeft(), 8.9);
    }
};

} // namespace digitlab

using digitlab::LoadClockTest;
QTEST_APPLESS_MAIN(LoadClockTest)
#include "load_clock_test.moc"
