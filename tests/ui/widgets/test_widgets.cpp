#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/probability_bars.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/steps_view.h"
#include "ui/widgets/verdict_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <initializer_list>
#include <limits>

using namespace digitlab;

namespace {

Reading reading(Verdict verdict, int best, int second, float most, float next)
{
    Reading reading;
    reading.verdict = verdict;
    reading.best = best;
    reading.second = second;
    reading.probabilities.assign(10, 0.0F);
    reading.probabilities[static_cast<std::size_t>(best)] = most;
    reading.probabilities[static_cast<std::size_t>(second)] = next;
    for (int i = 0; i < 10; ++i)
        reading.classes.push_back(std::to_string(i));
    return reading;
}

bool says(const QWidget& widget, const QString& text)
{
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->text() == text && !label->isHidden())
            return true;
    return false;
}

int pixels(const QImage& image, const QColor& wanted)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == wanted.rgb();
    return count;
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersInTheReadersLocale()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(percentText(0.987), QStringLiteral("98.7 %"));
        QCOMPARE(wholeText(60000), QStringLiteral("60,000"));
        QCOMPARE(millisecondsText(3.14), QStringLiteral("3.1 ms"));
        QCOMPARE(millisecondsText(41.2), QStringLiteral("41 ms"));
        QCOMPARE(durationText(4), QStringLiteral("4 s"));
        QCOMPARE(durationText(780), QStringLiteral("13 min"));
        QCOMPARE(durationText(7500), QStringLiteral("2 h 5 min"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(percentText(0.987), QStringLiteral("98,7 %"));
        const QString dash(QChar(0x2013));
        QCOMPARE(percentText(std::numeric_limits<double>::quiet_NaN()), dash);
        QCOMPARE(durationText(std::numeric_limits<double>::infinity()), dash);
    }

    void verdictSure()
    {
        VerdictView view;
        view.setReading(reading(Verdict::digit, 4, 7, 0.987F, 0.009F));
        QCOMPARE(view.accessibleName(), QStringLiteral("Result"));
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("4, sure, 98.7 %")));
        QVERIFY(says(view, QStringLiteral("sure, 98.7 %")));
        QVERIFY(says(view, QStringLiteral("Next best: 7 with 0.9 %")));
    }

    /// At 67 % one of three such readings is wrong.
    void verdictIsLikelyBelowNineOfTen()
    {
        VerdictView view;
        view.setReading(reading(Verdict::digit, 4, 7, 0.67F, 0.2F));
        QVERIFY(says(view, QStringLiteral("likely, 67.0 %")));
        view.setReading(reading(Verdict::digit, 4, 7, 0.9F, 0.05F));
        QVERIFY(says(view, QStringLiteral("sure, 90.0 %")));
    }

    void verdictUnsureNamesBoth()
    {
        VerdictView view;
        view.setReading(reading(Verdict::unsure, 9, 4, 0.582F, 0.417F));
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("9, unsure")));
        QVERIFY(says(view, QStringLiteral("unsure")));
        QVERIFY(says(view, QStringLiteral("9 with 58.2 %, 4 with 41.7 %")));
    }

    void verdictNoneNamesNoDigit_data()
    {
        QTest::addColumn<int>("hint");
        QTest::newRow("empty") << static_cast<int>(Hint::empty);
        QTest::newRow("dot") << static_cast<int>(Hint::dot);
        QTest::newRow("no contrast") << static_cast<int>(Hint::noContrast);
        QTest::newRow("several digits") << static_cast<int>(Hint::severalDigits);
        QTest::newRow("nothing known") << static_cast<int>(Hint::nothing);
    }

    void verdictNoneNamesNoDigit()
    {
        QFETCH(int, hint);
        VerdictView view;
        Reading none = reading(Verdict::none, 5, 3, 0.1F, 0.1F);
        none.hint = static_cast<Hint>(hint);
        view.setReading(none);
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("No digit")));
        QVERIFY(says(view, QStringLiteral("not a digit")));
        QVERIFY(!view.accessibleDescription().contains(QLatin1Char('5')));
        // A sentence says why.
        QVERIFY(view.accessibleDescription().size() > 20);
    }

    void verdictEmptySaysThereIsNone()
    {
        VerdictView view;
        view.setReading(reading(Verdict::digit, 4, 7, 0.987F, 0.009F));
        view.setEmpty(QStringLiteral("No digit yet"), QStringLiteral("Draw one"));
        QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("No digit read")));
        QVERIFY(!says(view, QStringLiteral("sure, 98.7 %")));
    }

    void barsTellTheirValues()
    {
        ProbabilityBars bars;
        bars.resize(416, bars.sizeHint().height());
        QCOMPARE(bars.accessibleName(), QStringLiteral("Probabilities"));
        QCOMPARE(pixels(bars.grab().toImage(), color(Token::accent, false)), 0);
        std::vector<float> values(10, 0.0F);
        values[4] = 0.987F;
        values[7] = 0.013F;
        bars.setProbabilities(values, {4});
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("4: 98.7 %")));
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("7: 1.3 %")));
        const int one = pixels(bars.grab().toImage(), color(Token::accent, false));
        QVERIFY(one > 1000);
        QVERIFY(pixels(bars.grab().toImage(), color(Token::bar, false)) > 10);
        bars.setProbabilities(values, {});
        QCOMPARE(pixels(bars.grab().toImage(), color(Token::accent, false)), 0);
        bars.clear();
        QCOMPARE(pixels(bars.grab().toImage(), color(Token::bar, false)), 0);
        QVERIFY(!bars.accessibleDescription().contains(QLatin1Char('%')));
    }

    void barsBearStrangeValues()
    {
        ProbabilityBars bars;
        bars.resize(416, 280);
        bars.setProbabilities({std::numeric_limits<float>::quiet_NaN(), 7.0F, -1.0F}, {0, 99, -1});
        QVERIFY(!bars.grab().isNull());
    }

    void twoHundredClassesScroll()
    {
        ProbabilityBars bars;
        QStringList classes;
        for (int i = 0; i < 200; ++i)
            classes << QStringLiteral("class %1").arg(i);
        bars.setClasses(classes);
        bars.resize(bars.sizeHint().expandedTo(QSize(416, 0)));
        bars.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bars));
        QVERIFY(bars.height() < 400);
        QVERIFY(bars.verticalScrollBar()->maximum() > 4000);
        bars.setFocus();
        QTest::keyClick(&bars, Qt::Key_End);
        QCOMPARE(bars.verticalScrollBar()->value(), bars.verticalScrollBar()->maximum());
    }

    void digitsKeepTheirPixels()
    {
        DigitImage digit{};
        digit[0] = 255;
        digit[27 * 28 + 27] = 128;
        const QImage black = digitOnBlack(digit);
        QCOMPARE(black.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(black.pixelColor(1, 0), QColor(Qt::black));
        const QImage paper = digitOnPaper(digit, themePalette(false));
        QCOMPARE(paper.pixelColor(0, 0), color(Token::ink, false));
        QCOMPARE(paper.pixelColor(1, 0), color(Token::paper, false));

        DigitTile tile(3, DigitTile::Look::black);
        DigitImage checks{};
        for (int i = 0; i < digitPixels; ++i)
            checks[static_cast<std::size_t>(i)] = (i + i / 28) % 2 ? 255 : 0;
        tile.setDigit(checks);
        const QImage shown = tile.grab().toImage();
        QCOMPARE(shown.size(), QSize(84, 84));
        // Never smoothed: nothing between black and white except at the round corners.
        for (int y = 6; y < 78; ++y)
            for (int x = 6; x < 78; ++x)
                QCOMPARE(shown.pixelColor(x, y), QColor((x / 3 + y / 3) % 2 ? Qt::white : Qt::black));
    }

    void picturesThereAndBack_data()
    {
        QTest::addColumn<int>("channels");
        QTest::newRow("grey") << 1;
        QTest::newRow("colour") << 3;
        QTest::newRow("alpha") << 4;
    }

    void picturesThereAndBack()
    {
        QFETCH(int, channels);
        Picture picture;
        picture.width = 5;
        picture.height = 3;
        picture.channels = channels;
        for (int i = 0; i < 15 * channels; ++i)
            picture.pixels.push_back(static_cast<std::uint8_t>(i * 5 + (channels == 4 && i % 4 == 3 ? 40 : 0)));
        const Picture back = toPicture(toImage(picture));
        QCOMPARE(back.channels, channels);
        QCOMPARE(back.width, 5);
        QCOMPARE(back.height, 3);
        QVERIFY(back.pixels == picture.pixels);
    }

    void brokenPicturesAreNull()
    {
        Picture picture;
        picture.width = 100;
        picture.height = 100;
        picture.pixels.resize(50);
        QVERIFY(toImage(picture).isNull());
        picture.channels = 2;
        QVERIFY(toImage(picture).isNull());
        QVERIFY(toPicture(QImage()).empty());
    }

    void stepsShowTheBox()
    {
        StepsView view;
        view.resize(view.sizeHint());
        Step original;
        original.picture = {40, 40, 1, std::vector<std::uint8_t>(1600, 200)};
        original.boxLeft = 10;
        original.boxTop = 10;
        original.boxWidth = 20;
        original.boxHeight = 20;
        QCOMPARE(pixels(view.grab().toImage(), color(Token::accent, false)), 0);
        Step centred;
        centred.kind = StepKind::centred;
        centred.picture = {28, 28, 1, std::vector<std::uint8_t>(784, 255)};
        view.setSteps({original, centred});
        const QImage shown = view.grab().toImage();
        QVERIFY(pixels(shown, color(Token::accent, false)) > 50);
        QVERIFY(pixels(shown, Qt::white) >= 80 * 80);
        view.clear();
        QCOMPARE(pixels(view.grab().toImage(), color(Token::accent, false)), 0);
    }

    void messageBarLeadsOut()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        bar.showMessage(MessageBar::Kind::error, QStringLiteral("metrics.csv: no space left"),
                        [] { return QStringLiteral("Choose another folder…"); });
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("metrics.csv")));
        const auto buttons = bar.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        QVERIFY(!buttons[1]->accessibleName().isEmpty());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::warning, QStringLiteral("3 files are left out"));
        QVERIFY(buttons[0]->isHidden());
    }

    void contentThatIsMadeLateIsInItsPlace()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* before = new QPushButton;
        auto* bar = new MessageBar;
        auto* after = new QPushButton;
        for (QWidget* widget : std::initializer_list<QWidget*>{before, bar, after})
            column->addWidget(widget);
        QVERIFY(bar->findChildren<QWidget*>().isEmpty());
        bar->showMessage(MessageBar::Kind::error, QStringLiteral("full"), [] { return QStringLiteral("Retry"); });
        QCOMPARE(bar->findChildren<QPushButton*>().size(), 2);
        QWidgetList order;
        for (QWidget* next = window.nextInFocusChain(); next != &window; next = next->nextInFocusChain())
            if (qobject_cast<QPushButton*>(next))
                order << next;
        const auto within = bar->findChildren<QPushButton*>();
        QCOMPARE(order, (QWidgetList{before, within[0], within[1], after}));
        bar->clear();
        bar->showMessage(MessageBar::Kind::error, QStringLiteral("full"));
        QCOMPARE(bar->findChildren<QPushButton*>(), within);
    }

    void formNamesItsFieldsAndShowsErrors()
    {
        Form form;
        auto* field = new QLineEdit;
        form.addRow(QStringLiteral("Learning rate"), field, QStringLiteral("Learning rate: how far each step goes."));
        QCOMPARE(field->accessibleName(), QStringLiteral("Learning rate"));
        QCOMPARE(field->width(), 148);
        form.setError(field, QStringLiteral("between 0 and 1"));
        QVERIFY(says(form, QStringLiteral("between 0 and 1")));
        QCOMPARE(form.error(field), QStringLiteral("between 0 and 1"));
        form.setError(field, {});
        QVERIFY(!says(form, QStringLiteral("between 0 and 1")));
        form.setRowVisible(field, false);
        QVERIFY(!says(form, QStringLiteral("Learning rate")));
    }

    void progressCanBeCancelledOnce()
    {
        ProgressLine line;
        QSignalSpy cancelled(&line, &ProgressLine::cancelRequested);
        line.setProgress(QStringLiteral("Loading MNIST"), 0.5, QStringLiteral("4 s left"));
        auto* bar = line.findChild<QProgressBar*>();
        QCOMPARE(bar->value() * 2, bar->maximum());
        auto* cancel = line.findChild<QPushButton*>();
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        line.setProgress(QStringLiteral("Scanning"), -1);
        QCOMPARE(bar->maximum(), 0);
    }

    void emptyStateHasTwoWays()
    {
        EmptyState state;
        state.setTitle(QStringLiteral("Train your first network"));
        state.setActions(QStringLiteral("Train"), QStringLiteral("Choose other data…"));
        QSignalSpy first(&state, &EmptyState::primaryTriggered);
        QSignalSpy other(&state, &EmptyState::otherTriggered);
        QTest::mouseClick(state.primaryButton(), Qt::LeftButton);
        QTest::mouseClick(state.otherButton(), Qt::LeftButton);
        QCOMPARE(first.count(), 1);
        QCOMPARE(other.count(), 1);
    }
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
