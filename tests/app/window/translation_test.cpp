#include "app/translation.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace digitlab;

namespace {

class Listener : public QWidget {
public:
    int told = 0;

protected:
    void changeEvent(QEvent* event) override { told += event->type() == QEvent::LanguageChange; }
};

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installTranslators(*qApp, QStringLiteral("en")); }

    void whoeverReadsSimplifiedChineseGetsIt_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("spoken");
        for (const char* code : {"zh_CN", "zh_SG", "zh_MY", "zh", "zh_Hans", "zh-Hans-SG"})
            QTest::newRow(code) << QString::fromLatin1(code) << QStringLiteral("zh_CN");
        for (const char* code : {"zh_TW", "zh_HK", "zh_MO", "zh-Hant", "de_DE", "ja", "en_GB", "C", "en", "nonsense"})
            QTest::newRow(code) << QString::fromLatin1(code) << QStringLiteral("en");
    }

    void whoeverReadsSimplifiedChineseGetsIt()
    {
        QFETCH(QString, code);
        QFETCH(QString, spoken);
        QCOMPARE(installTranslators(*qApp, code), spoken);
        const bool chinese = spoken != QStringLiteral("en");
        QCOMPARE(!qApp->findChildren<QTranslator*>().isEmpty(), chinese);
        // The program's own words and Qt's.
        QCOMPARE(QCoreApplication::translate("digitlab::Rail", "Data") != QStringLiteral("Data"), chinese);
        QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().contains(QStringLiteral("Cancel")), !chinese);
    }

    void numbersAreTheLanguages()
    {
        installTranslators(*qApp, QStringLiteral("zh_CN"));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
        installTranslators(*qApp, QStringLiteral("de_DE"));
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        QCOMPARE(QString::number(1234.5), QStringLiteral("1234.5"));
        installTranslators(*qApp, {});
        QCOMPARE(QLocale().toString(0.5), QLocale::system().toString(0.5));
    }

    void windowsAreToldInAnyCase()
    {
        Listener window;
        installTranslators(*qApp, QStringLiteral("de_DE")); // English words, German numbers
        QTRY_VERIFY(window.told > 0);
    }
};

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
