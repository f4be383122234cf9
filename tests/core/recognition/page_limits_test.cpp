#include "core/recognition/page/page_reader.h"
#include "core/recognition/page/page_signs.h"
#include "digit_fixture.h"

#include <QTest>

#include <algorithm>
#include <cstddef>
#include <opencv2/imgproc.hpp>
#include <vector>

using namespace digitlab;

namespace {

/// A network that is sure of nothing, so that all that may be cut is cut; counts what it reads.
struct DoubtfulJudge {
    std::size_t read = 0;

    std::vector<Reading> operator()(std::span<const DigitImage> images)
    {
        std::vector<Reading> readings;
        for (const DigitImage& image : images) {
            Reading reading;
            reading.classes = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
            reading.probabilities.assign(10, 0.06f);
            std::size_t sum = 0; // any class, the same for the same picture
            for (const std::uint8_t pixel : image)
                sum += pixel;
            reading.best = static_cast<int>(sum % 10);
            reading.probabilities[sum % 10] = 0.46f;
            reading.verdict = Verdict::unsure;
            reading.seen = image;
            readings.push_back(std::move(reading));
        }
        read += images.size();
        return readings;
    }
};

/// Outlined squares of any size and place: many, some of which touch.
cv::Mat squares(int count)
{
    cv::Mat page(1200, 1600, CV_8U, cv::Scalar(245));
    cv::RNG random(5);
    for (int i = 0; i < count; ++i) {
        const cv::Point at(random.uniform(20, 1500), random.uniform(20, 1100));
        const cv::Size size(random.uniform(25, 50), random.uniform(25, 50));
        cv::rectangle(page, cv::Rect(at, size), cv::Scalar(40), 3);
    }
    return page;
}

/// A chain of squares side by side as the only piece of a page.
PageInk chainPage(int links)
{
    PageInk page;
    page.map.ink = cv::Mat::zeros(100, 60 * links + 40, CV_32F);
    page.map.whole = page.map.ink.size();
    for (int i = 0; i < links; ++i)
        cv::rectangle(page.map.ink, cv::Rect(20 + 60 * i, 20, 62, 60), cv::Scalar(0.5), 5);
    page.contrast = 0.5f;
    page.height = 60;
    const cv::Mat mask = page.map.ink > 0;
    const cv::Rect box = cv::boundingRect(mask);
    page.pieces.push_back({box, mask(box).clone()});
    return page;
}

} // namespace

class PageLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadOfAPageIsBounded()
    {
        // Read are: pieces once, and in the end once more; 60 in four turns; of parts 1,000, and 90 of eight pieces in
        // four turns. What was chosen unread comes to that.
        for (const int count : {60, 250, 400}) {
            DoubtfulJudge judge;
            const PageReading page = readPage(greyPicture(squares(count)),
                                              [&judge](std::span<const DigitImage> images) { return judge(images); });
            QVERIFY(judge.read > 0);
            const std::size_t most = 4 * static_cast<std::size_t>(count) + 2 * (4 * 60 + 8 * 4 * 90) + 1000;
            QVERIFY2(judge.read <= most, qPrintable(QString::number(judge.read)));
        }
    }

    void partsAreReadUpToTheLimit()
    {
        const PageInk page = chainPage(8);
        const std::vector<PieceRow> rows{{page.pieces, page.height}};
        std::size_t before = 0;
        for (const std::size_t most : {40, 80, 10000}) {
            DoubtfulJudge judge;
            const auto counted = [&judge](std::span<const DigitImage> images) { return judge(images); };
            const std::vector<std::vector<PageSign>> signs = signsOf(page, rows, counted, Cutting::fine, most);
            QCOMPARE(signs.size(), std::size_t{1});
            QVERIFY(signs[0].size() >= 4 && signs[0].size() <= 16);
            QVERIFY(judge.read >= before && judge.read <= 1 + most + 16);
            before = judge.read;
        }
    }

    void aPieceIsWholeWhereNothingMayBeCut()
    {
        const PageInk page = chainPage(8);
        DoubtfulJudge judge;
        const auto counted = [&judge](std::span<const DigitImage> images) { return judge(images); };
        const std::vector<std::vector<PageSign>> signs
            = signsOf(page, {{page.pieces, page.height}}, counted, Cutting::fine, 0);
        QCOMPARE(signs[0].size(), std::size_t{1});
        QVERIFY(signs[0][0].piece.box == page.pieces[0].box);
        QCOMPARE(judge.read, std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(PageLimitsTest)
#include "page_limits_test.moc"
