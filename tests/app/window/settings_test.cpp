#include "app/window/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFirstStartHasTheUsualValues() { checkUsual(Settings(file())); }

    void keepsWhatItIsGiven()
    {
        OpenDataOptions data;
        data.path = "/digits/übung 数字";
        data.limit = 600;
        data.seed = 18446744073709551615U;
        data.transpose = true;
        {
            Settings settings(file());
            settings.setPage(MainWindow::Page::data);
            settings.setScheme(Scheme::dark);
            settings.setLanguage(QStringLiteral("zh_CN"));
            settings.setModel(QStringLiteral("/runs/一:3"));
            settings.setData(data);
            settings.setChartChoices({XAxis::time, 0});
            settings.setGeometry("\x01\x00geometry");
        }
        const Settings settings(file());
        QCOMPARE(settings.page(), MainWindow::Page::data);
        QCOMPARE(settings.scheme(), Scheme::dark);
        QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
        QCOMPARE(settings.model(), QStringLiteral("/runs/一:3"));
        QCOMPARE(settings.data().path, data.path);
        QCOMPARE(settings.data().limit, data.limit);
        QCOMPARE(settings.data().seed, data.seed);
        QVERIFY(settings.chartChoices() == (ChartChoices{XAxis::time, 0}));
        QVERIFY(settings.data().transpose);
        QVERIFY(!settings.data().invert);
        QCOMPARE(settings.geometry(), QByteArray("\x01\x00geometry"));
    }

    void aValueThatCannotBeIsAFirstStarts_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("numbers out of range") << QByteArray("[window]\npage=17\ntheme=-1\n[data]\nlimit=x\nseed=-4\n");
        QTest::newRow("words for numbers") << QByteArray("[window]\npage=four\ntheme=@Variant(\\0\\0)\n");
        QTest::newRow("empty") << QByteArray();
    }

    void aValueThatCannotBeIsAFirstStarts()
    {
        QFETCH(QByteArray, content);
        write(content);
        const Settings settings(file());
        checkUsual(settings);
        QCOMPARE(settings.problem(), QString());
    }

    void aBrokenFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("another program's file")
            << QByteArray("\x7f\x45\x4c\x46\x02\x01\xff\xfe ]]][[[ = = %%% \\x", 30);
        QTest::newRow("zeros, as after a crash") << QByteArray(300, '\0');
        QTest::newRow("no UTF-8") << QByteArray("[window]\nlanguage=\xff\xfe\xfd\n");
        QTest::newRow("prose") << QByteArray("Dear diary,\ntoday I edited my settings.\n");
        QTest::newRow("a torn line") << QByteArray("[window]\npage=1\nthe\n");
        QTest::newRow("very large") << QByteArray("[window]\npage=1\n") + QByteArray(2 << 20, '#');
    }

    void aBrokenFileIsSetAside()
    {
        QFETCH(QByteArray, content);
        write(content);
        {
            Settings settings(file());
            checkUsual(settings);
            const QString aside = file() + QStringLiteral(".broken");
            QVERIFY2(settings.problem().startsWith(file() + QStringLiteral(": ")), qPrintable(settings.problem()));
            QVERIFY2(settings.problem().contains(QStringLiteral("window.ini.broken")), qPrintable(settings.problem()));
            QFile kept(aside);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), content);
            settings.setPage(MainWindow::Page::data);
        }
        const Settings again(file());
        QCOMPARE(again.problem(), QString());
        QCOMPARE(again.page(), MainWindow::Page::data);
    }

    void whatWasSetAsideBeforeIsKept()
    {
        write("first");
        QVERIFY(!Settings(file()).problem().isEmpty());
        write("second");
        QVERIFY(!Settings(file()).problem().isEmpty());
        QVERIFY(QFile::exists(file() + QStringLiteral(".broken")));
        QVERIFY(QFile::exists(file() + QStringLiteral(".broken-2")));
    }

    void aFolderInItsPlaceIsSetAside()
    {
        QVERIFY(QDir().mkpath(file() + QStringLiteral("/inside")));
        Settings settings(file());
        QVERIFY(!settings.problem().isEmpty());
        checkUsual(settings);
        settings.setPage(MainWindow::Page::train);
        QCOMPARE(Settings(file()).page(), MainWindow::Page::train);
        QVERIFY(QFileInfo(file() + QStringLiteral(".broken/inside")).isDir());
    }

    void whatCannotBeWrittenIsSaidOnce()
    {
        write("a file where a folder should be");
        Settings settings(file() + QStringLiteral("/digitlab/window.ini"));
        QSignalSpy said(&settings, &Settings::cannotWrite);
        settings.setPage(MainWindow::Page::train);
        settings.setScheme(Scheme::dark);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().startsWith(file()));
        QCOMPARE(settings.page(), MainWindow::Page::train); // for this time
    }

    void recentFilesAreTheNewestTen()
    {
        Settings settings(file());
        QSignalSpy changes(&settings, &Settings::recentChanged);
        for (int i = 1; i <= 12; ++i)
            settings.addRecent(QStringLiteral("/pictures/ü %1.png").arg(i));
        QCOMPARE(changes.count(), 12);
        settings.addRecent(QStringLiteral("/pictures/x/../ü 5.png"));
        const QStringList recent = Settings(file()).recent();
        QCOMPARE(recent.size(), 10);
        QCOMPARE(recent.value(0), QStringLiteral("/pictures/ü 5.png"));
        QCOMPARE(recent.value(1), QStringLiteral("/pictures/ü 12.png"));
        QCOMPARE(recent.count(QStringLiteral("/pictures/ü 5.png")), 1);
        settings.clearRecent();
        QCOMPARE(Settings(file()).recent(), QStringList());
    }

    void severalRecentFilesAreWrittenOnce()
    {
        Settings settings(file());
        settings.addRecent(QStringLiteral("/a.png"));
        QSignalSpy changes(&settings, &Settings::recentChanged);
        QStringList many;
        for (int i = 1; i <= 1000; ++i)
            many << QStringLiteral("/pictures/%1.png").arg(i);
        settings.addRecent(many);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(settings.recent().size(), 10);
        QCOMPARE(settings.recent().value(0), QStringLiteral("/pictures/1000.png"));
        settings.addRecent(QStringList());
        QCOMPARE(changes.count(), 1);
        settings.addRecent({QStringLiteral("/a.png"), QStringLiteral("/b.png")});
        QCOMPARE(settings.recent().mid(0, 3),
                 (QStringList{QStringLiteral("/b.png"), QStringLiteral("/a.png"), many.last()}));
    }

    void whatComesFromOutsideIsRecent()
    {
        Settings settings(file());
        settings.setModel(QStringLiteral("shipped"));
        settings.setData(OpenDataOptions{.path = "mnist"});
        QCOMPARE(settings.recent(), QStringList());
        settings.setModel(QStringLiteral("/runs/一:3"));
        settings.setModel(QStringLiteral("/models/a.pth"));
        settings.setData(OpenDataOptions{.path = "/digits"});
        QCOMPARE(settings.recent(),
                 (QStringList{QStringLiteral("/digits"), QStringLiteral("/models/a.pth"), QStringLiteral("/runs/一")}));
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("window.ini")); }
    void write(const QByteArray& content) const
    {
        QFile target(file());
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(content), content.size());
    }

    static void checkUsual(const Settings& settings)
    {
        QCOMPARE(settings.page(), MainWindow::Page::recognise);
        QCOMPARE(settings.scheme(), Scheme::system);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.model(), QStringLiteral("shipped"));
        QCOMPARE(settings.data().path, std::filesystem::path("mnist"));
        QCOMPARE(settings.data().limit, std::size_t{0});
        QCOMPARE(settings.data().seed, std::uint64_t{1});
        QCOMPARE(settings.geometry(), QByteArray());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
