#include "tests/ui/recognise/page_on_screen.h"
#include "ui/recognise/drawing.h"
#include "ui/recognise/sign_boxes.h"
#include "ui/recognise/sign_list.h"
#include "ui/recognise/sign_model.h"
#include "ui/recognise/sign_table.h"

#include <QClipboard>
#include <QFileDialog>
#include <QWheelEvent>

using namespace digitlab;

namespace {

Reading readAs(int digit, Verdict verdict)
{
    Reading reading = four();
    std::swap(reading.probabilities[4], reading.probabilities[static_cast<std::size_t>(digit)]);
    reading.best = digit;
    reading.verdict = verdict;
    reading.steps = {{.kind = StepKind::centred, .picture = {28, 28, 1, std::vector<std::uint8_t>(784)}}};
    return reading;
}

PageDigit signAt(float left, float top, float side, int digit, Verdict verdict)
{
    return {{Point{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}},
            readAs(digit, verdict),
            {}};
}

/// 3 1? 4 and 2 -, on a picture of 600 x 400.
PageReading twoRows()
{
    PageReading page;
    page.rows = {{signAt(50, 50, 80, 3, Verdict::digit), signAt(250, 50, 80, 1, Verdict::unsure),
                  signAt(450, 50, 80, 4, Verdict::digit)},
                 {signAt(50, 250, 80, 2, Verdict::digit), signAt(250, 250, 80, 7, Verdict::none)}};
    page.milliseconds = 41;
    return page;
}

} // namespace

/// The Recognise page with several signs: of a picture, and of a drawing.
class TestRecogniseSigns : public QObject, private PageOnScreen {
    Q_OBJECT

private:
    SignTable* table() const { return page->findChild<SignTable*>(); }
    bool showsTable() const { return table() && table()->isVisible(); }
    QString cell(int sign, SignModel::Column column) const
    {
        return table()->model()->index(sign, column).data().toString();
    }
    int current() const { return table()->currentIndex().row(); }
    void showPage(const PageReading& reading = twoRows())
    {
        page->showSources({fileSource(QStringLiteral("/photos/notebook.jpg"))});
        QImage image(600, 400, QImage::Format_Grayscale8);
        image.fill(200);
        page->setPicture(image, image.size());
        page->setPage(reading);
    }
    /// Where a sign's box is on the picture.
    QPoint placeOf(int sign) const
    {
        const auto* boxes = view()->findChild<SignBoxes*>();
        for (int y = 0; y < boxes->height(); y += 4)
            for (int x = 0; x < boxes->width(); x += 4)
                if (boxes->signAt(QPointF(x, y)) == sign)
                    return boxes->pos() + QPoint(x + 4, y + 4);
        return {-1, -1};
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void init() { show(); }

    void pageShowsTextTableAndTheFirstDoubt()
    {
        showPage();
        QVERIFY2(result().startsWith(QStringLiteral("314, 2?. ")), qPrintable(result()));
        QVERIFY(named(QStringLiteral("Result"))->isVisible());
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 5);
        QCOMPARE(cell(1, SignModel::place), QStringLiteral("1, 2"));
        QCOMPARE(cell(1, SignModel::read), QStringLiteral("1"));
        QCOMPARE(cell(1, SignModel::verdict), QStringLiteral("unsure"));
        QCOMPARE(cell(4, SignModel::read), QString(QChar(0x2013)));
        QCOMPARE(current(), 1);
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("1: 98.7")));
    }

    void clickAndKeysChooseASign()
    {
        showPage();
        for (int sign = 0; sign < 5; ++sign) {
            QTest::mouseClick(view(), Qt::LeftButton, {}, placeOf(sign));
            QCOMPARE(current(), sign);
        }
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Home);
        QCOMPARE(current(), 0);
        QVERIFY(view()->accessibleDescription().startsWith(QStringLiteral("Sign 1 of 5: 3, ")));
        QTest::keyClick(view(), Qt::Key_Left);
        QCOMPARE(current(), 0);
        QTest::keyClick(view(), Qt::Key_Right);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(current(), 4);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(current(), 4);
        QTest::keyClick(view(), Qt::Key_Up);
        QCOMPARE(current(), 1);
        QTest::keyClick(named(QStringLiteral("Result")), Qt::Key_End);
        QCOMPARE(current(), 4);
        QTest::keyClick(table(), Qt::Key_Left);
        QCOMPARE(current(), 3);
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("2: 98.7")));
    }

    void typingCorrects()
    {
        showPage();
        QTest::mouseClick(view(), Qt::LeftButton, {}, placeOf(1));
        QTest::keyClick(view(), Qt::Key_7);
        QVERIFY(result().startsWith(QStringLiteral("374, 2?")));
        QCOMPARE(cell(1, SignModel::verdict), QStringLiteral("corrected"));
        QTest::keyClick(view(), Qt::Key_X); // no class
        QCOMPARE(cell(1, SignModel::read), QStringLiteral("7"));
        QTest::keyClick(view(), Qt::Key_Backspace);
        QVERIFY(result().startsWith(QStringLiteral("314, 2?")));
        QCOMPARE(cell(1, SignModel::verdict), QStringLiteral("unsure"));
        QTest::keyClick(view(), Qt::Key_1); // the doubt is taken away
        QCOMPARE(cell(1, SignModel::verdict), QStringLiteral("corrected"));
        QTest::keyClick(view(), Qt::Key_Question);
        QVERIFY(result().startsWith(QStringLiteral("3?4, 2?")));
        QTest::keyClick(table(), Qt::Key_End);
        table()->setCurrentIndex(table()->model()->index(3, SignModel::read));
        QTest::keyClick(table(), Qt::Key_2); // as it was read
        QCOMPARE(cell(3, SignModel::verdict), QStringLiteral("sure"));
        QVERIFY(!table()->model()->setData(table()->model()->index(3, SignModel::read), QStringLiteral("22")));
        QVERIFY(table()->model()->setData(table()->model()->index(3, SignModel::read), QStringLiteral(" 5 ")));
        QVERIFY(result().startsWith(QStringLiteral("3?4, 5?")));
    }

    void correctionsOutliveAnotherModelAndAnotherPicture()
    {
        showPage();
        QTest::mouseClick(view(), Qt::LeftButton, {}, placeOf(0));
        QTest::keyClick(view(), Qt::Key_9);
        PageReading again = twoRows();
        again.rows.front().erase(again.rows.front().begin() + 1);
        page->setPage(again);
        QVERIFY(result().startsWith(QStringLiteral("94, 2?")));
        const QList<Source> two{fileSource(QStringLiteral("/photos/1.png")),
                                fileSource(QStringLiteral("/photos/2.png"))};
        const QImage image(600, 400, QImage::Format_Grayscale8);
        page->showSources(two);
        page->setPicture(image, image.size());
        page->setPage(twoRows());
        QTest::keyClick(view(), Qt::Key_Home);
        QTest::keyClick(view(), Qt::Key_8);
        QTest::keyClick(view(), Qt::Key_PageDown);
        page->setPicture(image, image.size());
        page->setPage(twoRows());
        QVERIFY(result().startsWith(QStringLiteral("314")));
        QTest::keyClick(view(), Qt::Key_PageUp);
        page->setPicture(image, image.size());
        page->setPage(twoRows());
        QVERIFY(result().startsWith(QStringLiteral("814")));
    }

    void textAndTableAreCopiedAndThePageIsSaved()
    {
        showPage();
        QTest::keyClick(view(), Qt::Key_5);
        QTest::mouseClick(button(QStringLiteral("Copy text")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("354\n2?"));
        QTest::mouseClick(button(QStringLiteral("Copy table")), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[2].startsWith(QStringLiteral("2\t1\t2\t5\t")));
        QSignalSpy saves(page.get(), &RecognisePage::pageSaveRequested);
        QTest::mouseClick(button(QStringLiteral("Save…")), Qt::LeftButton);
        auto* dialog = page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/somewhere/页.csv"));
        dialog->close();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves[0][0].value<PageReading>().text(), std::string("354|2?"));
        QCOMPARE(saves[0][1].toString(), QStringLiteral("/photos/notebook.jpg"));
        QCOMPARE(saves[0][2].toString(), QStringLiteral("/somewhere/页.csv"));
    }

    void figureIsOfTheSignThatIsLookedAt()
    {
        showPage();
        QSignalSpy saves(page.get(), &RecognisePage::figureSaveRequested);
        QTest::keyClick(view(), Qt::Key_Home);
        QTest::mouseClick(button(QStringLiteral("Save figure…")), Qt::LeftButton);
        auto* dialog = page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/somewhere/3.png"));
        dialog->close();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves[0][0].value<Figure>().title, QStringLiteral("predict: 3"));
    }

    void personSaysWhetherItIsAPage()
    {
        QVERIFY(!button(QStringLiteral("Page"))->isVisible());
        openPicture();
        QVERIFY(!button(QStringLiteral("Page"))->isEnabled());
        page->setReading(four());
        QVERIFY(!button(QStringLiteral("Page"))->isChecked());
        QSignalSpy asked(page.get(), &RecognisePage::readAsChosen);
        QTest::mouseClick(button(QStringLiteral("Page")), Qt::LeftButton);
        QCOMPARE(asked.takeFirst()[0].value<ReadAs>(), ReadAs::page);
        page->setPage(PageReading{});
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(button(QStringLiteral("Page"))->isChecked());
        QVERIFY(!showsTable());
        QTest::mouseClick(button(QStringLiteral("Page")), Qt::LeftButton);
        QCOMPARE(asked.takeFirst()[0].value<ReadAs>(), ReadAs::digit);
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QVERIFY(!button(QStringLiteral("Page"))->isChecked());
    }

    void turnedPageStandsUpright_data()
    {
        QTest::addColumn<double>("angle");
        QTest::addColumn<bool>("sideways");
        QTest::newRow("upright") << 2.0 << false;
        QTest::newRow("a quarter") << 90.0 << true;
        QTest::newRow("upside down") << 178.0 << false;
        QTest::newRow("the other quarter") << 270.0 << true;
        QTest::newRow("back") << -91.0 << true;
    }
    void turnedPageStandsUpright()
    {
        QFETCH(double, angle);
        QFETCH(bool, sideways);
        PageReading reading = twoRows();
        reading.angle = angle;
        showPage(reading);
        const QPoint first = placeOf(0), third = placeOf(2);
        QVERIFY(first.x() >= 0 && third.x() >= 0);
        // The row of the picture stands on the screen from top to bottom where it is shown turned by a quarter.
        QCOMPARE(std::abs(first.y() - third.y()) > std::abs(first.x() - third.x()), sideways);
        QTest::mouseClick(view(), Qt::LeftButton, {}, third);
        QCOMPARE(current(), 2);
    }

    void wheelShowsThePictureLarger()
    {
        showPage();
        QVERIFY(!button(QStringLiteral("Fit"))->isEnabled());
        const QPoint first = placeOf(0);
        const auto* boxes = view()->findChild<SignBoxes*>();
        const double before = boxes->placeOf(0).width();
        QWheelEvent wheel(QPointF(first), QPointF(view()->mapToGlobal(first)), {}, QPoint(0, 480), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &wheel);
        QVERIFY(button(QStringLiteral("Fit"))->isEnabled());
        QVERIFY(boxes->placeOf(0).width() > 2 * before);
        // What was under the pointer still is, and what the keys choose comes into view.
        QTest::mouseClick(view(), Qt::LeftButton, {}, first);
        QCOMPARE(current(), 0);
        QTest::keyClick(view(), Qt::Key_End);
        QVERIFY(boxes->rect().contains(boxes->placeOf(4).center().toPoint()));
        // A drag moves the picture.
        const QPointF at = boxes->placeOf(4).center();
        const QPoint middle = view()->rect().center();
        QTest::mousePress(view(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(view(), middle + QPoint(60, 40));
        QTest::mouseRelease(view(), Qt::LeftButton, {}, middle + QPoint(60, 40));
        QVERIFY(boxes->placeOf(4).center() != at);
        QTest::mouseClick(button(QStringLiteral("Fit")), Qt::LeftButton);
        QVERIFY(!button(QStringLiteral("Fit"))->isEnabled());
        QCOMPARE(boxes->placeOf(0).width(), before);
        QTest::keyClick(view(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(boxes->placeOf(0).width() > before);
    }

    void tabLeadsToTheNumber()
    {
        stroke();
        PageReading number;
        number.rows = {{signAt(100, 100, 100, 1, Verdict::digit), signAt(300, 100, 100, 4, Verdict::digit)}};
        page->setPage(number);
        QWidget* digits = named(QStringLiteral("Result"));
        canvas()->setFocus();
        for (int i = 0; i < 40 && !digits->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(digits->hasFocus());
        QVERIFY(result().contains(digits->toolTip()) && !digits->toolTip().isEmpty());
        QTest::keyClick(digits, Qt::Key_Home);
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("1: 98.7")));
        QTest::keyClick(digits, Qt::Key_Right);
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("4: 98.7")));
    }

    void numberOnTheCanvasStandsBesideItsBoxes()
    {
        stroke();
        stroke({200, 60}, {200, 160});
        PageReading number;
        number.rows = {{signAt(100, 100, 100, 1, Verdict::digit), signAt(300, 100, 100, 4, Verdict::digit)}};
        page->setPage(number);
        QVERIFY(result().startsWith(QStringLiteral("14. ")));
        QVERIFY(canvas()->accessibleDescription().startsWith(QStringLiteral("14. ")));
        QVERIFY(canvas()->findChild<SignBoxes*>()->isVisible());
        QVERIFY(!showsTable());
        // The last one.
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("4: 98.7")));
        QTest::keyClick(named(QStringLiteral("Result")), Qt::Key_Left);
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("1: 98.7")));
        // The pen goes on through the boxes.
        QSignalSpy changes(page.get(), &RecognisePage::inkChanged);
        stroke({60, 60}, {90, 90});
        QVERIFY(!changes.isEmpty());
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4, ")));
        QVERIFY(!canvas()->findChild<SignBoxes*>()->isVisible());
        page->clear();
        page->setPage(number);
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
    }

    void manySignsAreAllThere()
    {
        PageReading reading;
        for (int row = 0; row < 40; ++row) {
            reading.rows.emplace_back();
            for (int column = 0; column < 30; ++column)
                reading.rows.back().push_back(signAt(20.0F * static_cast<float>(column),
                                                     10.0F * static_cast<float>(row), 8, (row + column) % 10,
                                                     Verdict::digit));
        }
        showPage(reading);
        QCOMPARE(table()->model()->rowCount(), 1200);
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(current(), 1199);
        QVERIFY(table()->rect().intersects(table()->visualRect(table()->currentIndex())));
    }

    void otherThemesAndLanguagesKeepTheSigns()
    {
        showPage();
        applyTheme(*qApp, Scheme::dark);
        QVERIFY(result().startsWith(QStringLiteral("314, 2?")));
        applyTheme(*qApp, Scheme::light);
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(page.get(), &language);
        QVERIFY(result().startsWith(QStringLiteral("314, 2?")));
        QCOMPARE(current(), 1);
    }
};

QTEST_MAIN(TestRecogniseSigns)
#include "test_recognise_signs.moc"
