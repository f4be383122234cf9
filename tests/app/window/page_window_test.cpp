#include "app/window/session.h"
#include "app/window/settings.h"
#include "tests/support/brackets.h"
#include "ui/recognise/recognise_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include "real_window.h"
#include "window_texts.h"

#include <QFile>
#include <QFileDialog>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

namespace {

using Line = QList<QPointF>;

QPointF onEllipse(QPointF middle, double width, double height, double degrees)
{
    const double angle = degrees * 3.14159265 / 180;
    return middle + QPointF(width * std::cos(angle), height * std::sin(angle));
}

/// The lines of a 0, 4, 5 or 7 in a box of 100 x 100.
QList<Line> digitLines(char digit)
{
    Line round;
    switch (digit) {
    case '0':
        for (int degrees = -90; degrees <= 270; degrees += 15)
            round << onEllipse({50, 50}, 22, 32, degrees);
        return {round};
    case '4':
        return {{{55, 18}, {30, 60}, {72, 60}}, {{60, 40}, {60, 84}}};
    case '5':
        for (int degrees = -110; degrees <= 130; degrees += 15)
            round << onEllipse({46, 62}, 20, 18, degrees);
        return {{{36, 22}, {36, 46}}, round, {{38, 18}, {66, 18}}};
    default:
        return {{{30, 22}, {70, 22}, {44, 82}}, {{38, 52}, {66, 52}}};
    }
}

/// A page of 900 x 640 with these rows.
QImage pageOf(const QStringList& rows)
{
    QImage page(900, 640, QImage::Format_RGB32);
    page.fill(QColor(235, 234, 230));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(40, 40, 60), 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPointF corner(60, 40);
    for (const QString& row : rows) {
        corner.setX(60);
        for (const QChar digit : row) {
            for (const Line& line : digitLines(digit.toLatin1()))
                for (qsizetype i = 1; i < line.size(); ++i)
                    painter.drawLine(line[i - 1] * 1.8 + corner, line[i] * 1.8 + corner);
            corner += QPointF(150, 0);
        }
        corner += QPointF(0, 230);
    }
    return page;
}

} // namespace

/// Pages and numbers in the real window with the real engine.
class PageWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::light);
        m_settings = std::make_unique<Settings>(in("window.ini"));
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_session = std::make_unique<Session>(*m_window, *m_settings,
                                              Session::Parts{makeEngine, pathFrom(in("runs")), [](const std::string&) {
                                                                 return std::filesystem::path();
                                                             }});
        QSignalSpy models(m_session.get(), &Session::modelInUse);
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(!models.isEmpty(), patience);
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_window.reset();
    }
    void cleanup()
    {
        page().clear();
        page().clear();
    }

    void pictureOfSeveralDigitsIsReadAsAPage_data()
    {
        QTest::addColumn<int>("turned");
        QTest::newRow("upright") << 0;
        QTest::newRow("on its side") << 90;
        QTest::newRow("upside down") << 180;
    }
    void pictureOfSeveralDigitsIsReadAsAPage()
    {
        QFETCH(int, turned);
        open(pageOf({QStringLiteral("74505"), QStringLiteral("4075")}).transformed(QTransform().rotate(turned)));
        QTRY_VERIFY2_WITH_TIMEOUT(result().startsWith(QStringLiteral("74505, 4075. ")), qPrintable(result()), patience);
    }

    void correctedPageIsSaved()
    {
        open(pageOf({QStringLiteral("745")}));
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QStringLiteral("745. ")), patience);
        auto* number = named<QWidget>(*m_window, "Result");
        QTest::keyClick(number, Qt::Key_End);
        QTest::keyClick(number, Qt::Key_6);
        QVERIFY(result().startsWith(QStringLiteral("746. ")));
        QTest::mouseClick(named("Save…"), Qt::LeftButton);
        auto* const dialog = page().findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(in("page.csv"));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(in("page.csv")), patience);
        QFile file(in("page.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "source,text\n" + in("page.png").toUtf8() + ",746\n");
    }

    void personMayReadAPageAsOneDigit()
    {
        open(pageOf({QStringLiteral("45")}));
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QStringLiteral("45. ")), patience);
        auto* const button = named("Page");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(result().contains(QStringLiteral("several digits")), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QStringLiteral("45. ")), patience);
    }

    void digitsSideBySideAreANumberWhileTheyAreWritten()
    {
        write('7', {40, 150});
        QTRY_VERIFY2_WITH_TIMEOUT(result().startsWith(QStringLiteral("7, ")), qPrintable(result()), patience);
        write('4', {190, 150});
        QTRY_VERIFY2_WITH_TIMEOUT(result().startsWith(QStringLiteral("74. ")), qPrintable(result()), patience);
        write('5', {340, 150});
        QTRY_VERIFY2_WITH_TIMEOUT(result().startsWith(QStringLiteral("745. ")), qPrintable(result()), patience);
        for (int i = 0; i < 5; ++i)
            page().undo();
        QTRY_VERIFY2_WITH_TIMEOUT(result().startsWith(QStringLiteral("7, ")), qPrintable(result()), patience);
    }

    void nothingIsLeftInEnglish()
    {
        open(pageOf({QStringLiteral("745"), QStringLiteral("40")}));
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QStringLiteral("745, 40. ")), patience);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        m_session->retranslate();
        QCoreApplication::processEvents();
        QStringList left;
        for (const WindowText& text : textsBelow(page()))
            if (const QString words = wordsOutsideBrackets(text.text); !words.isEmpty() && words != text.text)
                left << text.where + QStringLiteral(": ") + text.text;
            else if (words.contains(QLatin1Char(' ')) && !words.startsWith(QLatin1Char('/')))
                left << text.where + QStringLiteral(": ") + text.text;
        QCoreApplication::removeTranslator(&brackets);
        m_session->retranslate();
        QCoreApplication::processEvents();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

private:
    QString in(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    RecognisePage& page() const { return m_window->recognise(); }
    QString result() const
    {
        const auto* shown = digitlab::named<QWidget>(*m_window, "Result");
        return shown ? shown->accessibleDescription() : QString();
    }
    QPushButton* named(const char* words) const
    {
        for (QPushButton* button : page().findChildren<QPushButton*>())
            if (button->text() == QString::fromUtf8(words))
                return button;
        return nullptr;
    }
    template <class Widget>
    static Widget* named(const QWidget& window, const char* name)
    {
        return digitlab::named<Widget>(window, name);
    }
    void open(const QImage& image)
    {
        const QString file = in("page.png");
        QVERIFY(image.save(file));
        m_session->openPath(file);
    }
    void write(char digit, QPointF corner) const
    {
        auto* const canvas = digitlab::named<QWidget>(*m_window, "Canvas");
        for (const Line& line : digitLines(digit)) {
            QTest::mousePress(canvas, Qt::LeftButton, {}, (line.first() * 1.6 + corner).toPoint());
            for (const QPointF& point : line)
                QTest::mouseMove(canvas, (point * 1.6 + corner).toPoint());
            QTest::mouseRelease(canvas, Qt::LeftButton, {}, (line.last() * 1.6 + corner).toPoint());
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session;
};

QTEST_MAIN(PageWindowTest)
#include "page_window_test.moc"
