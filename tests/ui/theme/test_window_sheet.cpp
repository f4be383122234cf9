#include "ui/theme/theme.h"
#include "ui/theme/window_sheet.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace digitlab;

class TestWindowSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Scheme::light); }

    void windowsFollowTheTheme()
    {
        QWidget window;
        QDialog within(&window);
        QVERIFY(window.styleSheet().isEmpty());
        window.show();
        within.show();
        QVERIFY(!sheet().isEmpty());
        QCOMPARE(window.styleSheet(), sheet());
        QVERIFY(within.styleSheet().isEmpty());
        const QString light = sheet();
        window.hide();
        applyTheme(*qApp, Scheme::dark);
        QVERIFY(sheet() != light);
        QCOMPARE(window.styleSheet(), sheet());
        QVERIFY(within.styleSheet().isEmpty());
        window.show();
        QCOMPARE(window.styleSheet(), sheet());
    }

    void whatJoinsAWindowFollowsIt()
    {
        auto* button = new QPushButton;
        button->ensurePolished();
        QCOMPARE(button->styleSheet(), sheet());
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(button);
        QVERIFY(button->styleSheet().isEmpty());
    }

    void aSheetOfItsOwnStays()
    {
        const QString own = QStringLiteral("QPushButton { padding: 0; }");
        QPushButton button;
        button.setStyleSheet(own);
        button.show();
        QCOMPARE(button.styleSheet(), own);
        applyTheme(*qApp, Scheme::dark);
        QCOMPARE(button.styleSheet(), own);
    }

private:
    static QString sheet() { return WindowSheet::of(*qApp).text(); }
};

QTEST_MAIN(TestWindowSheet)
#include "test_window_sheet.moc"
