#include "core/api/error.h"
#include "core/support/files.h"
#include "core/support/philox.h"
#include "core/support/text.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

using namespace digitlab;
namespace fs = std::filesystem;

class SupportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void philoxGivesThePublishedNumbers()
    {
        // Known answers of the Random123 library for philox4x32-10.
        Philox zeros(0, static_cast<RandomUse>(0));
        QCOMPARE(zeros.next(), 0x6627e8d5u);
        QCOMPARE(zeros.next(), 0xe169c58du);
        QCOMPARE(zeros.next(), 0xbc57ac4cu);
        QCOMPARE(zeros.next(), 0x9b00dbd8u);
    }

    void numbersDependOnEveryArgument()
    {
        std::set<std::uint32_t> firsts;
        for (const std::uint64_t seed : {0ull, 1ull, 1ull << 32})
            for (const RandomUse use : {RandomUse::split, RandomUse::shuffle})
                for (const std::uint32_t a : {0u, 1u})
                    for (const std::uint32_t b : {0u, 1u})
                        firsts.insert(Philox(seed, use, a, b).next());
        QCOMPARE(firsts.size(), std::size_t{24});
    }

    void boundedNumbersAreEven()
    {
        Philox random(5, RandomUse::samples);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i)
            ++counts[random.below(7)];
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10000) < 500, qPrintable(QString::number(count)));
    }

    void normalNumbersHaveMeanZeroAndDeviationOne()
    {
        Philox random(5, RandomUse::samples, 1);
        double sum = 0, squares = 0;
        constexpr int count = 50000;
        for (int i = 0; i < count; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / count) < 0.02);
        QVERIFY(std::abs(squares / count - 1) < 0.03);
    }

    void shuffleKeepsEveryItem()
    {
        std::vector<int> items(1000);
        std::iota(items.begin(), items.end(), 0);
        const std::vector<int> before = items;
        Philox random(3, RandomUse::shuffle);
        shuffle(std::span(items), random);
        QVERIFY(items != before);
        std::sort(items.begin(), items.end());
        QVERIFY(items == before);
    }

    void namesSortAsPeopleSort()
    {
        std::vector<std::string> names{"10", "b2", "2", "b10", "a", "1", "02", "b"};
        std::sort(names.begin(), names.end(), naturalLess);
        QVERIFY((names == std::vector<std::string>{"1", "02", "2", "10", "a", "b", "b2", "b10"}));
    }

    void numbersHavePointsAndReadBack()
    {
        QCOMPARE(numberText(0.1), std::string("0.1"));
        QCOMPARE(numberText(2), std::string("2"));
        QCOMPARE(fixedText(1234.5678, 2), std::string("1234.57"));
    }

    void replacedFileIsWhole()
    {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "a.txt";
        replaceFile(file, std::string_view("first"));
        replaceFile(file, std::string_view("second"));
        QCOMPARE(readTextFile(file), std::string("second"));
        QCOMPARE(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()), 1);
    }

    void failureNamesTheFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << QStringLiteral("nothing.txt") << QStringLiteral("no such file or directory");
        QTest::newRow("a folder") << QStringLiteral(".") << QStringLiteral("is a directory");
    }
    void failureNamesTheFile()
    {
        QFETCH(QString, path);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / path.toStdString();
        try {
            readFile(file);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     QString::fromStdString(file.string()) + QStringLiteral(": ") + reason);
        }
    }

    void tooLargeFileIsNotRead()
    {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "large";
        replaceFile(file, std::string_view("0123456789"));
        QVERIFY_THROWS_EXCEPTION(Error, readFile(file, 9));
        QCOMPARE(readFile(file, 10).size(), std::size_t{10});
    }

    void lineFileGoesOnWhereItIsCut()
    {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "lines.csv";
        {
            LineFile lines(file);
            lines.append("one\n");
            lines.append("two\n");
            QCOMPARE(lines.size(), std::uintmax_t{8});
        }
        {
            LineFile lines(file, 4);
            lines.append("three\n");
        }
        QCOMPARE(readTextFile(file), std::string("one\nthree\n"));
        QCOMPARE(LineReader(file).size(), std::uintmax_t{10});
    }

    void aPipeIsNoFileOfLines()
    {
        const QTemporaryDir folder;
        const fs::path pipe = fs::path(folder.path().toStdString()) / "pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY_THROWS_EXCEPTION(Error, LineFile(pipe).sync());
        QVERIFY_THROWS_EXCEPTION(Error, LineReader(pipe).next());
    }
};

QTEST_APPLESS_MAIN(SupportTest)
#include "support_test.moc"
