#include "app/window/settings.h"

#include <QFile>
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
        QVERIFY(settings.data().transpose);
        QVERIFY(!settings.data().invert);
        QCOMPARE(settings.geometry(), QByteArray("\x01\x00geometry"));
    }

    void aBrokenFileIsAFirstStart_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("numbers out of range") << QByteArray("[window]\npage=17\ntheme=-1\n[data]\nlimit=x\nseed=-4\n");
        QTest::newRow("words for numbers") << QByteArray("[window]\npage=four\ntheme=@Variant(\\0\\0)\n");
        QTest::newRow("not an INI file") << QByteArray("\x7f\x45\x4c\x46\x02\x01\xff\xfe ]]][[[ = = %%% \\x", 30);
        QTest::newRow("empty") << QByteArray();
    }

    void aBrokenFileIsAFirstStart()
    {
        QFETCH(QByteArray, content);
        QFile broken(file());
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(content);
        broken.close();
        checkUsual(Settings(file()));
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("window.ini")); }

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
