#include "core/recognition/page/stroke_links.h"

#include "core/recognition/groups.h"

#include <algorithm>
#include <map>
#include <opencv2/imgproc.hpp>
#include <set>

namespace digitlab {

namespace {

constexpr float linkLevel = 0.15f; ///< of the writing's contrast: what is darker may join

// Of the usual height.
constexpr double largestFragment = 0.65; ///< larger parts are signs, which may touch
constexpr double leastFragment = 0.16;   ///< smaller ones may be dirt
constexpr double reach = 0.25;           ///< a part is no farther from the rest
constexpr double gap = 0.03;             ///< so far paler ink may be broken off
constexpr double brokenOff = 0.12;       ///< the same where nothing is between
constexpr double largestWhole = 1.35;    ///< all together

int longSide(const cv::Rect& box)
{
    return std::max(box.width, box.height);
}

/// Puts parts of the ink together to signs.
class Linking {
public:
    Linking(const PageInk& page, const InkParts& all, const std::vector<InkPart>& parts, double height)
        : m_page(page)
        , m_all(all)
        , m_parts(parts)
        , m_height(height)
        , m_groups(parts.size())
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            m_boxes.push_back(parts[i].box);
            m_byLabel[parts[i].label] = i;
        }
    }

    void joinByPalerInk();
    void joinBrokenOff();
    std::vector<PagePiece> pieces();

private:
    int sizeOf(std::size_t i) { return longSide(m_boxes[m_groups.firstOf(i)]); }
    cv::Rect around(std::size_t i, double distance) const;
    void join(std::size_t a, std::size_t b);

    const PageInk& m_page;
    const InkParts& m_all;
    const std::vector<InkPart>& m_parts;
    double m_height;
    Groups m_groups;
    std::vector<cv::Rect> m_boxes; ///< of each group, at its first
    std::map<int, std::size_t> m_byLabel;
};

cv::Rect Linking::around(std::size_t i, double distance) const
{
    const int far = std::max(2, static_cast<int>(distance * m_height));
    const cv::Rect grown = m_parts[i].box + cv::Size(2 * far, 2 * far) - cv::Point(far, far);
    return grown & cv::Rect({0, 0}, m_page.map.ink.size());
}

/// Joins two groups, unless that makes more than a sign of them.
void Linking::join(std::size_t a, std::size_t b)
{
    const auto [first, second] = std::minmax({m_groups.firstOf(a), m_groups.firstOf(b)});
    const auto [smaller, larger] = std::minmax({sizeOf(first), sizeOf(second)});
    const cv::Rect both = m_boxes[first] | m_boxes[second];
    if (first == second || smaller > largestFragment * m_height
        || longSide(both) > std::max(largestWhole * m_height, 1.1 * larger))
        return;
    m_groups.join(first, second);
    m_boxes[first] = both;
}

void Linking::joinByPalerInk()
{
    const float low = std::max(lowestInk(m_page.map), linkLevel * m_page.contrast);
    const int side = 2 * static_cast<int>(gap * m_height / 2) + 1;
    const cv::Mat brush = cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side});
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].longSide() > largestFragment * m_height)
            continue;
        const cv::Rect near = around(i, reach);
        cv::Mat joins = m_page.map.ink(near) > low, labels;
        cv::dilate(joins, joins, brush);
        cv::connectedComponents(joins, labels, 8, CV_32S);
        const cv::Mat high = m_all.labels(near);
        std::set<int> own, others;
        for (int y = 0; y < high.rows; ++y)
            for (int x = 0; x < high.cols; ++x)
                if (high.at<int>(y, x) == m_parts[i].label)
                    own.insert(labels.at<int>(y, x));
        for (int y = 0; y < high.rows; ++y)
            for (int x = 0; x < high.cols; ++x)
                if (high.at<int>(y, x) != 0 && own.count(labels.at<int>(y, x)) > 0)
                    others.insert(high.at<int>(y, x));
        for (const int label : others)
            if (const auto other = m_byLabel.find(label); other != m_byLabel.end())
                join(i, other->second);
    }
}

/// What is a part still goes to the nearest.
void Linking::joinBrokenOff()
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (sizeOf(i) > largestFragment * m_height || sizeOf(i) < leastFragment * m_height)
            continue;
        const cv::Rect near = around(i, brokenOff);
        const cv::Mat high = m_all.labels(near);
        cv::Mat distance;
        cv::distanceTransform(high != m_parts[i].label, distance, cv::DIST_L2, cv::DIST_MASK_3);
        auto least = static_cast<float>(brokenOff * m_height);
        std::size_t nearest = i;
        for (int y = 0; y < high.rows; ++y) {
            for (int x = 0; x < high.cols; ++x) {
                if (high.at<int>(y, x) == 0 || distance.at<float>(y, x) >= least)
                    continue;
                const auto other = m_byLabel.find(high.at<int>(y, x));
                if (other == m_byLabel.end() || m_groups.firstOf(other->second) == m_groups.firstOf(i))
                    continue;
                nearest = other->second;
                least = distance.at<float>(y, x);
            }
        }
        join(i, nearest);
    }
}

std::vector<PagePiece> Linking::pieces()
{
    std::vector<PagePiece> pieces;
    std::map<std::size_t, std::size_t> at;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        PagePiece piece{m_parts[i].box, m_all.labels(m_parts[i].box) == m_parts[i].label};
        const auto [place, isNew] = at.try_emplace(m_groups.firstOf(i), pieces.size());
        if (isNew)
            pieces.push_back(std::move(piece));
        else
            pieces[place->second] = joined(pieces[place->second], piece);
    }
    return pieces;
}

} // namespace

std::vector<PagePiece> linkedPieces(const PageInk& page, const InkParts& all, const std::vector<InkPart>& parts,
                                    double height)
{
    Linking linking(page, all, parts, height);
    if (!page.map.clean) { // what is drawn on a screen is whole
        linking.joinByPalerInk();
        linking.joinBrokenOff();
    }
    return linking.pieces();
}

} // namespace digitlab
