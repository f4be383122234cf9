#include "core/api/engine.h"
#include "core/generation/scribble.h"
#include "core/support/philox.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <string>

using namespace digitlab;

namespace {

constexpr int ofEach = 250;
/// No training uses this seed, and the test draws most of its signs by itself.
constexpr std::uint64_t seed = 20250923;

Philox numbers(std::uint32_t kind, int index)
{
    return {seed, RandomUse::generation, kind, static_cast<std::uint32_t>(index)};
}

Ink drawing(std::vector<Stroke> strokes)
{
    return {.width = 100, .height = 100, .strokes = std::move(strokes)};
}

/// Nothing, or a photo of paper: uneven light, some noise, no pen.
Picture blankPaper(Philox& random)
{
    Picture picture{.width = 120, .height = 90, .channels = 1, .pixels = {}};
    const float level = random.uniform(150, 250), slopeX = random.uniform(-0.3f, 0.3f);
    const float slopeY = random.uniform(-0.3f, 0.3f), noise = random.uniform(0, 4);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            picture.pixels.push_back(static_cast<std::uint8_t>(std::clamp(level + slopeX * static_cast<float>(x - 60)
                                                                              + slopeY * static_cast<float>(y - 45)
                                                                              + noise * random.normal(),
                                                                          0.0f, 255.0f)));
    return picture;
}

/// A pen that was set down: one point, or a trembling of a few pixels.
Ink dot(Philox& random)
{
    const Point at{random.uniform(10, 90), random.uniform(10, 90)};
    Stroke stroke{at};
    const float size = random.uniform(0, 1.5f);
    for (std::uint32_t i = random.below(6); i > 0; --i)
        stroke.push_back({at.x + size * random.uniform(-1, 1), at.y + size * random.uniform(-1, 1)});
    return drawing({stroke});
}

/// A line that lies: minus, dash, underscore. One that stands would be a 1.
Ink dash(Philox& random)
{
    const float angle = random.uniform(-0.26f, 0.26f), length = random.uniform(20, 80), bend = random.uniform(-2, 2);
    Stroke stroke;
    for (int i = 0; i <= 12; ++i) {
        const float along = static_cast<float>(i) / 12 - 0.5f;
        const float across = bend * (0.25f - along * along) * 4 + 0.3f * random.normal();
        stroke.push_back({50 + length * along * std::cos(angle) - across * std::sin(angle),
                          50 + length * along * std::sin(angle) + across * std::cos(angle)});
    }
    return drawing({stroke});
}

/// A hand that goes to and fro over the sheet without writing.
Ink wandering(Philox& random)
{
    Stroke stroke{{random.uniform(20, 80), random.uniform(20, 80)}};
    float direction = random.uniform(0, 2 * std::numbers::pi_v<float>);
    const int points = 60 + static_cast<int>(random.below(120));
    for (int i = 0; i < points; ++i) {
        direction += random.uniform(-0.9f, 0.9f);
        Point next{stroke.back().x + 5 * std::cos(direction), stroke.back().y + 5 * std::sin(direction)};
        if (next.x < 5 || next.x > 95 || next.y < 5 || next.y > 95) {
            direction += std::numbers::pi_v<float> * 0.7f;
            next = {std::clamp(next.x, 5.0f, 95.0f), std::clamp(next.y, 5.0f, 95.0f)};
        }
        stroke.push_back(next);
    }
    return drawing({stroke});
}

Ink scribbled(Philox& random, int index)
{
    if (index % 2 == 0)
        return wandering(random);
    std::vector<Stroke> strokes = scribble(random);
    for (Stroke& stroke : strokes)
        for (Point& point : stroke)
            point = {20 + 60 * point.x, 20 + 60 * point.y};
    return drawing(std::move(strokes));
}

} // namespace

/// What is no digit is refused by the model that comes with the program.
class RefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_engine = std::unique_ptr<Engine>(digitlab_make_engine(&options));
        m_model = m_engine->openModel("shipped");
    }

    void blanksDotsDashesAndScribblesAreNone()
    {
        int refused = 0;
        std::string counts;
        for (std::uint32_t kind = 0; kind < 4; ++kind) {
            int here = 0;
            for (int i = 0; i < ofEach; ++i)
                here += verdict(kind, i) == Verdict::none ? 1 : 0;
            counts += " " + std::to_string(here);
            refused += here;
        }
        qInfo("refused of %d blanks, dots, dashes, scribbles each:%s", ofEach, counts.c_str());
        QVERIFY2(refused >= 4 * ofEach * 97 / 100, counts.c_str());
    }

private:
    Verdict verdict(std::uint32_t kind, int index) const
    {
        Philox random = numbers(kind, index);
        switch (kind) {
        case 0:
            return index % 10 == 0 ? m_model->read(drawing({})).verdict : m_model->read(blankPaper(random)).verdict;
        case 1:
            return m_model->read(dot(random)).verdict;
        case 2:
            return m_model->read(dash(random)).verdict;
        default:
            return m_model->read(scribbled(random, index)).verdict;
        }
    }

    std::unique_ptr<Engine> m_engine;
    std::shared_ptr<const Model> m_model;
};

QTEST_APPLESS_MAIN(RefusalTest)
#include "refusal_test.moc"
