#include "ui/recognise/canvas.h"
#include "ui/recognise/ink_painter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

#include <memory>

using namespace digitlab;

namespace {

using Type = QInputDevice::DeviceType;
using Pointer = QPointingDevice::PointerType;
using Can = QInputDevice::Capability;

} // namespace

/// Tablets, and whole strokes erased by pen, mouse, finger and keys.
class TestCanvasPen : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Canvas> canvas;
    const QPointingDevice pen{
        QStringLiteral("pen"), 101, Type::Stylus, Pointer::Pen, Can::Position | Can::Pressure, 1, 3};
    const QPointingDevice end{
        QStringLiteral("end"), 102, Type::Stylus, Pointer::Eraser, Can::Position | Can::Pressure, 1, 3};
    const QPointingDevice plain{QStringLiteral("plain"), 103, Type::Stylus, Pointer::Pen, Can::Position, 1, 3};

    void tablet(QEvent::Type type, const QPointingDevice& device, QPoint at, double pressure, Qt::MouseButtons buttons)
    {
        const bool changes = type != QEvent::TabletMove;
        QTabletEvent event(type, &device, at, canvas->mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt::NoModifier,
                           changes ? Qt::LeftButton : Qt::NoButton, buttons);
        QApplication::sendEvent(canvas.get(), &event);
        QVERIFY(event.isAccepted());
    }
    void draw(const QPointingDevice& device, QPoint from, QPoint to, double first, double last)
    {
        tablet(QEvent::TabletPress, device, from, first, Qt::LeftButton);
        for (int i = 1; i <= 10; ++i)
            tablet(QEvent::TabletMove, device, from + (to - from) * i / 10, first + (last - first) * i / 10,
                   Qt::LeftButton);
        tablet(QEvent::TabletRelease, device, to, 0, Qt::NoButton);
    }
    void mouseMove(QPoint to, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(canvas.get(), &event);
    }
    void stroke(QPoint from, QPoint to)
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, from);
        mouseMove((from + to) / 2, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, to);
    }
    /// Three upright lines at 80, 200 and 320.
    void threeLines()
    {
        for (const int x : {80, 200, 320})
            stroke({x, 60}, {x, 340});
    }
    /// A mouse event that the system makes of another one.
    void echo(QEvent::Type type, QPoint at, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, at, at, canvas->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier,
                          Qt::MouseEventSynthesizedBySystem);
        QApplication::sendEvent(canvas.get(), &event);
    }
    std::size_t count() const { return canvas->drawing().strokes().size(); }
    int inkAcross(int y)
    {
        const QImage image = canvas->grab().toImage();
        int width = 0;
        for (int x = 20; x < image.width() - 20; ++x)
            width += image.pixelColor(x, y).lightness() < 128;
        return width;
    }
    /// Where the line begins.
    double xOf(std::size_t stroke) const
    {
        return static_cast<double>(canvas->drawing().strokes()[stroke].points.front().x);
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

    void pressureIsKeptAndMakesTheLineWider()
    {
        draw(pen, {200, 50}, {200, 350}, 0.1, 1.0);
        QCOMPARE(count(), std::size_t{1});
        const PenStroke& line = canvas->drawing().strokes()[0];
        QCOMPARE(line.pressure.size(), line.points.size());
        QCOMPARE(line.pressure.front(), 0.1F);
        QCOMPARE(line.pressure.back(), 1.0F);
        const Ink ink = canvas->ink();
        QCOMPARE(ink.pressure.size(), std::size_t{1});
        QCOMPARE(ink.pressure[0], line.pressure);
        // The brush is 20 pixels: a light hand draws less, a heavy one more.
        QVERIFY2(inkAcross(60) < 15, qPrintable(QString::number(inkAcross(60))));
        QVERIFY2(inkAcross(340) > 28, qPrintable(QString::number(inkAcross(340))));
    }

    /// A hand that trembles, or a mouse that jumps: the line turns within less than its width.
    void aLineThatTurnsSharplyHasNoHoles()
    {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, QPoint(250, 60));
        for (int i = 1; i <= 12; ++i) {
            const QPoint at(250 - i * 8, 60 + i * 24);
            mouseMove(at, Qt::LeftButton);
            mouseMove(at + QPoint(2, 0), Qt::LeftButton);
        }
        const auto holes = [this] {
            const QImage image = canvas->grab().toImage();
            int count = 0;
            for (int y = 70; y < 335; ++y) {
                const int middle = 251 - (y - 60) / 3;
                for (int x = middle - 6; x <= middle + 6; ++x)
                    count += image.pixelColor(x, y).lightness() > 60;
            }
            return count;
        };
        QCOMPARE(holes(), 0);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, QPoint(156, 348));
        QCOMPARE(holes(), 0);
    }

    void aLineOfManyPointsIsAsSmoothAsOneOfTwo()
    {
        const auto painted = [](int points) {
            QImage image(400, 100, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            Stroke stroke;
            for (int i = 0; i < points; ++i) {
                const float share = static_cast<float>(i) / static_cast<float>(points - 1);
                stroke.push_back({20 + 360 * share, 40 + 25 * share});
            }
            paintStroke(painter, stroke, {}, 20, Qt::black);
            return image;
        };
        const QImage smooth = painted(2), image = painted(600);
        int different = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                different += std::abs(image.pixelColor(x, y).lightness() - smooth.pixelColor(x, y).lightness()) > 64;
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
    }

    void pressedLineUnderThePenLooksAsItWillStay()
    {
        tablet(QEvent::TabletPress, pen, {60, 300}, 0.1, Qt::LeftButton);
        for (int i = 1; i < 30; ++i)
            tablet(QEvent::TabletMove, pen, {60 + i * 9, 300 - (i % 2 ? 60 : 0) - i * 4}, (i % 10) / 10.0,
                   Qt::LeftButton);
        const QImage drawing = canvas->grab().toImage();
        tablet(QEvent::TabletRelease, pen, {60 + 29 * 9, 300 - 60 - 29 * 4}, 0, Qt::NoButton);
        const QImage done = canvas->grab().toImage();
        int different = 0;
        for (int y = 0; y < done.height(); ++y)
            for (int x = 0; x < done.width(); ++x)
                different += std::abs(done.pixelColor(x, y).lightness() - drawing.pixelColor(x, y).lightness()) > 64;
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
    }

    void penThatTellsNoPressureDrawsAnEvenLine()
    {
        draw(plain, {200, 50}, {200, 350}, 0, 0);
        QCOMPARE(count(), std::size_t{1});
        QVERIFY(canvas->drawing().strokes()[0].pressure.empty());
        QVERIFY(canvas->ink().pressure.empty());
        QCOMPARE(inkAcross(100), inkAcross(300));
    }

    void mouseLineBesidePressedOneHasNone()
    {
        stroke({80, 60}, {80, 340});
        draw(pen, {200, 60}, {200, 340}, 0.5, 0.5);
        const Ink ink = canvas->ink();
        QCOMPARE(ink.pressure.size(), std::size_t{2});
        QVERIFY(ink.pressure[0].empty());
        QCOMPARE(ink.pressure[1].size(), ink.strokes[1].size());
    }

    void whatTheSystemMakesOfThePenDrawsNothing()
    {
        tablet(QEvent::TabletPress, pen, {200, 50}, 0.5, Qt::LeftButton);
        echo(QEvent::MouseButtonPress, {200, 50}, Qt::LeftButton);
        tablet(QEvent::TabletMove, pen, {200, 150}, 0.5, Qt::LeftButton);
        echo(QEvent::MouseMove, {200, 150}, Qt::LeftButton);
        mouseMove({10, 10}, Qt::NoButton); // a mouse that was pushed must not end the line
        tablet(QEvent::TabletMove, pen, {200, 250}, 0.5, Qt::LeftButton);
        tablet(QEvent::TabletRelease, pen, {200, 250}, 0, Qt::NoButton);
        echo(QEvent::MouseButtonRelease, {200, 250}, Qt::NoButton);
        echo(QEvent::MouseButtonPress, {300, 50}, Qt::LeftButton);
        echo(QEvent::MouseButtonRelease, {300, 50}, Qt::NoButton);
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(canvas->drawing().strokes()[0].points.size(), std::size_t{3});
    }

    void onAScreenThatOnlyMakesMouseEventsTheyDraw()
    {
        echo(QEvent::MouseButtonPress, {200, 50}, Qt::LeftButton);
        echo(QEvent::MouseMove, {200, 150}, Qt::LeftButton);
        echo(QEvent::MouseButtonRelease, {200, 150}, Qt::NoButton);
        QCOMPARE(count(), std::size_t{1});
    }

    void theHandBesideThePenDrawsNothing()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        tablet(QEvent::TabletPress, pen, {200, 50}, 0.5, Qt::LeftButton);
        QTest::touchEvent(canvas.get(), screen.get()).press(1, {350, 350});
        tablet(QEvent::TabletMove, pen, {200, 150}, 0.5, Qt::LeftButton);
        QTest::touchEvent(canvas.get(), screen.get()).release(1, {350, 350});
        tablet(QEvent::TabletRelease, pen, {200, 150}, 0, Qt::NoButton);
        QCOMPARE(count(), std::size_t{1});
    }

    void theOtherEndOfThePenErases()
    {
        threeLines();
        tablet(QEvent::TabletMove, end, {200, 200}, 0, Qt::NoButton);
        QCOMPARE(canvas->marked(), std::optional<std::size_t>(1));
        tablet(QEvent::TabletMove, end, {140, 200}, 0, Qt::NoButton);
        QVERIFY(!canvas->marked());
        QSignalSpy changed(canvas.get(), &Canvas::changed);
        draw(end, {190, 100}, {210, 100}, 0.5, 0.5);
        QCOMPARE(count(), std::size_t{2});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(xOf(1), 800.0);
        canvas->undo();
        QCOMPARE(count(), std::size_t{3});
        // In its old place, so that the order of the strokes is kept.
        QCOMPARE(xOf(1), 500.0);
        // The pen's tip draws as before.
        QCOMPARE(canvas->tool(), Canvas::Tool::pen);
        draw(pen, {20, 380}, {380, 380}, 0.5, 0.5);
        QCOMPARE(count(), std::size_t{4});
    }

    void theMouseMarksAndErasesWholeStrokes()
    {
        threeLines();
        const QImage before = canvas->grab().toImage();
        canvas->setTool(Canvas::Tool::eraser);
        mouseMove({322, 200}, Qt::NoButton);
        QCOMPARE(canvas->marked(), std::optional<std::size_t>(2));
        // It can be seen which one: the others stay as they are.
        const QImage marked = canvas->grab().toImage();
        QVERIFY(marked.pixelColor(327, 200) != before.pixelColor(327, 200));
        QCOMPARE(marked.pixelColor(80, 200), before.pixelColor(80, 200));
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("stroke 3 of 3")));
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, {322, 200});
        QCOMPARE(count(), std::size_t{2});
        QVERIFY(!canvas->marked());
        // A click beside every line changes nothing and leaves no dot.
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, {140, 200});
        QCOMPARE(count(), std::size_t{2});
        canvas->undo();
        QCOMPARE(count(), std::size_t{3});
        canvas->redo();
        QCOMPARE(count(), std::size_t{2});
    }

    void aQuickWipeMissesNothing()
    {
        threeLines();
        canvas->setTool(Canvas::Tool::eraser);
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {20, 200});
        mouseMove({380, 200}, Qt::LeftButton);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {380, 200});
        QVERIFY(canvas->isEmpty());
        for (std::size_t back = 1; back <= 3; ++back) {
            canvas->undo();
            QCOMPARE(count(), back);
        }
        QCOMPARE(xOf(0), 200.0);
        QCOMPARE(xOf(2), 800.0);
    }

    void fingersEraseWithTheTool()
    {
        threeLines();
        canvas->setTool(Canvas::Tool::eraser);
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QTest::touchEvent(canvas.get(), screen.get()).press(1, {80, 200});
        QTest::touchEvent(canvas.get(), screen.get()).release(1, {80, 200});
        QCOMPARE(count(), std::size_t{2});
        QCOMPARE(xOf(0), 500.0);
    }

    void aDotIsErasedToo()
    {
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, {200, 200});
        canvas->setTool(Canvas::Tool::eraser);
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, {207, 200});
        QVERIFY(canvas->isEmpty());
    }

    void keysMarkAndErase()
    {
        threeLines();
        canvas->setFocus();
        QTest::keyClick(canvas.get(), Qt::Key_Left);
        QVERIFY(!canvas->marked()); // only with the eraser
        canvas->setTool(Canvas::Tool::eraser);
        QTest::keyClick(canvas.get(), Qt::Key_Left);
        QCOMPARE(canvas->marked(), std::optional<std::size_t>(2));
        QTest::keyClick(canvas.get(), Qt::Key_Right);
        QCOMPARE(canvas->marked(), std::optional<std::size_t>(0));
        QTest::keyClick(canvas.get(), Qt::Key_Right);
        QTest::keyClick(canvas.get(), Qt::Key_Delete);
        QCOMPARE(count(), std::size_t{2});
        QCOMPARE(xOf(1), 800.0);
        QCOMPARE(canvas->marked(), std::optional<std::size_t>(1));
        QTest::keyClick(canvas.get(), Qt::Key_Delete);
        QTest::keyClick(canvas.get(), Qt::Key_Space);
        QVERIFY(canvas->isEmpty());
        QVERIFY(!canvas->marked());
        QTest::keyClick(canvas.get(), Qt::Key_Escape);
        QCOMPARE(canvas->tool(), Canvas::Tool::pen);
    }

    void deleteIsTheMenusUnlessAStrokeIsMarked()
    {
        threeLines();
        const auto takes = [this] {
            QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Delete, Qt::NoModifier);
            event.ignore();
            QApplication::sendEvent(canvas.get(), &event);
            return event.isAccepted();
        };
        QVERIFY(!takes());
        canvas->setTool(Canvas::Tool::eraser);
        QVERIFY(!takes());
        QTest::keyClick(canvas.get(), Qt::Key_Up);
        QVERIFY(takes());
    }

    void anotherDrawingComesAndUndoBringsTheOldOneBack()
    {
        threeLines();
        Ink ink{50, 100, {{{0, 0}, {50, 100}}}};
        ink.pressure = {{0.25F, 0.75F}};
        canvas->replaceDrawing(ink, {"7", R"({"writer":"x"})"});
        QCOMPARE(count(), std::size_t{1});
        // In the middle of the square, as large as it fits.
        QCOMPARE(xOf(0), 250.0);
        QCOMPARE(canvas->ink().strokes[0].back().y, 1000.0F);
        QCOMPARE(canvas->ink().pressure[0], ink.pressure[0]);
        QCOMPARE(canvas->drawing().note().label, std::string("7"));
        canvas->undo();
        QCOMPARE(count(), std::size_t{3});
        QCOMPARE(canvas->drawing().note().label, std::string());
        canvas->redo();
        QCOMPARE(count(), std::size_t{1});
        QCOMPARE(canvas->drawing().note().further, std::string(R"({"writer":"x"})"));
    }
};

QTEST_MAIN(TestCanvasPen)
#include "test_canvas_pen.moc"
