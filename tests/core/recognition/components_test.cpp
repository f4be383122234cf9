#include "core/recognition/photo/components.h"

#include <QtTest>

#include <array>
#include <opencv2/imgproc.hpp>
#include <set>

using namespace digitlab;

/// Connected parts of a mask.
class ComponentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts();
    void neighbours();
    void nothing();
    void asTheLibraryMeasures();
};

void ComponentsTest::parts()
{
    cv::Mat mask = cv::Mat::zeros(4, 6, CV_8U);
    for (const cv::Rect& part :
         {cv::Rect(4, 0, 2, 1), cv::Rect(0, 1, 1, 3), cv::Rect(2, 1, 1, 3), cv::Rect(1, 3, 1, 1), cv::Rect(5, 3, 1, 1)})
        mask(part).setTo(255);
    QCOMPARE(setAtBorder(mask), 2 + 4 + 3 + 2); // above, below, left, right
    const Components found = componentsOf(mask);
    QCOMPARE(found.all.size(), std::size_t(3));
    const auto at = [&found](int y, int x) { return std::size_t(found.labels.at<int>(y, x)) - 1; };
    QCOMPARE(found.all[at(0, 4)].box, cv::Rect(4, 0, 2, 1));
    QCOMPARE(found.all[at(1, 2)].box, cv::Rect(0, 1, 3, 3)); // two runs in a row
    QCOMPARE(found.all[at(1, 0)].area, 7);
    QCOMPARE(found.all[at(3, 5)].box, cv::Rect(5, 3, 1, 1));
    QCOMPARE(cv::countNonZero(found.maskOf(at(1, 0))), 7);
    QCOMPARE(found.labels.at<int>(0, 0), 0);
}

void ComponentsTest::neighbours()
{
    const cv::Mat mask = cv::Mat::eye(5, 5, CV_8U) * 255;
    QCOMPARE(componentsOf(mask).all.size(), std::size_t(1));
    QCOMPARE(componentsOf(mask, 4).all.size(), std::size_t(5));
}

void ComponentsTest::nothing()
{
    QVERIFY(componentsOf(cv::Mat::zeros(3, 4, CV_8U)).all.empty());
    QCOMPARE(componentsOf(cv::Mat(3, 4, CV_8U, cv::Scalar(255))).all[0].area, 12);
}

void ComponentsTest::asTheLibraryMeasures()
{
    cv::Mat picture(90, 130, CV_8U), labels, stats, centres;
    cv::RNG(5).fill(picture, cv::RNG::UNIFORM, 0, 256);
    cv::GaussianBlur(picture, picture, {5, 5}, 0);
    const cv::Mat mask = picture > 125;
    for (const int neighbours : {4, 8}) {
        std::multiset<std::array<int, 5>> ours, theirs;
        for (const auto& [box, area] : componentsOf(mask, neighbours).all)
            ours.insert({box.x, box.y, box.width, box.height, area});
        const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, neighbours);
        for (int i = 1; i < count; ++i)
            theirs.insert({stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT),
                           stats.at<int>(i, cv::CC_STAT_AREA)});
        QVERIFY(ours.size() > 10);
        QCOMPARE(ours, theirs);
    }
}

QTEST_APPLESS_MAIN(ComponentsTest)
#include "components_test.moc"
