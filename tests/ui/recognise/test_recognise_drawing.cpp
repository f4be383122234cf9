#include "tests/ui/recognise/page_on_screen.h"

#include <QSlider>

using namespace digitlab;

/// Drawing on the page by pointer, buttons and keys.
class TestRecogniseDrawing : public QObject, private PageOnScreen {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void init() { show(); }

    void emptyPageSaysWhatToDoAndShowsNoAnswer()
    {
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(!button(QStringLiteral("Save figure…"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Clear"))->isEnabled());
        // An answer that comes late, when everything has been cleared, is none.
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
    }

    void drawingIsAskedAboutAndAnswered()
    {
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        stroke();
        QVERIFY(asked.count() >= 2);
        QVERIFY(!asked.last()[0].value<Ink>().empty());
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4, ")));
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("4: 98")));
        QVERIFY(canvas()->accessibleDescription().startsWith(QStringLiteral("4")));
        QVERIFY(button(QStringLiteral("Save figure…"))->isEnabled());
    }

    void keysUndoRedoAndClear()
    {
        stroke({60, 60}, {60, 160});
        stroke({120, 60}, {120, 160});
        page->setReading(four());
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        const auto strokes = [this] { return canvas()->ink().strokes.size(); };
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strokes(), std::size_t{1});
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(strokes(), std::size_t{2});
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(canvas(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(strokes(), std::size_t{2});
        QCOMPARE(asked.count(), 4);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QCOMPARE(strokes(), std::size_t{0});
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(!named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QLatin1Char('%')));
        QVERIFY(asked.last()[0].value<Ink>().empty());
        stroke();
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QCOMPARE(strokes(), std::size_t{0});
    }

    void buttonsUndoRedoAndClear()
    {
        QSignalSpy actions(page.get(), &RecognisePage::actionsChanged);
        stroke();
        QCOMPARE(actions.last(), QVariantList({true, false, true, false}));
        QTest::mouseClick(button(QStringLiteral("Undo")), Qt::LeftButton);
        QVERIFY(canvas()->isEmpty());
        QCOMPARE(actions.last(), QVariantList({false, true, false, false}));
        QTest::mouseClick(button(QStringLiteral("Redo")), Qt::LeftButton);
        QVERIFY(!canvas()->isEmpty());
        QTest::mouseClick(button(QStringLiteral("Clear")), Qt::LeftButton);
        QVERIFY(canvas()->isEmpty());
    }

    void brushSliderTakesKeys()
    {
        auto* slider = page->findChild<QSlider*>();
        const double before = canvas()->brush();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageUp);
        QVERIFY(canvas()->brush() > before);
    }

    void eraserByButtonAndKey()
    {
        stroke({60, 60}, {60, 160});
        QPushButton* eraser = button(QStringLiteral("Eraser"));
        QTest::mouseClick(eraser, Qt::LeftButton);
        QCOMPARE(canvas()->tool(), Canvas::Tool::eraser);
        QTest::keyClick(canvas(), Qt::Key_E);
        QCOMPARE(canvas()->tool(), Canvas::Tool::pen);
        QVERIFY(!eraser->isChecked());
        QTest::keyClick(canvas(), Qt::Key_E);
        QVERIFY(eraser->isChecked());
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QVERIFY(canvas()->isEmpty());
        QCOMPARE(asked.count(), 1);
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(asked.last()[0].value<Ink>().strokes.size(), std::size_t{1});
        // Escape puts the eraser down and clears nothing.
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QCOMPARE(canvas()->tool(), Canvas::Tool::pen);
        QVERIFY(!canvas()->isEmpty());
    }

    void notReadyStillDraws()
    {
        page->setReady(false);
        QVERIFY(result().startsWith(QStringLiteral("No digit read")));
        stroke();
        QCOMPARE(canvas()->ink().strokes.size(), std::size_t{1});
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        page->setReady(true);
        // What was drawn in the meantime is read now.
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TestRecogniseDrawing)
#include "test_recognise_drawing.moc"
