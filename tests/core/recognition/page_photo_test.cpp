#include "core/api/engine.h"
#include "digit_fixture.h"

#include <QTest>

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>

using namespace digitlab;

namespace {

constexpr int pageWidth = 900, pageHeight = 640;
constexpr int paperLight = 235, inkLight = 60;

/// A row of digits that are drawn by rule, `size` pixels high; every second one `lower` pixels lower.
cv::Mat maskOf(const std::string& row, float size, float lower = 0)
{
    Ink page{pageWidth, pageHeight, {}};
    float x = 80, y = 220;
    for (const char sign : row) {
        const Ink digit = moved(drawnDigit(sign - '0'), size / 70, x, y);
        page.strokes.insert(page.strokes.end(), digit.strokes.begin(), digit.strokes.end());
        x += 1.15f * size;
        y += lower;
        lower = -lower;
    }
    return inkMask(page, pageWidth, pageHeight, 1, 6);
}

/// Leaves only a share of the ink on lines that run aslant, `width` pixels thick, one every `step`.
void breakUp(cv::Mat mask, int step, int width, double share)
{
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if ((10 * y + 6 * x) % (10 * step) < 10 * width)
                mask.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(share * mask.at<std::uint8_t>(y, x));
}

/// A printed table around the row, whose lower line is at `bottom`.
void addTable(cv::Mat& page, int bottom, int light)
{
    const int top = 190, left = 95, step = 126, fields = 4, thickness = 3;
    for (const int y : {top, bottom})
        cv::line(page, {left, y}, {left + fields * step, y}, cv::Scalar(light), thickness);
    for (int i = 0; i <= fields; ++i)
        cv::line(page, {left + i * step, top}, {left + i * step, bottom}, cv::Scalar(light), thickness);
}

} // namespace

class PagePhotoTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Model> m_model;

    QString textOf(const cv::Mat& page) const
    {
        return QString::fromStdString(m_model->readPage(greyPicture(page)).text());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_model = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
    }

    /// As pencils, chalk and dry pens leave some of them.
    void strokesInParts_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("share");
        QTest::newRow("whole") << 43 << 9 << 1.0;
        QTest::newRow("with pale spots") << 43 << 9 << 0.25;
        QTest::newRow("broken") << 43 << 6 << 0.0;
        QTest::newRow("broken into small parts") << 23 << 5 << 0.0;
    }
    void strokesInParts()
    {
        QFETCH(int, step);
        QFETCH(int, width);
        QFETCH(double, share);
        cv::Mat mask = maskOf("307451", 110);
        breakUp(mask.colRange(mask.cols / 2, mask.cols), step, width, share);
        QCOMPARE(textOf(noise(painted(mask, paperLight, inkLight), 5)), QStringLiteral("307451"));
    }

    void digitsMayTouchATable_data()
    {
        QTest::addColumn<int>("bottom");
        QTest::addColumn<int>("light");
        QTest::newRow("free of it") << 400 << inkLight;
        QTest::newRow("two stand on a line") << 365 << inkLight;
        QTest::newRow("two reach over a line") << 359 << inkLight;
        QTest::newRow("two reach over a paler line") << 359 << 130;
    }
    void digitsMayTouchATable()
    {
        QFETCH(int, bottom);
        QFETCH(int, light);
        cv::Mat page(pageHeight, pageWidth, CV_8U, cv::Scalar(paperLight));
        addTable(page, bottom, light);
        cv::min(page, painted(maskOf("3074", 110, 14), paperLight, inkLight), page);
        QCOMPARE(textOf(noise(page, 5)), QStringLiteral("3074"));
    }

    /// A row that somebody has cut out, as near as that goes.
    void aRowMayFillItsPicture_data()
    {
        QTest::addColumn<int>("margin");
        QTest::addColumn<QString>("row");
        for (const int margin : {0, 2, 5})
            for (const char* const row : {"35", "073", "4053"})
                QTest::addRow("%s, %d pixels around it", row, margin) << margin << QString::fromUtf8(row);
    }
    void aRowMayFillItsPicture()
    {
        QFETCH(int, margin);
        QFETCH(QString, row);
        const cv::Mat mask = maskOf(row.toStdString(), 110);
        const cv::Mat photo = vignetted(noise(painted(mask, 215, inkLight), 4), 0.3);
        const cv::Rect box = cv::boundingRect(mask > 128);
        const cv::Rect cut(box.tl() - cv::Point(margin, margin), box.br() + cv::Point(margin, margin));
        const PageReading reading = m_model->readPage(greyPicture(photo(cut)));
        QCOMPARE(QString::fromStdString(reading.text()), row);
        const std::array<Point, 4> first = reading.rows[0].front().corners, last = reading.rows[0].back().corners;
        QVERIFY(std::abs(first[0].x - static_cast<float>(margin)) < 6);
        QVERIFY(std::abs(last[1].x - static_cast<float>(cut.width - margin)) < 6);
        // Whoever asks for one digit learns that there are more.
        const Reading one = m_model->read(greyPicture(photo(cut)));
        QVERIFY(one.verdict != Verdict::digit);
    }
};

QTEST_APPLESS_MAIN(PagePhotoTest)
#include "page_photo_test.moc"
