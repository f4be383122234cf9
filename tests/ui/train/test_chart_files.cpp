#include "tests/ui/train/chart_fixture.h"
#include "ui/train/chart_values.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWindow>
#include <QXmlStreamReader>

#include <thread>

using namespace digitlab;

namespace {

using Kind = ChartFiles::Kind;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMenu* openMenu(const ChartCard& card)
{
    for (QMenu* menu : card.findChildren<QMenu*>())
        if (menu->isVisible())
            return menu;
    return nullptr;
}

QAction* entry(const QMenu& menu, const char* words)
{
    for (QAction* action : menu.actions())
        if (action->text().startsWith(QString::fromUtf8(words)))
            return action;
    return nullptr;
}

/// As the program does it, on another thread while the chart goes on.
void save(const ChartCard& card, ChartFiles::Kind kind, const QString& file)
{
    std::thread thread;
    const auto connection = QObject::connect(&card.files(), &ChartFiles::fileRequested, &card.files(),
                                             [&](const QString& name, const ChartFiles::Content& content) {
                                                 thread = std::thread([name, content] {
                                                     QFile out(name);
                                                     if (out.open(QIODevice::WriteOnly))
                                                         out.write(content());
                                                 });
                                             });
    card.files().save(kind, file);
    QObject::disconnect(connection);
    thread.join();
}

} // namespace

class TestChartFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aPictureShowsTheChartWithoutMarkAndFocus()
    {
        ChartFixture f;
        f.chart().setFocus();
        save(*f.loss, Kind::png, path("plain.png"));
        f.press(Qt::Key_Left);
        f.press(Qt::Key_PageUp);
        QVERIFY(f.view.mark());
        save(*f.loss, Kind::png, path("marked.png"));
        const QImage plain(path("plain.png")), marked(path("marked.png"));
        QCOMPARE(plain.size(), f.loss->size() * 2);
        QVERIFY(plain == marked);
        // The curve is in it, and the title and the legend above it.
        const QPalette& colours = f.chart().palette();
        const auto holds = [&](const QColor& wanted, const QRect& part) {
            for (int y = part.top(); y <= part.bottom(); ++y)
                for (int x = part.left(); x <= part.right(); ++x)
                    if (plain.pixelColor(x, y) == wanted)
                        return true;
            return false;
        };
        const QRect title(0, 0, plain.width(), 70), plot(0, 80, plain.width(), plain.height() - 80);
        QVERIFY(holds(color(Token::train, colours), plot));
        QVERIFY(holds(color(Token::validation, colours), plot));
        QVERIFY(holds(color(Token::train, colours), title));
        QVERIFY(holds(color(Token::text, colours), title));
        QCOMPARE(plain.pixelColor(1, 1), color(Token::card, colours));
    }

    void aDrawingStaysWithinThePlot()
    {
        ChartFixture f;
        f.drag(f.at(0.3, 0.4), f.at(0.5, 0.7)); // most of the curve is outside
        save(*f.loss, Kind::svg, path("loss.svg"));
        QVERIFY(QSvgRenderer(path("loss.svg")).isValid());
        const QRectF plot = f.chart().plotArea().translated(f.chart().mapTo(f.loss, QPoint()));
        QXmlStreamReader xml(bytesOf(path("loss.svg")));
        int lines = 0;
        QString words;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters())
                words += xml.text();
            if (!xml.isStartElement() || xml.name() != QLatin1String("polyline"))
                continue;
            const QStringList points
                = xml.attributes().value(QLatin1String("points")).toString().split(u' ', Qt::SkipEmptyParts);
            if (points.size() < 20)
                continue; // marks of the legend
            ++lines;
            for (const QString& point : points) {
                const QStringList pair = point.split(u',');
                // Drawn in the chart's own pixels; the group around it moves them.
                const QPointF place(pair[0].toDouble(), pair[1].toDouble());
                QVERIFY2(f.chart().plotArea().adjusted(-0.1, -0.1, 0.1, 0.1).contains(place)
                             || plot.adjusted(-0.1, -0.1, 0.1, 0.1).contains(place),
                         qPrintable(point));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(lines >= 2);
        for (const char* word : {"Loss chart", "epoch", "validation"})
            QVERIFY2(words.contains(QLatin1String(word)), word);
    }

    void savedValuesHavePointsInEveryLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        ChartFixture f;
        save(*f.accuracy, Kind::csv, path("accuracy.csv"));
        const QList<QByteArray> rows = bytesOf(path("accuracy.csv")).split('\n');
        QCOMPARE(rows.size(), 502); // names, a row a batch, and the end of the last line
        QCOMPARE(rows[0],
                 QByteArray("epoch,batch,seconds,learning_rate,accuracy,accuracy_smoothed,validation_accuracy"));
        for (int i = 1; i <= 500; ++i) {
            const QList<QByteArray> cells = rows[i].split(',');
            QCOMPARE(cells.size(), 7);
            QCOMPARE(cells[0].toInt(), (i - 1) / 100 + 1);
            QCOMPARE(cells[4].toDouble(), 1 - ChartFixture::lossOf(i - 1) / 3);
            QCOMPARE(cells[6], QByteArray(i % 100 == 0 ? "0.96" : ""));
        }
        // What is on the page is in the reader's locale all the while.
        QVERIFY(f.accuracy->chart().accessibleDescription().contains(QStringLiteral("96,0")));
    }

    void aTableForASpreadsheet()
    {
        ChartFixture f;
        QTest::mouseClick(f.loss->findChild<QToolButton*>(), Qt::LeftButton);
        QMenu* menu = openMenu(*f.loss);
        QVERIFY(menu);
        QByteArray text;
        connect(&f.loss->files(), &ChartFiles::tableRequested, this,
                [&](const ChartFiles::Content& content) { text = content(); });
        entry(*menu, "Copy as table")->trigger();
        menu->close();
        QCOMPARE(text, chartValues(chartTable(f.history, Curve::loss), '\t'));
        QCOMPARE(text.count('\n'), 501);
    }

    void theMenuComesByKeysToo_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("held");
        QTest::newRow("Menu") << static_cast<int>(Qt::Key_Menu) << static_cast<int>(Qt::NoModifier);
        QTest::newRow("Shift F10") << static_cast<int>(Qt::Key_F10) << static_cast<int>(Qt::ShiftModifier);
    }

    void theMenuComesByKeysToo()
    {
        QFETCH(int, key);
        QFETCH(int, held);
        ChartFixture f;
        f.chart().setFocus();
        QTest::keyClick(f.window.windowHandle(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(held));
        QTRY_VERIFY(openMenu(*f.loss));
        QVERIFY(!openMenu(*f.accuracy));
        QVERIFY(!entry(*openMenu(*f.loss), "Show all")->isEnabled());
        openMenu(*f.loss)->close();
    }

    void theRightButtonOpensTheMenuAndZoomsNothing()
    {
        ChartFixture f;
        QWidget* viewport = f.chart().viewport();
        const QPoint place = f.at(0.5, 0.5);
        QTest::mousePress(viewport, Qt::RightButton, {}, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, viewport->mapToGlobal(place));
        QApplication::sendEvent(viewport, &event);
        QTest::mouseRelease(viewport, Qt::RightButton, {}, place);
        QVERIFY(openMenu(*f.loss));
        openMenu(*f.loss)->close();
        QVERIFY(!f.view.isZoomed());
    }

    void theDialogProposesAName()
    {
        ChartFixture f;
        f.loss->files().setRun(QStringLiteral("2026-11-25-seed"));
        QString file;
        QByteArray values;
        connect(&f.loss->files(), &ChartFiles::fileRequested, this,
                [&](const QString& chosen, const ChartFiles::Content& content) {
                    file = chosen;
                    values = content();
                });
        f.loss->files().ask(Kind::csv);
        auto* dialog = f.loss->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>();
        QVERIFY2(name && name->text().endsWith(QStringLiteral("2026-11-25-seed-loss.csv")),
                 name ? qPrintable(name->text()) : "no name");
        name->setText(path("Über 数字"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(file, path("Über 数字.csv"));
        QCOMPARE(values, chartValues(chartTable(f.history, Curve::loss), ','));
    }

    void whatIsSavedIsAsItWasThen()
    {
        ChartFixture f;
        ChartFiles::Content values;
        connect(&f.loss->files(), &ChartFiles::fileRequested, this,
                [&](const QString&, const ChartFiles::Content& content) { values = content; });
        f.loss->files().save(Kind::csv, path("then.csv"));
        f.train(100);
        QCOMPARE(values().count('\n'), 501);
        f.history.begin(100);
        QCOMPARE(values().count('\n'), 501);
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestChartFiles)
#include "test_chart_files.moc"
