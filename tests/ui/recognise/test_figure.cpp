#include "core/api/error.h"
#include "ui/recognise/figure.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

namespace {

Figure example()
{
    Figure figure;
    figure.ink.width = 100;
    figure.ink.height = 100;
    figure.ink.strokes = {{{20, 10}, {20, 50}, {80, 50}}, {{60, 20}, {60, 90}}, {{90, 90}}};
    figure.probabilities = {0, 0.001F, 0, 0, 0.987F, 0.001F, 0.001F, 0.009F, 0.001F, 0};
    for (int i = 0; i < 10; ++i)
        figure.classes << QString::number(i);
    figure.best = 4;
    figure.title = figureTitle(QStringLiteral("4"));
    return figure;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holdsColor(const QImage& image, QRgb wanted, const QRect& place)
{
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            if ((image.pixel(x, y) & 0xffffff) == (wanted & 0xffffff))
                return true;
    return false;
}

void save(const Figure& figure, const QString& path)
{
    const QByteArray bytes = figureContent(figure, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestFigure : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void title() { QCOMPARE(example().title, QStringLiteral("predict: 4")); }

    void pngHasPictureAndBars()
    {
        // A name that only a Unicode-safe way can write.
        const QString file = path(QStringLiteral("数字 4.PNG"));
        save(example(), file);
        const QImage image(file);
        QVERIFY(image.width() >= 960 && image.height() >= 480);
        const QRect left(0, 0, image.width() / 2, image.height());
        const QRect right(image.width() / 2, 0, image.width() / 2, image.height());
        QVERIFY(holdsColor(image, 0x22252a, left));
        QVERIFY(holdsColor(image, 0x0072b2, right));
        QVERIFY(!holdsColor(image, 0x0072b2, left));
    }

    void svgOpensAgain()
    {
        const QString file = path(QStringLiteral("figure.svg"));
        save(example(), file);
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(960, 480));
        QImage image(960, 480, QImage::Format_RGB32);
        image.fill(Qt::green);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QVERIFY(holdsColor(image, 0x0072b2, QRect(480, 0, 480, 480)));
        QVERIFY(contentOf(file).contains("predict: 4"));
    }

    void pdfOpensAgain()
    {
        const QString file = path(QStringLiteral("figure.pdf"));
        save(example(), file);
        const QByteArray bytes = contentOf(file);
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.contains("/Count 1"));
    }

    void whereThereIsNoDigitNoBarStandsOut()
    {
        Reading reading;
        reading.verdict = Verdict::none;
        reading.best = 3;
        reading.probabilities.assign(10, 0.1F);
        reading.classes.assign(10, "x");
        const Figure none = figureOf(reading, Ink{1, 1, {}});
        QCOMPARE(none.best, -1);
        QCOMPARE(none.title, QStringLiteral("predict: –"));
        reading.verdict = Verdict::unsure;
        reading.classes[3] = "三";
        const Figure unsure = figureOf(reading, Ink{1, 1, {}});
        QCOMPARE(unsure.best, 3);
        QCOMPARE(unsure.title, QStringLiteral("predict: 三"));
        QCOMPARE(unsure.probabilities.size(), std::size_t{10});
    }

    void largePicturesAreMadeSmaller()
    {
        const Picture photo{6000, 3000, 1, std::vector<std::uint8_t>(6000 * 3000, 128)};
        QCOMPARE(shownImage(photo).size(), QSize(2048, 1024));
        QCOMPARE(shownImage(photo).pixelColor(1000, 500), QColor(128, 128, 128));
        QCOMPARE(shownImage({30000, 1, 1, std::vector<std::uint8_t>(30000, 7)}).size(), QSize(2048, 1));
        QCOMPARE(shownImage({3, 2, 4, std::vector<std::uint8_t>(24, 9)}).size(), QSize(3, 2));
        QVERIFY(shownImage({}).isNull());
        QVERIFY(shownImage({3, 2, 4, std::vector<std::uint8_t>(5, 9)}).isNull());
        QImage huge(5000, 100, QImage::Format_RGB32);
        QCOMPARE(figureOf(Reading{}, huge).image.size(), QSize(2048, 40));
    }

    void pictureInsteadOfInk()
    {
        Figure figure = example();
        figure.ink = {};
        figure.image = QImage(300, 200, QImage::Format_RGB32);
        figure.image.fill(QColor(10, 200, 30));
        save(figure, path(QStringLiteral("photo.png")));
        const QImage image(path(QStringLiteral("photo.png")));
        QVERIFY(holdsColor(image, qRgb(10, 200, 30), QRect(0, 0, image.width() / 2, image.height())));
    }

    void manyAndForeignClasses()
    {
        Figure figure = example();
        figure.classes.clear();
        figure.probabilities.assign(200, 0.005F);
        for (int i = 0; i < 200; ++i)
            figure.classes << QStringLiteral("类别 %1").arg(i);
        figure.best = -1;
        for (const QString& kind : {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")}) {
            save(figure, path(QStringLiteral("many.") + kind));
            QVERIFY(contentOf(path(QStringLiteral("many.") + kind)).size() > 1000);
        }
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("unknown kind") << path(QStringLiteral("figure.gif"));
        QTest::newRow("no extension") << path(QStringLiteral("figure"));
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, file);
        try {
            save(example(), file);
        } catch (const Error& error) {
            const QString text = QString::fromUtf8(error.what());
            QVERIFY2(text.startsWith(file + QStringLiteral(": ")), error.what());
            QVERIFY(!text.contains(QLatin1Char('\n')));
            QVERIFY(text.size() > file.size() + 5);
            return;
        }
        QFAIL("no error");
    }
};

QTEST_MAIN(TestFigure)
#include "test_figure.moc"
