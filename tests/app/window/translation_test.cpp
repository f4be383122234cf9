#include "app/translation.h"
#include "tests/app/window/window_texts.h"
#include "ui/widgets/file_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

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

    void qtsDialogForFilesIsWhollyTranslated()
    {
        installTranslators(*qApp, QStringLiteral("zh_CN"));
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("3")));
        QWidget parent;
        QFileDialog* dialog = newFileDialog(parent, QString());
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->setNameFilters({QStringLiteral("图 (*.png *.jpg)"), QStringLiteral("点 (*.svg)")});
        dialog->setDirectory(folder.path());
        dialog->open();
        const auto* list = dialog->findChild<QTreeView*>(QStringLiteral("treeView"));
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(list->rootIndex()), 1);
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        QVERIFY(!list->model()->index(0, 2, list->rootIndex()).data().toString().contains(word));
        for (int column = 1; column < list->model()->columnCount(); ++column) {
            const QModelIndex cell = list->model()->index(0, column, list->rootIndex());
            QVERIFY2(list->fontMetrics().horizontalAdvance(cell.data().toString()) < list->columnWidth(column),
                     qPrintable(cell.data().toString()));
        }
        const QString home = QDir::home().dirName();
        for (const WindowText& text : textsBelow(*dialog)) {
            // Paths and keys are the same in every language.
            const bool path = text.text.contains(QLatin1Char('/')) || text.text == home
                || text.where.contains(QStringLiteral("Url"));
            QVERIFY2(path || !text.text.contains(word), qPrintable(text.where + QStringLiteral(": ") + text.text));
        }
        delete dialog;
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
