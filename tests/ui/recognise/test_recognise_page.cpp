#include "tests/support/brackets.h"
#include "tests/ui/recognise/page_on_screen.h"
#include "ui/recognise/model_picker.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSlider>

using namespace digitlab;

/// The page's parts: their names, sizes, language and the order of the keyboard.
class TestRecognisePage : public QObject, private PageOnScreen {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void init() { show(); }

    void scriptsFindTheirParts()
    {
        for (const QString& name :
             {QStringLiteral("Canvas"), QStringLiteral("Result"), QStringLiteral("Probabilities")})
            QVERIFY2(named(name), qPrintable(name));
        QVERIFY(canvas()->isVisible());
        // By name there is one part, also in the eyes of a screen reader (a label's name is its text).
        int found = 0;
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            QAccessibleInterface* part = QAccessible::queryAccessibleInterface(widget);
            found += part && part->text(QAccessible::Name) == QStringLiteral("Probabilities");
        }
        QCOMPARE(found, 1);
    }

    void modelPicker()
    {
        auto* picker = page->findChild<ModelPicker*>();
        QSignalSpy chosen(page.get(), &RecognisePage::modelChosen);
        page->setModels({{QStringLiteral("Digit Lab 1 (shipped)"), QStringLiteral("shipped"), {}},
                         {QStringLiteral("epoch 1, 97.4 %"), QStringLiteral("/r:1"), QStringLiteral("monday-seed")},
                         {QStringLiteral("epoch 2, 98.2 %"), QStringLiteral("/r:2"), QStringLiteral("monday-seed")}},
                        QStringLiteral("shipped"));
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(picker->currentText(), QStringLiteral("Digit Lab 1 (shipped)"));
        const int heading = picker->findText(QStringLiteral("monday-seed"));
        QVERIFY(heading > 0);
        QVERIFY(!(picker->model()->flags(picker->model()->index(heading, 0)) & Qt::ItemIsSelectable));
        QVERIFY(picker->itemText(picker->count() - 1).contains(QStringLiteral(".pth")));
        // With keys, as a person would; the box keeps naming the model in use until told otherwise.
        picker->setFocus();
        QTest::keyClick(picker, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("/r:1"));
        QCOMPARE(picker->currentText(), QStringLiteral("Digit Lab 1 (shipped)"));
        page->setModels({}, QStringLiteral("/files/params_3.pth"));
        QCOMPARE(picker->currentText(), QStringLiteral("params_3.pth"));
    }

    void everySizeKeepsTheSquareAndCutsNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("panel");
        QTest::addColumn<int>("square"); // at least
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("1000 x 700") << QSize(912, 668) << 376 << 460 << true;
        QTest::newRow("1280 x 800") << QSize(1192, 768) << 448 << 620 << false;
        QTest::newRow("tall") << QSize(912, 1400) << 376 << 460 << false;
        QTest::newRow("4K") << QSize(3752, 2128) << 448 << 1900 << false;
    }

    void everySizeKeepsTheSquareAndCutsNothing()
    {
        QFETCH(QSize, size);
        QFETCH(int, panel);
        QFETCH(int, square);
        QFETCH(bool, scrolls);
        page->resize(size);
        QApplication::processEvents();
        QCOMPARE(page->size(), size);
        QCOMPARE(canvas()->width(), canvas()->height());
        QVERIFY2(canvas()->width() >= square, qPrintable(QString::number(canvas()->width())));
        auto* scroll = page->findChild<QScrollArea*>();
        QCOMPARE(scroll->widget()->width(), panel);
        QCOMPARE(scroll->verticalScrollBar()->isVisible(), scrolls);
        QList<QRect> tools;
        for (const char* text : {"Eraser", "Undo", "Redo", "Clear", "Open…", "Paste"}) {
            QPushButton* tool = button(QString::fromUtf8(text));
            QVERIFY2(tool->width() >= tool->sizeHint().width(), text);
            tools << placed(tool);
        }
        tools << placed(page->findChild<QSlider*>()) << placed(canvas()) << placed(scroll);
        for (int i = 0; i < tools.size(); ++i) {
            QVERIFY(page->rect().contains(tools[i]));
            for (int j = 0; j < i; ++j)
                QVERIFY2(!tools[i].intersects(tools[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }

    void changesItsLanguageWhileItShows()
    {
        stroke();
        page->setReading(four());
        Brackets brackets;
        QApplication::installTranslator(&brackets);
        QApplication::processEvents();
        QVERIFY(button(QStringLiteral("[Undo]")));
        QVERIFY(button(QStringLiteral("[Save figure…]")));
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty())
                QVERIFY2(label->text().contains(QLatin1Char('[')), qPrintable(label->text()));
        // Names that scripts look for stay, and the class read still comes first.
        QVERIFY(named(QStringLiteral("Canvas")) && named(QStringLiteral("Result")));
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QApplication::removeTranslator(&brackets);
        QApplication::processEvents();
        QVERIFY(button(QStringLiteral("Undo")));
    }

    void everyControlHasANameAndTabReachesIt()
    {
        stroke();
        page->setReading(four());
        QSet<QWidget*> reached;
        canvas()->setFocus();
        for (int i = 0; i < 30; ++i) {
            reached << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(reached.contains(canvas()));
        for (const char* text : {"Eraser", "Undo", "Clear", "Open…", "Paste", "Save drawing…", "Save figure…"})
            QVERIFY2(reached.contains(button(QString::fromUtf8(text))), text);
        QVERIFY(reached.contains(page->findChild<ModelPicker*>()));
        for (QWidget* widget : std::as_const(reached)) {
            auto* push = qobject_cast<QPushButton*>(widget);
            QVERIFY(!widget->accessibleName().isEmpty() || (push && !push->text().isEmpty()));
        }
    }

    void messagesChangeTheirLanguageToo()
    {
        Brackets brackets;
        const auto speak = [&brackets](bool inBrackets) {
            if (inBrackets)
                QApplication::installTranslator(&brackets);
            else
                QApplication::removeTranslator(&brackets);
            QApplication::processEvents();
        };
        QGuiApplication::clipboard()->clear();
        page->paste();
        QCOMPARE(message()->text(), QStringLiteral("There is no picture in the clipboard."));
        speak(true);
        QCOMPARE(message()->text(), QStringLiteral("[There is no picture in the clipboard.]"));
        openPicture();
        page->setUnreadable(QStringLiteral("/photos/notebook.jpg: ?"));
        QVERIFY(button(QStringLiteral("[Open another…]")));
        speak(false);
        QVERIFY(button(QStringLiteral("Open another…")));
        QCOMPARE(message()->text(), QStringLiteral("/photos/notebook.jpg: ?"));
    }
};

QTEST_MAIN(TestRecognisePage)
#include "test_recognise_page.moc"
