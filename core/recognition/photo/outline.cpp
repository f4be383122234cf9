#include "core/recognition/photo/outline.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace digitlab {

namespace {

/// So far to each side of the outline light is compared: of the mask's long side, and pixels. Where the camera shook or
/// was out of focus an edge is as wide.
constexpr float reachShare = 0.12f;
constexpr int leastReach = 4;

constexpr float leastOfStep = 0.1f; ///< of the ink's contrast: less is no edge

struct Outline {
    int all = 0, flat = 0;
};

/// The lines of a picture in one direction.
struct Along {
    const std::uint8_t* light; ///< the first pixel's
    const std::uint8_t* mask;
    std::ptrdiff_t lightStep, maskStep; ///< to the next pixel
    int length, channels;
    bool lightInk;
    float contrast;
    int reach; ///< pixels

    /// The most light, or the least, from a pixel on as long as the mask stays the same.
    template <class Better>
    std::uint8_t best(int at, int step, int channel, const Better& better) const
    {
        const bool inside = mask[at * maskStep] != 0;
        std::uint8_t result = lightAt(at, channel);
        for (int i = 1; i < reach && at + i * step >= 0 && at + i * step < length; ++i) {
            if ((mask[(at + i * step) * maskStep] != 0) != inside)
                break;
            const std::uint8_t next = lightAt(at + i * step, channel);
            if (better(next, result))
                result = next;
        }
        return result;
    }
    std::uint8_t lightAt(int at, int channel) const
    {
        const std::uint8_t value = light[at * lightStep + channel];
        return lightInk ? static_cast<std::uint8_t>(255 - value) : value;
    }
    bool isFlat(int inside, int outside) const
    {
        const int outward = outside - inside;
        for (int channel = 0; channel < channels; ++channel) {
            const float ink = best(inside, -outward, channel, std::less<>());
            const float ground = best(outside, outward, channel, std::greater<>());
            if (ground - ink > leastOfStep * contrast * ground)
                return false;
        }
        return true;
    }
    void addTo(Outline& outline) const
    {
        for (int at = 1; at < length; ++at) {
            const bool before = mask[(at - 1) * maskStep] != 0, here = mask[at * maskStep] != 0;
            if (before == here)
                continue;
            ++outline.all;
            outline.flat += isFlat(before ? at - 1 : at, before ? at : at - 1) ? 1 : 0;
        }
    }
};

} // namespace

double flatShare(const cv::Mat& picture, const InkMap& map, const cv::Mat& mask, const cv::Rect& box, float contrast)
{
    const int reach
        = std::max(leastReach, static_cast<int>(reachShare * static_cast<float>(std::max(box.width, box.height))));
    const cv::Rect around
        = cv::Rect(box.tl() - cv::Point(reach, reach), box.br() + cv::Point(reach, reach)) & cv::Rect({}, mask.size());
    const cv::Mat light = picture(around), ink = mask(around);
    const int channels = light.channels();
    const auto rowStep = static_cast<std::ptrdiff_t>(light.step), maskRowStep = static_cast<std::ptrdiff_t>(ink.step);
    Outline outline;
    for (int y = 0; y < ink.rows; ++y)
        Along{light.ptr(y), ink.ptr(y), channels, 1, ink.cols, channels, map.lightInk, contrast, reach}.addTo(outline);
    for (int x = 0; x < ink.cols; ++x)
        Along{light.ptr() + x * channels,
              ink.ptr() + x,
              rowStep,
              maskRowStep,
              ink.rows,
              channels,
              map.lightInk,
              contrast,
              reach}
            .addTo(outline);
    return outline.all > 0 ? static_cast<double>(outline.flat) / outline.all : 0;
}

} // namespace digitlab
