#include "tests/ui/recognise/page_on_screen.h"
#include "ui/recognise/picture_strip.h"

#include <QLabel>
#include <QListView>

#include <algorithm>

using namespace digitlab;

namespace {

Reading readAs(int digit)
{
    Reading reading;
    reading.verdict = Verdict::digit;
    reading.best = digit;
    reading.probabilities.assign(10, 0.01F);
    reading.probabilities[static_cast<std::size_t>(digit)] = 0.91F;
    for (int i = 0; i < 10; ++i)
        reading.classes.push_back(std::to_string(i));
    return reading;
}

Summary summedUp(int digit)
{
    Summary summary = summaryOf(readAs(digit));
    summary.thumbnail = QImage(144, 100, QImage::Format_RGB32);
    summary.thumbnail.fill(QColor(200, 30, 30));
    return summary;
}

InkEntry entry(std::size_t line, int strokes, const std::string& error = {})
{
    InkEntry entry;
    entry.line = line;
    entry.ink.width = entry.ink.height = 100;
    for (int i = 0; i < strokes; ++i)
        entry.ink.strokes.push_back({{10.0F * static_cast<float>(i + 1), 10}, {10.0F * static_cast<float>(i + 1), 90}});
    entry.error = error;
    return entry;
}

} // namespace

/// The Recognise page with several pictures and drawings.
class TestPictureStrip : public QObject, private PageOnScreen {
    Q_OBJECT

private:
    PictureStrip* strip() { return page->findChild<PictureStrip*>(); }
    QListView* list() { return strip()->findChild<QListView*>(); }
    QList<Source> pictures(int count)
    {
        QList<Source> sources;
        for (int i = 0; i < count; ++i)
            sources << fileSource(QStringLiteral("/photos/%1.png").arg(i));
        return sources;
    }
    QString told(int row) { return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    QPoint middleOf(int row) { return list()->visualRect(list()->model()->index(row, 0)).center(); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void init() { show(); }

    void onePictureNeedsNoStrip()
    {
        QSignalSpy all(page.get(), &RecognisePage::sourcesChanged);
        page->showSources(pictures(1));
        QVERIFY(!strip()->isVisible());
        QVERIFY(all.last()[0].value<QList<Source>>().isEmpty());
    }

    void severalStandInTheStripWithTheirReadings()
    {
        QSignalSpy all(page.get(), &RecognisePage::sourcesChanged);
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        const QList<Source> sources = pictures(5);
        page->showSources(sources);
        QVERIFY(strip()->isVisible());
        QCOMPARE(all.last()[0].value<QList<Source>>().size(), 5);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(list()->model()->rowCount(), 5);
        QCOMPARE(told(2), QStringLiteral("2.png: not read yet"));
        page->setSummary(sources[2].id, summedUp(7));
        QVERIFY2(told(2).startsWith(QStringLiteral("2.png: 7, sure, 91")), qPrintable(told(2)));
        Summary bad;
        bad.problem = QStringLiteral("/photos/3.png: it is cut short");
        page->setSummary(sources[3].id, bad);
        QCOMPARE(list()->model()->index(3, 0).data(Qt::ToolTipRole).toString(), bad.problem);
        // The small picture is painted.
        const QImage shot = list()->viewport()->grab().toImage();
        QCOMPARE(shot.pixelColor(middleOf(2) - QPoint(0, 14)), QColor(200, 30, 30));
        // What is told of a source that is gone is passed over.
        page->setSummary(newSourceId(), summedUp(1));
    }

    void keysClicksAndButtonsGoThrough()
    {
        page->showSources(pictures(4));
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        const auto last = [&chosen] { return chosen.last()[0].value<Source>().name; };
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_PageDown);
        QCOMPARE(last(), QStringLiteral("1.png"));
        QTest::keyClick(view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(last(), QStringLiteral("2.png"));
        QTest::keyClick(view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(last(), QStringLiteral("1.png"));
        QTest::keyClick(view(), Qt::Key_PageUp);
        QCOMPARE(last(), QStringLiteral("0.png"));
        QTest::keyClick(view(), Qt::Key_PageUp);
        QCOMPARE(chosen.count(), 4); // there is none before the first
        QVERIFY(!button(QStringLiteral("Previous picture"))->isEnabled());
        QTest::mouseClick(button(QStringLiteral("Next picture")), Qt::LeftButton);
        QCOMPARE(last(), QStringLiteral("1.png"));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(3));
        QCOMPARE(last(), QStringLiteral("3.png"));
        QVERIFY(!button(QStringLiteral("Next picture"))->isEnabled());
        // With the keyboard in the list its own arrows do, and the page's keys as everywhere.
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Left);
        QCOMPARE(last(), QStringLiteral("2.png"));
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(last(), QStringLiteral("1.png"));
        QTest::keyClick(list(), Qt::Key_Right);
        QTest::keyClick(list(), Qt::Key_PageUp);
        QCOMPARE(last(), QStringLiteral("1.png"));
        QCOMPARE(view()->accessibleName(), QStringLiteral("Picture 1.png"));
    }

    void theResultIsOfTheOneLookedAt()
    {
        const QList<Source> sources = pictures(3);
        page->showSources(sources);
        page->setPicture(QImage(10, 10, QImage::Format_RGB32), QSize(10, 10));
        page->setReading(readAs(4));
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QVERIFY(told(0).contains(QStringLiteral("4, ")));
        page->setSummary(sources[1].id, summedUp(8));
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QTest::keyClick(view(), Qt::Key_PageDown);
        // The new one's answer is not here yet; the old one's must not stand beside it.
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(view()->isBusy());
    }

    void unreadableOneStaysInTheStripWithItsReason()
    {
        page->showSources(pictures(3));
        QTest::keyClick(view(), Qt::Key_PageDown);
        page->setUnreadable(QStringLiteral("/photos/1.png: no picture"));
        QVERIFY(strip()->isVisible() && view()->isVisible() && !view()->isBusy());
        QVERIFY(told(1).contains(QStringLiteral("no picture")));
        QVERIFY(message()->isVisible());
        QCOMPARE(message()->text(), QStringLiteral("/photos/1.png: no picture"));
        // Nor is it being read when a model comes.
        page->setReady(false);
        page->setReady(true);
        const auto saysSo = [this] {
            const QList<QLabel*> labels = named(QStringLiteral("Result"))->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel* label) { return label->text() == QStringLiteral("Not read"); });
        };
        QVERIFY(saysSo());
        QTest::keyClick(view(), Qt::Key_PageDown);
        QVERIFY(!message()->isVisible());
        QVERIFY(!saysSo());
    }

    void ownDrawingComesBackAndTheStripStays()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {100, 100});
        page->showSources(pictures(3));
        QTest::mouseClick(button(QStringLiteral("Draw instead")), Qt::LeftButton);
        QVERIFY(canvas()->isVisible() && strip()->isVisible());
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{1});
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(0));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(view()->isVisible());
        QSignalSpy all(page.get(), &RecognisePage::sourcesChanged);
        QTest::mouseClick(button(QStringLiteral("Close the pictures")), Qt::LeftButton);
        QVERIFY(!strip()->isVisible() && canvas()->isVisible());
        QVERIFY(all.last()[0].value<QList<Source>>().isEmpty());
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{1});
    }

    void theOnlyDrawingOfAFileComesOntoTheCanvas()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {100, 100});
        const Source file = fileSource(QStringLiteral("/ink/four.jsonl"));
        page->showSources({file});
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        page->setDrawings(file.id, {entry(1, 2)});
        QVERIFY(canvas()->isVisible() && !strip()->isVisible());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<Ink>().strokes.size(), std::size_t{2});
        page->undo();
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{1});
    }

    void drawingsOfAFileAreGoneThroughAndKeepWhatIsDone()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {100, 100});
        const Source file = fileSource(QStringLiteral("/ink/many.jsonl"));
        page->showSources({file});
        QSignalSpy all(page.get(), &RecognisePage::sourcesChanged);
        page->setDrawings(file.id, {entry(1, 2), entry(3, 3), entry(4, 0, "not valid JSON"), entry(6, 4)});
        QVERIFY(strip()->isVisible() && canvas()->isVisible());
        QCOMPARE(all.last()[0].value<QList<Source>>().size(), 4);
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{2});
        page->setReading(readAs(4));
        QVERIFY2(told(0).startsWith(QStringLiteral("many.jsonl:1: 4, ")), qPrintable(told(0)));
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_PageDown);
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{3});
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {10, 10});
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{4});
        QTest::keyClick(canvas(), Qt::Key_PageDown);
        // The bad line says so; nothing of the others is asked about meanwhile.
        QVERIFY(view()->isVisible());
        QVERIFY(message()->text().contains(QStringLiteral("many.jsonl:4: not valid JSON")));
        QTest::keyClick(view(), Qt::Key_PageUp);
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{4});
        page->undo();
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{3});
        QTest::mouseClick(button(QStringLiteral("Close the pictures")), Qt::LeftButton);
        // The person's own drawing, as it was.
        QCOMPARE(canvas()->drawing().strokes().size(), std::size_t{1});
    }

    void fileAmongPicturesOpensInItsPlace()
    {
        const Source ink = fileSource(QStringLiteral("/ink/two.jsonl"));
        QList<Source> sources = pictures(2);
        sources.insert(1, ink);
        page->showSources(sources);
        QTest::keyClick(view(), Qt::Key_PageDown);
        QTest::keyClick(view(), Qt::Key_PageDown);
        QCOMPARE(strip()->current(), 2);
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        page->setDrawings(ink.id, {entry(1, 1), entry(2, 1)});
        QCOMPARE(list()->model()->rowCount(), 4);
        // What is looked at stays.
        QCOMPARE(strip()->current(), 3);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(view()->accessibleName(), QStringLiteral("Picture 1.png"));
        page->setDrawings(ink.id, {entry(1, 1), entry(2, 1)}); // told twice: once is enough
        QCOMPARE(list()->model()->rowCount(), 4);
    }

    void everySizeKeepsASquareBesideTheStrip_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("below");
        QTest::newRow("1000 x 700") << QSize(912, 668) << true;
        QTest::newRow("1280 x 800") << QSize(1192, 768) << false;
        QTest::newRow("wide") << QSize(1832, 768) << false;
    }

    void everySizeKeepsASquareBesideTheStrip()
    {
        QFETCH(QSize, size);
        QFETCH(bool, below);
        page->showSources(pictures(200));
        page->resize(size);
        QApplication::processEvents();
        QCOMPARE(page->size(), size);
        QCOMPARE(view()->width(), view()->height());
        QVERIFY2(view()->width() >= 376, qPrintable(QString::number(view()->width())));
        QVERIFY(page->rect().contains(placed(strip())));
        QVERIFY(!placed(strip()).intersects(placed(view())));
        QCOMPARE(strip()->width() > strip()->height(), below);
        for (const char* name : {"Open…", "Paste", "Draw instead"})
            QVERIFY2(!placed(button(QString::fromUtf8(name))).intersects(placed(strip())), name);
        // The last one can be come to and is seen.
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QCOMPARE(strip()->current(), 199);
        QVERIFY(list()->viewport()->rect().contains(middleOf(199)));
    }
};

QTEST_MAIN(TestPictureStrip)
#include "test_picture_strip.moc"
