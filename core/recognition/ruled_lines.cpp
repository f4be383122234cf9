#include "core/recognition/ruled_lines.h"

#include "core/recognition/median.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

/// A line is looked for in straight pieces of this share of the width: long enough for no stroke to fill them all,
/// short enough for a line that is a few degrees aslant.
constexpr double pieceShare = 0.08;

/// A line's length and thickness as shares of the picture's width and long side.
constexpr double leastLength = 0.75;
constexpr double sideShare = 0.008; ///< a line that comes this near to both sides goes from side to side
constexpr double mostThickness = 0.014;

/// How far a line may run up or down over its length, together with a stroke that runs along it for a while.
constexpr double mostSlant = 0.3;

/// Where the ink is this much thicker than the line, something crosses it.
constexpr double crossing = 1.8;

constexpr float lineLevel = 0.3f; ///< of the dark ink: lines that are paler do not disturb
constexpr int leastSide = 64;     ///< smaller pictures show no paper

struct Line {
    int label = 0;
    cv::Rect box;
    double thickness = 0;
};

/// The level that one pixel in a hundred reaches.
float darkLevel(const cv::Mat& ink)
{
    const int step = std::max(1, static_cast<int>(ink.total() / 50'000));
    std::vector<float> values;
    const cv::Mat row = ink.isContinuous() ? ink.reshape(1, 1) : ink.clone().reshape(1, 1);
    for (int i = 0; i < row.cols; i += step)
        values.push_back(row.at<float>(i));
    const auto at = values.end() - 1 - static_cast<std::ptrdiff_t>(values.size() / 100);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double thickest(const cv::Mat& mask)
{
    return mostThickness * std::max(mask.cols, mask.rows) + 1;
}

/// What is left of the mask of long level pieces, gaps between them closed.
cv::Mat levelPieces(const cv::Mat& mask)
{
    const int piece = std::max(9, static_cast<int>(pieceShare * mask.cols));
    cv::Mat tolerant; // an aslant line steps from row to row
    cv::dilate(mask, tolerant, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(tolerant, tolerant, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {piece, 1}));
    // With nothing beyond the sides: closing would go on to them by itself, and a stroke would seem to reach both.
    cv::Mat wide;
    cv::copyMakeBorder(tolerant, wide, 0, 0, piece, piece, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::morphologyEx(wide, wide, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {piece, 1}));
    return wide(cv::Rect(piece, 0, mask.cols, mask.rows)).clone();
}

/// The usual height of a run of pixels, column by column: where a stroke runs along the line for a while, or joins it
/// with the next line, it does not count.
double medianThickness(const cv::Mat& mask)
{
    const cv::Mat turned = mask.t();
    std::vector<int> runs;
    for (int y = 0; y < turned.rows; ++y) {
        const std::uint8_t* row = turned.ptr<std::uint8_t>(y);
        int run = 0;
        for (int x = 0; x <= turned.cols; ++x) {
            if (x < turned.cols && row[x]) {
                ++run;
            } else if (run > 0) {
                runs.push_back(run);
                run = 0;
            }
        }
    }
    return runs.empty() ? 0 : medianOf(runs);
}

std::vector<Line> linesAmong(const cv::Mat& mask, const cv::Mat& labels, const cv::Mat& stats)
{
    std::vector<Line> lines;
    bool whole = false;
    for (int i = 1; i < stats.rows; ++i) {
        Line line;
        line.label = i;
        line.box = {stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                    stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)};
        if (line.box.width < leastLength * mask.cols || line.box.height > mostSlant * line.box.width + 4)
            continue;
        line.thickness = medianThickness(mask(line.box) & (labels(line.box) == i));
        if (line.thickness > thickest(mask))
            continue;
        whole = whole || (line.box.x <= sideShare * mask.cols && line.box.br().x >= (1 - sideShare) * mask.cols);
        lines.push_back(line);
    }
    // A single line that stops short of the sides may be a stroke.
    if (lines.size() < 2 && !whole)
        lines.clear();
    return lines;
}

/// Clears one column of a line, unless something crosses it there.
void clearColumn(cv::Mat& ink, const cv::Mat& mask, const cv::Mat& labels, const Line& line, int x)
{
    for (int y = line.box.y; y < line.box.br().y; ++y) {
        if (labels.at<int>(y, x) != line.label || !mask.at<std::uint8_t>(y, x))
            continue;
        int top = y;
        while (top > 0 && mask.at<std::uint8_t>(top - 1, x))
            --top;
        int bottom = y + 1;
        while (bottom < mask.rows && mask.at<std::uint8_t>(bottom, x))
            ++bottom;
        if (bottom - top <= crossing * std::max(line.thickness, 1.0) + 1)
            ink(cv::Range(std::max(top - 1, 0), std::min(bottom + 1, mask.rows)), cv::Range(x, x + 1)).setTo(0);
        y = bottom;
    }
}

/// Clears the level lines; returns the mask of their pixels, crossings too, or nothing when there are none.
cv::Mat removeLevelLines(cv::Mat& ink, float level)
{
    const cv::Mat mask = ink > level;
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    cv::connectedComponentsWithStats(levelPieces(mask), labels, stats, centres, 8, CV_32S);
    cv::Mat cleared;
    for (const Line& line : linesAmong(mask, labels, stats)) {
        if (cleared.empty())
            cleared = cv::Mat::zeros(mask.size(), CV_8U);
        cleared(line.box).setTo(255, labels(line.box) == line.label);
        for (int x = line.box.x; x < line.box.br().x; ++x)
            clearColumn(ink, mask, labels, line, x);
    }
    return cleared;
}

/// Where two lines cross, each keeps the other's pixels: clears those spots, as far as nothing else touches them.
void removeCrossings(cv::Mat& ink, float level, const cv::Mat& crossings)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink > level, labels, stats, centres, 8, CV_32S);
    const double largest = 2 * thickest(ink);
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        if (std::max(box.width, box.height) > largest)
            continue;
        const cv::Mat own = labels(box) == i;
        if (cv::countNonZero(own & crossings(box)) > 0)
            ink(box).setTo(0, own);
    }
}

} // namespace

void removeRuledLines(InkMap& map)
{
    if (std::min(map.ink.cols, map.ink.rows) < leastSide)
        return;
    constexpr float noiseFactor = 3;
    const float level = std::max(lineLevel * darkLevel(map.ink), noiseFactor * map.noise);
    if (!(level > 0))
        return;
    // Each direction is looked for in the untouched map; a pixel that is cleared in either is cleared.
    cv::Mat upright = map.ink.t();
    const cv::Mat levelLines = removeLevelLines(map.ink, level);
    const cv::Mat uprightLines = removeLevelLines(upright, level);
    cv::min(map.ink, upright.t(), map.ink);
    if (!levelLines.empty() && !uprightLines.empty())
        removeCrossings(map.ink, level, levelLines & uprightLines.t());
}

} // namespace digitlab
