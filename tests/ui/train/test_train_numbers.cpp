#include "ui/train/chart_ticks.h"
#include "ui/train/numbers.h"
#include "ui/train/recipe_terms.h"

#include <QLocale>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace digitlab;

Q_DECLARE_METATYPE(digitlab::AxisRange)

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestTrainNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("point") << QStringLiteral("0.01") << 0.01;
        QTest::newRow("comma") << QStringLiteral("0,01") << 0.01;
        QTest::newRow("power") << QStringLiteral("1e-3") << 1e-3;
        QTest::newRow("comma and power") << QStringLiteral("2,5E-4") << 2.5e-4;
        QTest::newRow("blanks around") << QStringLiteral("  7 ") << 7.0;
        QTest::newRow("no nought") << QStringLiteral(".5") << 0.5;
        QTest::newRow("full width") << QStringLiteral("０．０１") << 0.01;
        QTest::newRow("real minus") << QStringLiteral("−3") << -3.0;
        QTest::newRow("both signs") << QStringLiteral("1.000,5") << notANumber;
        QTest::newRow("twice") << QStringLiteral("1,000,000") << notANumber;
        QTest::newRow("word") << QStringLiteral("abc") << notANumber;
        QTest::newRow("not finite") << QStringLiteral("1e999") << notANumber;
        QTest::newRow("inf") << QStringLiteral("inf") << notANumber;
        QTest::newRow("notANumber") << QStringLiteral("nan") << notANumber;
        QTest::newRow("hexadecimal") << QStringLiteral("0x10") << notANumber;
        QTest::newRow("nothing") << QString() << notANumber;
    }

    void numbersAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German), QLocale(QLocale::English)}) {
            QLocale::setDefault(locale);
            const auto parsed = parseNumber(text);
            QCOMPARE(parsed.has_value(), !std::isnan(value));
            if (parsed)
                QCOMPARE(*parsed, value);
        }
        QLocale::setDefault(QLocale::c());
    }

    void fieldsGiveTheirNumberBack()
    {
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German)}) {
            QLocale::setDefault(locale);
            for (const double value : {0.0, 0.01, 1e-8, 0.999, 60000.0, 9007199254740992.0, 1.0 / 3, 1e-4, 123456.789})
                QCOMPARE(*parseNumber(fieldText(value)), value);
        }
        QCOMPARE(fieldText(0.01), QStringLiteral("0,01"));
        QCOMPARE(lossText(0.0712), QStringLiteral("0,071"));
        QCOMPARE(fieldText(1e-8), QStringLiteral("1e-8"));
        QLocale::setDefault(QLocale::c());
    }

    void wholeNumbersKeepEveryDigit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("the greatest") << QStringLiteral("9007199254740992") << 9007199254740992.0;
        QTest::newRow("one less") << QStringLiteral("9007199254740991") << 9007199254740991.0;
        QTest::newRow("one more is not rounded") << QStringLiteral("9007199254740993") << notANumber;
        QTest::newRow("64 bits") << QStringLiteral("18446744073709551615") << notANumber;
        QTest::newRow("twenty digits and more") << QString(40, u'9') << notANumber;
        QTest::newRow("power of ten") << QStringLiteral("1e3") << 1000.0;
        QTest::newRow("too large a power") << QStringLiteral("1e16") << notANumber;
        QTest::newRow("noughts behind the comma") << QStringLiteral("7,0") << 7.0;
        QTest::newRow("half") << QStringLiteral("1.5") << notANumber;
        QTest::newRow("a fraction that a double drops") << QStringLiteral("9007199254740991.2") << notANumber;
        QTest::newRow("full width") << QStringLiteral("４２") << 42.0;
        QTest::newRow("word") << QStringLiteral("seven") << notANumber;
    }

    void wholeNumbersKeepEveryDigit()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto parsed = parseWholeNumber(text);
        QCOMPARE(parsed.has_value(), !std::isnan(value));
        if (!parsed)
            return;
        QCOMPARE(*parsed, value);
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German)}) {
            QLocale::setDefault(locale);
            QCOMPARE(wholeFieldText(value), QString::number(static_cast<qlonglong>(value)));
        }
        QLocale::setDefault(QLocale::c());
    }

    void listsOfWholeNumbers()
    {
        QCOMPARE(*parseWholeNumbers(QStringLiteral("20, 30")), (std::vector<int>{20, 30}));
        QCOMPARE(*parseWholeNumbers(QStringLiteral("20 30;40，50")), (std::vector<int>{20, 30, 40, 50}));
        QVERIFY(parseWholeNumbers(QString())->empty());
        QVERIFY(!parseWholeNumbers(QStringLiteral("20, x")));
        QVERIFY(!parseWholeNumbers(QStringLiteral("2.5")));
    }

    void ticksAreOneTwoFive()
    {
        const auto ticks = logarithmicTicks({-1, 0}, 8);
        QCOMPARE(ticks.size(), std::size_t{4});
        QCOMPARE(shortText(std::pow(10, ticks[1])), QLocale().toString(0.2));
        QCOMPARE(logarithmicTicks({-3, 3}, 8).size(), std::size_t{7});
        QVERIFY(logarithmicTicks({-12, 12}, 8).size() <= 8);
        QCOMPARE(niceStep(50, 5), 10.0);
        QCOMPARE(niceStep(3, 5), 1.0);
    }

    void everyTickHasItsOwnWords_data()
    {
        QTest::addColumn<AxisRange>("range");
        for (const double length : {1e-3, 0.02, 0.4, 1.2, 7.0, 60.0, 61.0, 4000.0, 90000.0, 1e6})
            for (const double low : {0.0, 0.3, 17.0, 12345.0})
                QTest::addRow("%g from %g", length, low) << AxisRange{low, low + length};
    }

    void everyTickHasItsOwnWords()
    {
        QFETCH(AxisRange, range);
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German)}) {
            QLocale::setDefault(locale);
            for (const XAxis axis : {XAxis::epoch, XAxis::batch, XAxis::time}) {
                const std::vector<Tick> ticks = xTicks(axis, range, 540);
                QVERIFY(ticks.size() <= 12);
                QStringList words;
                for (const Tick& tick : ticks) {
                    QVERIFY(tick.value >= range.low - 1e-6 && tick.value <= range.high + 1e-6);
                    QVERIFY2(!words.contains(tick.label), qPrintable(tick.label));
                    words << tick.label;
                }
                QVERIFY(ticks.size() >= 2 || axis != XAxis::time);
            }
        }
        QLocale::setDefault(QLocale::c());
    }

    void lossesSeenCloselyHaveTicksToo()
    {
        for (const AxisRange& range :
             {AxisRange{-1.20, -1.15}, AxisRange{-4.3, -4.29}, AxisRange{2.31, 2.32}, AxisRange{-1, 2}}) {
            const std::vector<Tick> ticks = yTicks(Curve::loss, range, 200);
            QVERIFY(ticks.size() >= 2);
            QSet<QString> words;
            for (const Tick& tick : ticks) {
                words << tick.label;
                QVERIFY2(tick.label.size() <= 8, qPrintable(tick.label));
                const double shown = *parseNumber(tick.label);
                QVERIFY(std::abs(std::log10(shown) - tick.value) < 1e-6);
            }
            QCOMPARE(words.size(), static_cast<qsizetype>(ticks.size()));
        }
        QCOMPARE(yTicks(Curve::accuracy, {99.2, 99.6}, 200).front().label, QStringLiteral("99.2 %"));
    }

    void largeNumbersAreWrittenOut()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(shortText(1000), QStringLiteral("1000"));
        QCOMPARE(shortText(999.7), QStringLiteral("1000"));
        QCOMPARE(shortText(250000), QStringLiteral("250000"));
        QCOMPARE(shortText(1e9), QStringLiteral("1e+9"));
        QCOMPARE(shortText(0.00016), QStringLiteral("0.00016"));
    }

    void explanationsHaveTheReadersNumbers()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        const QString german = termOf(RecipeField::scale).explanation;
        QLocale::setDefault(QLocale::c());
        QVERIFY2(german.contains(QStringLiteral("0,1 ")), qPrintable(german));
        QVERIFY(termOf(RecipeField::scale).explanation.contains(QStringLiteral("0.1 ")));
    }

    void timeIsToldAsPeopleReadIt()
    {
        const auto labels = [](const AxisRange& range) {
            QStringList words;
            for (const Tick& tick : xTicks(XAxis::time, range, 400))
                words << tick.label;
            return words;
        };
        QVERIFY(labels({0, 40}).contains(QStringLiteral("20")));
        QCOMPARE(xUnit(XAxis::time, {0, 40}), QStringLiteral("s"));
        QVERIFY(labels({0, 600}).contains(QStringLiteral("5:00")));
        QCOMPARE(xUnit(XAxis::time, {0, 600}), QStringLiteral("min:s"));
        QVERIFY(labels({0, 4 * 3600}).contains(QStringLiteral("1:00")));
        QCOMPARE(xUnit(XAxis::time, {0, 4 * 3600}), QStringLiteral("h:min"));
        QVERIFY(labels({3600, 3610}).contains(QStringLiteral("1:00:05")));
    }
};

QTEST_APPLESS_MAIN(TestTrainNumbers)
#include "test_train_numbers.moc"
