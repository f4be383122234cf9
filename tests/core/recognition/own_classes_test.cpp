#include "core/model/network.h"
#include "core/recognition/predictor.h"
#include "digit_fixture.h"

#include <QTest>

#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <string>
#include <vector>

using namespace digitlab;

namespace {

/// A network that has the first class for the answer to everything.
Predictor biased(const std::vector<std::string>& classes)
{
    const std::shared_ptr<Network> network = makeNetwork("seed", static_cast<int>(classes.size()));
    const c10::NoGradGuard noGrad;
    network->outputParameters().back()[0].fill_(5);
    ModelInfo info;
    info.classes = classes;
    return {network, info, {}};
}

} // namespace

/// What is known of digits does not count for a network that was taught something else.
class OwnClassesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filledShapesMayBeAClass()
    {
        cv::Mat disc(200, 200, CV_8U, cv::Scalar(255));
        cv::circle(disc, {100, 100}, 60, cv::Scalar(0), cv::FILLED);
        const Reading shape = biased({"disc", "square"}).read(greyPicture(disc));
        QVERIFY(shape.verdict == Verdict::digit);
        QVERIFY(shape.probabilities[0] > 0.9f);
        const Reading digit = biased({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}).read(greyPicture(disc));
        QVERIFY(digit.verdict == Verdict::none);
        QCOMPARE(digit.probabilities.front(), digit.probabilities.back());
    }
};

QTEST_APPLESS_MAIN(OwnClassesTest)
#include "own_classes_test.moc"
