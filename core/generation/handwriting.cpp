#include "core/generation/handwriting.h"

#include "core/generation/pen.h"
#include "core/generation/scribble.h"
#include "core/recognition/ink/ink_path.h"
#include "core/recognition/ink/ink_raster.h"

namespace digitlab {

namespace {

/// Lines of MNIST's digits are 2 to 3 pixels wide; pencils and markers are not.
float penWidth(Philox& random)
{
    const float usual = random.uniform(1.7f, 3.3f);
    return random.below(12) == 0 ? random.uniform(3.3f, 4.4f) : usual;
}

/// A pen whose line is soft at its edges, as a photo's is: each pixel becomes part of its neighbours' mean.
void soften(DigitImage& image, float share)
{
    const DigitImage sharp = image;
    for (int y = 1; y < digitSide - 1; ++y) {
        for (int x = 1; x < digitSide - 1; ++x) {
            const int place = y * digitSide + x;
            const auto at = [&](int dx, int dy) {
                const int neighbour = place + dy * digitSide + dx;
                return static_cast<float>(sharp[static_cast<std::size_t>(neighbour)]);
            };
            const float mean = (4 * at(0, 0) + 2 * (at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1)) + at(-1, -1)
                                + at(1, -1) + at(-1, 1) + at(1, 1))
                / 16;
            image[static_cast<std::size_t>(place)] = static_cast<std::uint8_t>(at(0, 0) + share * (mean - at(0, 0)));
        }
    }
}

DigitImage drawn(const std::vector<Stroke>& strokes, Philox& random)
{
    DigitImage image = centredDrawing(strokes, penWidth(random)).centred;
    if (random.below(3) == 0)
        soften(image, random.uniform());
    return image;
}

std::vector<Stroke> digitStrokes(int digit, Philox& random)
{
    const char sign = static_cast<char>('0' + digit);
    return write(pick(digitTemplates(), sign, random), habitOf(sign), random);
}

std::vector<Stroke> letterStrokes(Philox& random)
{
    const StrokeTemplate& form = pick(otherTemplates(), 0, random);
    PenHabit habit;
    habit.width = form.sign == 'm' || form.sign == 'w' || form.sign == 'M' || form.sign == 'W' ? 1.1f : 0.8f;
    habit.widthChange = 0.25f;
    habit.wobble = 0.045f;
    return write(form, habit, random);
}

/// Two digits side by side, so near that they are one piece or nearly so.
std::vector<Stroke> pairStrokes(Philox& random)
{
    std::vector<Stroke> both = digitStrokes(static_cast<int>(random.below(10)), random);
    const std::vector<Stroke> second = digitStrokes(static_cast<int>(random.below(10)), random);
    const float shift = extentOf(both).right - extentOf(second).left + random.uniform(0.02f, 0.3f);
    for (Stroke stroke : second) {
        for (Point& point : stroke)
            point.x += shift;
        both.push_back(std::move(stroke));
    }
    return both;
}

} // namespace

DigitImage writtenDigit(int digit, Philox& random)
{
    return drawn(digitStrokes(digit, random), random);
}

DigitImage writtenOther(Philox& random)
{
    const std::uint32_t kind = random.below(20);
    return drawn(kind < 11 ? letterStrokes(random) : kind < 17 ? scribble(random) : pairStrokes(random), random);
}

} // namespace digitlab
