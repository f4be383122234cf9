#include "ui/recognise/canvas.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace digitlab;

namespace {

/// Notes what is painted.
class PaintWatch : public QObject {
public:
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

} // namespace

class TestCanvas : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Canvas> canvas;

    // Moves by real events with the button as the window system would report it.
    void move(QPoint to, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(canvas.get(), &event);
    }

    void stroke(QPoint from, QPoint to)
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i)
            move(from + (to - from) * i / 8, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, to);
    }

    QImage shot() { return canvas->grab().toImage(); }
    static bool isInk(const QImage& image, QPoint at)
    {
        return image.pixelColor(at * image.devicePixelRatio()).lightness() < 100;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void init()
    {
        canvas = std::make_unique<Canvas>();
        canvas->resize(400, 400);
        canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(canvas.get()));
    }

    void strokeIsVectorsInUnitsOfTheSheet()
    {
        QSignalSpy changed(canvas.get(), &Canvas::changed);
        stroke({100, 100}, {100, 300});
        QVERIFY(changed.count() >= 8);
        const Ink ink = canvas->ink();
        QCOMPARE(ink.width, Drawing::side);
        QCOMPARE(ink.strokes.size(), std::size_t{1});
        QCOMPARE(ink.strokes[0].front().x, 250.0F);
        QCOMPARE(ink.strokes[0].front().y, 250.0F);
        QCOMPARE(ink.strokes[0].back().y, 750.0F);
        QVERIFY(isInk(shot(), {100, 200}));
        QVERIFY(!isInk(shot(), {200, 200}));
    }

    void readingFollowsThePen()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {100, 100});
        move({150, 150}, Qt::LeftButton);
        move({200, 150}, Qt::LeftButton);
        // The stroke under the pen is part of the drawing before the button is let go, and is to be seen.
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{1});
        QCOMPARE(canvas->ink().strokes[0].size(), std::size_t{3});
        QVERIFY(isInk(shot(), {190, 150}));
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {200, 150});
    }

    void clickIsADotAndOneUndoTakesItAway()
    {
        stroke({50, 50}, {50, 200});
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, {200, 200});
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{2});
        QCOMPARE(canvas->ink().strokes[1].size(), std::size_t{1});
        const QImage image = shot();
        // As wide as the brush: 0.05 of 400 is a radius of 10.
        QVERIFY(isInk(image, {200, 200}));
        QVERIFY(isInk(image, {208, 200}));
        QVERIFY(!isInk(image, {213, 200}));
        canvas->undo();
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{1});
        QVERIFY(!isInk(shot(), {200, 200}));
        QVERIFY(isInk(shot(), {50, 100}));
    }

    void rightAndMiddleButtonsDrawNothing()
    {
        for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton}) {
            QTest::mousePress(canvas.get(), button, {}, {100, 100});
            move({200, 200}, button);
            QTest::mouseRelease(canvas.get(), button, {}, {200, 200});
        }
        QVERIFY(canvas->isEmpty());
        QVERIFY(!canvas->canUndo());
    }

    void releaseOutsideEndsTheLine()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {200, 200});
        move({300, 200}, Qt::LeftButton);
        move({500, 200}, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {500, 300});
        const Ink before = canvas->ink();
        QCOMPARE(before.strokes.size(), std::size_t{1});
        // Cut at the edge, on the way that the pen took.
        QCOMPARE(before.strokes[0].back().x, 1000.0F);
        QCOMPARE(before.strokes[0].back().y, 500.0F);
        // Back without a button: no line.
        move({300, 300}, Qt::NoButton);
        move({100, 100}, Qt::NoButton);
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{1});
        QCOMPARE(canvas->ink().strokes[0].size(), before.strokes[0].size());
        QVERIFY(!isInk(shot(), {200, 250}));
    }

    void leavingAndComingBackPressedBeginsAnotherLine()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {300, 100});
        move({500, 100}, Qt::LeftButton);
        move({500, 300}, Qt::LeftButton);
        move({300, 300}, Qt::LeftButton);
        move({200, 300}, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {200, 300});
        const Ink ink = canvas->ink();
        QCOMPARE(ink.strokes.size(), std::size_t{2});
        QCOMPARE(ink.strokes[1].front().x, 1000.0F);
        QCOMPARE(ink.strokes[1].front().y, 750.0F);
        // Nothing between where it left and where it came back.
        QVERIFY(!isInk(shot(), {395, 200}));
        QVERIFY(isInk(shot(), {350, 100}));
        QVERIFY(isInk(shot(), {350, 300}));
    }

    void releaseThatNobodySawEndsTheLine()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {100, 100});
        move({150, 100}, Qt::LeftButton);
        move({300, 300}, Qt::NoButton);
        move({350, 300}, Qt::LeftButton);
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{1});
        QVERIFY(!isInk(shot(), {225, 200}));
    }

    void undoAndRedoGoStrokeByStroke()
    {
        for (int i = 0; i < 3; ++i)
            stroke({80 + i * 100, 80}, {80 + i * 100, 300});
        QSignalSpy changed(canvas.get(), &Canvas::changed);
        for (std::size_t left : {2U, 1U, 0U}) {
            canvas->undo();
            QCOMPARE(canvas->ink().strokes.size(), left);
        }
        QVERIFY(!canvas->canUndo());
        canvas->undo();
        QCOMPARE(changed.count(), 3);
        QVERIFY(!isInk(shot(), {80, 200}));
        for (std::size_t there : {1U, 2U, 3U}) {
            canvas->redo();
            QCOMPARE(canvas->ink().strokes.size(), there);
        }
        QVERIFY(!canvas->canRedo());
        QCOMPARE(canvas->ink().strokes[2].front().x, 700.0F);
        QVERIFY(isInk(shot(), {280, 200}));
        canvas->undo();
        stroke({200, 350}, {300, 350});
        QVERIFY(!canvas->canRedo());
    }

    void clearingCanBeUndone()
    {
        stroke({100, 100}, {100, 300});
        stroke({200, 100}, {200, 300});
        canvas->clear();
        QVERIFY(canvas->isEmpty());
        QVERIFY(!isInk(shot(), {100, 200}));
        canvas->undo();
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{2});
        canvas->redo();
        QVERIFY(canvas->isEmpty());
    }

    void undoUnderThePenTakesTheLineThatIsBeingDrawn()
    {
        stroke({100, 100}, {100, 300});
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {200, 100});
        move({200, 200}, Qt::LeftButton);
        canvas->undo();
        move({200, 300}, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {200, 300});
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{1});
        QVERIFY(!isInk(shot(), {200, 250}));
    }

    void resizingKeepsTheDrawing()
    {
        stroke({100, 100}, {300, 300});
        const Ink before = canvas->ink();
        canvas->resize(800, 800);
        QVERIFY(isInk(shot(), {400, 400}));
        const Ink after = canvas->ink();
        QCOMPARE(after.strokes.size(), before.strokes.size());
        for (std::size_t i = 0; i < before.strokes[0].size(); ++i) {
            QCOMPARE(after.strokes[0][i].x, before.strokes[0][i].x);
            QCOMPARE(after.strokes[0][i].y, before.strokes[0][i].y);
        }
        // The same drawing at another size has the same coordinates.
        canvas->clear();
        stroke({200, 200}, {600, 600});
        QCOMPARE(canvas->ink().strokes[0].front().x, before.strokes[0].front().x);
        QCOMPARE(canvas->ink().strokes[0].back().y, before.strokes[0].back().y);
    }

    void aMoveRepaintsItsPartOnly()
    {
        for (int i = 0; i < 30; ++i)
            stroke({20 + i * 12, 20}, {20 + i * 12, 380});
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {100, 100});
        move({110, 100}, Qt::LeftButton);
        move({120, 100}, Qt::LeftButton);
        QApplication::processEvents();
        PaintWatch watch;
        canvas->installEventFilter(&watch);
        move({130, 105}, Qt::LeftButton);
        QTRY_VERIFY(!watch.region.isEmpty());
        const QRect painted = watch.region.boundingRect();
        QVERIFY2(painted.width() < 80 && painted.height() < 80, qPrintable(QString::number(painted.width())));
        QVERIFY(painted.contains(130, 105));
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {130, 105});
    }

    void lineUnderThePenLooksAsItWillStay()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {60, 300});
        for (int i = 1; i < 30; ++i)
            move({60 + i * 9, 300 - (i % 2 ? 60 : 0) - i * 4}, Qt::LeftButton);
        const QImage drawing = shot();
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {60 + 29 * 9, 300 - 60 - 29 * 4});
        const QImage done = shot();
        int different = 0;
        for (int y = 0; y < done.height(); ++y)
            for (int x = 0; x < done.width(); ++x)
                different += std::abs(done.pixelColor(x, y).lightness() - drawing.pixelColor(x, y).lightness()) > 64;
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
    }

    void fingersDraw()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QTest::touchEvent(canvas.get(), screen.get()).press(1, {100, 100});
        QTest::touchEvent(canvas.get(), screen.get()).move(1, {100, 200});
        // A second finger does not jump the line to itself.
        QTest::touchEvent(canvas.get(), screen.get()).stationary(1).press(2, {300, 300});
        QTest::touchEvent(canvas.get(), screen.get()).move(1, {100, 250}).move(2, {320, 320});
        QTest::touchEvent(canvas.get(), screen.get()).stationary(1).release(2, {320, 320});
        QTest::touchEvent(canvas.get(), screen.get()).release(1, {100, 300});
        const Ink ink = canvas->ink();
        QCOMPARE(ink.strokes.size(), std::size_t{1});
        QCOMPARE(ink.strokes[0].front().y, 250.0F);
        QCOMPARE(ink.strokes[0].back().y, 750.0F);
        for (const Point& point : ink.strokes[0])
            QCOMPARE(point.x, 250.0F);
        // A tap is a dot.
        QTest::touchEvent(canvas.get(), screen.get()).press(1, {300, 100});
        QTest::touchEvent(canvas.get(), screen.get()).release(1, {300, 100});
        QCOMPARE(canvas->ink().strokes.size(), std::size_t{2});
        QCOMPARE(canvas->ink().strokes[1].size(), std::size_t{1});
    }

    void brushSizeIsTheStrokes()
    {
        canvas->setBrush(0.1);
        stroke({100, 100}, {100, 300});
        canvas->setBrush(0.02);
        stroke({250, 100}, {250, 300});
        QVERIFY(isInk(shot(), {118, 200}));
        QVERIFY(!isInk(shot(), {256, 200}));
        // The network's view does not know the brush.
        QCOMPARE(canvas->ink().strokes[0].size(), canvas->ink().strokes[1].size());
    }

    void themeChangesInkAndPaper()
    {
        stroke({100, 100}, {300, 300});
        QCOMPARE(shot().pixelColor(200, 200), color(Token::ink, false));
        applyTheme(*qApp, Scheme::dark);
        QCOMPARE(shot().pixelColor(200, 200), color(Token::ink, true));
        QCOMPARE(shot().pixelColor(300, 100), color(Token::paper, true));
        applyTheme(*qApp, Scheme::light);
        QCOMPARE(shot().pixelColor(200, 200), color(Token::ink, false));
    }

    void focusCanBeSeen()
    {
        const auto edge = [this] { return shot().pixelColor(200, 1); };
        canvas->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(canvas->hasFocus());
        QCOMPARE(edge(), color(Token::accent, false));
        canvas->clearFocus();
        QVERIFY(edge() != color(Token::accent, false));
    }
};

QTEST_MAIN(TestCanvas)
#include "test_canvas.moc"
