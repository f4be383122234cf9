#include "core/api/engine.h"
#include "core/recognition/page/page_pieces.h"
#include "core/recognition/page/sign_size.h"
#include "digit_fixture.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <string>

using namespace digitlab;

namespace {

constexpr float size = 120;
constexpr int paperLight = 235, inkLight = 40;

/// The digits of a number in a row, so near that each touches the next.
Ink chainOf(const std::string& number)
{
    Ink page{900, 300, {}};
    float right = 60;
    for (const char sign : number) {
        Ink digit = drawnDigit(sign - '0');
        float left = digit.strokes[0][0].x, end = left;
        for (const Stroke& stroke : digit.strokes)
            for (const Point& p : stroke) {
                left = std::min(left, p.x);
                end = std::max(end, p.x);
            }
        const float scale = size / 70;
        digit = moved(digit, scale, right - left * scale, 80);
        page.strokes.insert(page.strokes.end(), digit.strokes.begin(), digit.strokes.end());
        right += (end - left) * scale;
    }
    return page;
}

cv::Mat maskOf(const Ink& ink)
{
    const cv::Mat mask = inkMask(ink, 900, 300, 1, 7) > 0;
    return mask(cv::boundingRect(mask)).clone();
}

PagePiece pieceAt(const cv::Rect& box)
{
    return {box, cv::Mat(box.size(), CV_8U, cv::Scalar(255))};
}

} // namespace

class PageChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChainIsAsTallAsItsSigns_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("chain");
        QTest::newRow("0") << "0" << false;
        QTest::newRow("1") << "1" << false;
        QTest::newRow("7") << "7" << false;
        QTest::newRow("four") << "3053" << true;
        QTest::newRow("five") << "50343" << true;
    }
    void aChainIsAsTallAsItsSigns()
    {
        QFETCH(QString, number);
        QFETCH(bool, chain);
        const cv::Mat mask = maskOf(chainOf(number.toStdString()));
        QCOMPARE(isChain(mask), chain);
        QCOMPARE(isChain(mask.t()), chain);
        QCOMPARE(static_cast<int>(signSize(mask)), chain ? mask.rows : std::max(mask.cols, mask.rows));
        QCOMPARE(signSize(mask.t()), signSize(mask));
    }

    void aRowThatTouchesAllAlongIsRead()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        const std::shared_ptr<const Model> model
            = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
        for (const char* number : {"4053", "34503", "50343"}) {
            const cv::Mat page = noise(painted(inkMask(chainOf(number), 900, 300, 1, 7), paperLight, inkLight), 5);
            QCOMPARE(QString::fromStdString(model->readPage(greyPicture(page)).text()), QString::fromLatin1(number));
        }
    }

    void stackedPiecesAreJoinedInAnyOrder()
    {
        // The bar belongs to the body only by way of the neck between them.
        std::vector<PagePiece> pieces{pieceAt({20, 90, 40, 60}), pieceAt({200, 40, 50, 100}), pieceAt({22, 20, 36, 8}),
                                      pieceAt({30, 50, 20, 20}), pieceAt({300, 40, 50, 100})};
        std::sort(pieces.begin(), pieces.end(),
                  [](const PagePiece& a, const PagePiece& b) { return a.box.area() < b.box.area(); });
        do {
            std::vector<PagePiece> joinedPieces = joinStacked(pieces, 110);
            QCOMPARE(joinedPieces.size(), std::size_t{3});
            std::sort(joinedPieces.begin(), joinedPieces.end(),
                      [](const PagePiece& a, const PagePiece& b) { return a.box.x < b.box.x; });
            QVERIFY(joinedPieces[0].box == cv::Rect(20, 20, 40, 130));
            std::rotate(pieces.begin(), pieces.begin() + 1, pieces.end());
        } while (pieces.front().box.area() != 36 * 8);
    }
};

QTEST_APPLESS_MAIN(PageChainTest)
#include "page_chain_test.moc"
