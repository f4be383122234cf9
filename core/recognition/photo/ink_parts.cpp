#include "core/recognition/photo/ink_parts.h"

#include "core/recognition/median.h"
#include "core/recognition/photo/components.h"

#include <algorithm>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

// What counts as ink at all, as a share of the ground's light.
constexpr float leastContrast = 0.05f;      ///< the faintest pencil; paper grain and JPEG stay below
constexpr float noiseFactor = 4;            ///< and this many deviations of the noise
constexpr float leastCleanContrast = 0.02f; ///< five of 256 levels: below nobody sees a difference
constexpr float cleanLevel = 0.06f;         ///< of the darkest ink, on an even ground: JPEG's ripples lie below

/// Adds up weight, level and border pixels of all parts in one pass.
void measure(const cv::Mat& ink, const std::vector<ComponentRun>& runs, std::vector<InkPart>& parts)
{
    for (const ComponentRun& run : runs) {
        InkPart& part = parts[run.component];
        const float* const row = ink.ptr<float>(run.y);
        part.weight = std::accumulate(row + run.from, row + run.to, part.weight);
        const bool edgeRow = run.y == 0 || run.y == ink.rows - 1;
        const int sides = (run.from == 0 ? 1 : 0) + (run.to == ink.cols ? 1 : 0);
        part.onBorder += edgeRow ? run.length() : std::min(run.length(), sides);
    }
    for (InkPart& part : parts)
        part.level = part.weight / static_cast<float>(part.area);
}

bool liesAlongBorder(const InkPart& part)
{
    constexpr double share = 0.3;
    return part.onBorder > share * part.longSide();
}

float medianInk(const cv::Mat& ink, const cv::Mat& mask)
{
    std::vector<float> values;
    for (int y = 0; y < ink.rows; ++y)
        for (int x = 0; x < ink.cols; ++x)
            if (mask.at<std::uint8_t>(y, x))
                values.push_back(ink.at<float>(y, x));
    return medianOf(values);
}

} // namespace

cv::Mat InkParts::maskOf(const std::vector<InkPart>& chosen) const
{
    cv::Mat mask(labels.size(), CV_8U, cv::Scalar(0));
    for (const InkPart& part : chosen)
        mask(part.box).setTo(255, labels(part.box) == part.label);
    return mask;
}

InkParts partsAbove(const cv::Mat& ink, float level, const cv::Mat& edges)
{
    const Components components = componentsOf(ink > level);
    InkParts found{components.labels, {}};
    for (const auto& [box, area] : components.all) {
        InkPart part;
        part.label = static_cast<int>(found.parts.size()) + 1;
        part.box = box;
        part.area = area;
        found.parts.push_back(part);
    }
    measure(ink, components.runs, found.parts);
    for (InkPart& part : found.parts) {
        part.edge = isEdge(part, ink.size());
        if (!part.edge && !edges.empty())
            part.edge = 2 * cv::countNonZero((found.labels(part.box) == part.label) & edges(part.box)) > part.area;
    }
    return found;
}

cv::Mat edgeRegion(const cv::Mat& ink, float level)
{
    // Wood has a grain: its dark spots together are the table. Squares and dots of a paper are not so dense.
    constexpr double gap = 0.012; // of the long side; between a table and a digit there is more paper
    constexpr double leastDense = 0.45;
    constexpr float writing = 4; // so much more ink than where light falls off is writing that lies there
    const int side = 2 * static_cast<int>(gap * std::max(ink.cols, ink.rows) / 2) + 3;
    const cv::Mat mask = ink > level;
    cv::Mat dense;
    cv::morphologyEx(mask, dense, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
    cv::Mat region;
    if (setAtBorder(dense) == 0)
        return region;
    dense.convertTo(dense, CV_32F);
    const InkParts all = partsAbove(dense, 0);
    for (const InkPart& part : all.parts) {
        if (!liesAlongBorder(part)) // a row of digits may go from side to side
            continue;
        const cv::Mat own = all.labels(part.box) == part.label;
        const cv::Mat inked = own & mask(part.box);
        if (cv::countNonZero(inked) < leastDense * part.area)
            continue;
        if (region.empty())
            region = cv::Mat::zeros(ink.size(), CV_8U);
        cv::Mat strong = ink(part.box) > writing * medianInk(ink(part.box), inked);
        cv::dilate(strong, strong, cv::Mat());
        region(part.box).setTo(255, own & ~strong);
    }
    return region;
}

cv::Rect boxOf(const std::vector<InkPart>& parts)
{
    cv::Rect box;
    for (const InkPart& part : parts)
        box |= part.box;
    return box;
}

float lowestInk(const InkMap& map)
{
    if (!map.clean)
        return std::max(leastContrast, noiseFactor * map.noise);
    double highest = 0;
    cv::minMaxLoc(map.ink, nullptr, &highest);
    return std::max(leastCleanContrast, cleanLevel * static_cast<float>(highest));
}

bool isEdge(const InkPart& part, cv::Size picture)
{
    if (part.onBorder == 0)
        return false;
    const bool across = part.box.width >= 0.97 * picture.width || part.box.height >= 0.97 * picture.height;
    return across || liesAlongBorder(part);
}

float contrastOf(const cv::Mat& ink, const cv::Mat& mask, const cv::Rect& box)
{
    std::vector<float> values;
    for (int y = box.y; y < box.br().y; ++y)
        for (int x = box.x; x < box.br().x; ++x)
            if (mask.at<std::uint8_t>(y, x))
                values.push_back(ink.at<float>(y, x));
    if (values.empty())
        return 0;
    constexpr double share = 0.9;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace digitlab
