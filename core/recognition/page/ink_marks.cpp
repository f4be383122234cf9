#include "core/recognition/page/ink_marks.h"

#include "core/recognition/median.h"
#include "core/recognition/page/page_rows.h"
#include "core/recognition/page/stroke_touch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

// What stands over one another in one sign, as on a page: of the narrower one's width, of the usual height.
constexpr float sharedWidth = 0.5f;
constexpr float stackedGap = 0.25f;
constexpr float stackedHeight = 1.4f;
constexpr float overlappingHeight = 1.7f; ///< of those whose boxes overlap, as a 5's bar with its stem and its bowl do

bool lieApart(const Extent& a, const Extent& b, float distance)
{
    return a.right + distance < b.left || b.right + distance < a.left || a.bottom + distance < b.top
        || b.bottom + distance < a.top;
}

bool standOver(const Extent& a, const Extent& b, float height)
{
    const float across = std::min(a.right, b.right) - std::max(a.left, b.left);
    const float gap = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
    const float tallest = std::max(a.height(), b.height());
    const float most = gap < 0 ? overlappingHeight : stackedHeight;
    return across >= sharedWidth * std::min(a.width(), b.width()) && gap <= stackedGap * height
        && united(a, b).height() <= std::max(most * height, 1.15f * tallest);
}

/// Of the taller marks: bars and points say nothing of a sign's size.
float usualHeight(const std::vector<Extent>& extents)
{
    float tallest = 0;
    for (const Extent& extent : extents)
        tallest = std::max(tallest, extent.height());
    std::vector<float> heights;
    for (const Extent& extent : extents)
        if (extent.height() >= 0.5f * tallest)
            heights.push_back(extent.height());
    return medianOf(heights);
}

/// A mark, or several that stand over one another.
struct Group {
    std::vector<const Mark*> marks;
    Extent extent;
};

std::vector<Group> groupsOf(std::span<const Mark> marks, float height)
{
    std::vector<Group> groups;
    for (const Mark& mark : marks) {
        Group group{{&mark}, mark.extent};
        for (auto other = groups.begin(); other != groups.end();) {
            const bool meet = std::any_of(other->marks.begin(), other->marks.end(),
                                          [&](const Mark* m) { return marksTouch(*m, mark, height); });
            if (!meet && !standOver(other->extent, group.extent, height)) {
                ++other;
                continue;
            }
            group.marks.insert(group.marks.end(), other->marks.begin(), other->marks.end());
            group.extent = united(group.extent, other->extent);
            other = groups.erase(other);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<Extent> extentsOf(const std::vector<Group>& groups)
{
    std::vector<Extent> extents;
    extents.reserve(groups.size());
    for (const Group& group : groups)
        extents.push_back(group.extent);
    return extents;
}

void sortFromTheLeft(std::vector<const Mark*>& marks)
{
    std::stable_sort(marks.begin(), marks.end(), [](const Mark* a, const Mark* b) {
        return a->extent.left + a->extent.right < b->extent.left + b->extent.right;
    });
}

/// The marks of each row, by the places of their middles.
std::vector<std::vector<const Mark*>> inRows(const std::vector<Group>& groups, const Extent& all)
{
    const double scale = 1000 / std::max(1e-6, static_cast<double>(all.longSide()));
    const auto pixel = [&](float value, float from) { return static_cast<int>(std::lround((value - from) * scale)); };
    std::vector<cv::Rect> boxes;
    for (const Group& group : groups) {
        const Extent& e = group.extent;
        boxes.emplace_back(cv::Point(pixel(e.left, all.left), pixel(e.top, all.top)),
                           cv::Point(pixel(e.right, all.left) + 1, pixel(e.bottom, all.top) + 1));
    }
    std::vector<std::vector<const Mark*>> rows;
    for (const std::vector<std::size_t>& row : rowsOf(boxes).rows) {
        std::vector<const Mark*>& marks = rows.emplace_back();
        for (const std::size_t i : row)
            marks.insert(marks.end(), groups[i].marks.begin(), groups[i].marks.end());
        sortFromTheLeft(marks);
    }
    return rows;
}

} // namespace

bool marksTouch(const Mark& a, const Mark& b, float height)
{
    const float distance = touchDistance * height;
    return !lieApart(a.extent, b.extent, distance) && distanceBetween(a.stroke, b.stroke) <= distance;
}

std::vector<const Mark*> fromTheLeft(std::span<const Mark> marks)
{
    std::vector<const Mark*> row;
    row.reserve(marks.size());
    for (const Mark& mark : marks)
        row.push_back(&mark);
    sortFromTheLeft(row);
    return row;
}

MarkRows rowsOfMarks(std::span<const Mark> marks)
{
    MarkRows found;
    std::vector<Extent> extents;
    for (const Mark& mark : marks) {
        found.extent = extents.empty() ? mark.extent : united(found.extent, mark.extent);
        extents.push_back(mark.extent);
    }
    if (marks.empty())
        return found;
    // Digits of several strokes are taller than their strokes: the groups tell their height, and that the groups.
    found.height = usualHeight(extents);
    std::vector<Group> groups;
    for (float before = 0; found.height > before;) {
        groups = groupsOf(marks, found.height);
        before = std::exchange(found.height, usualHeight(extentsOf(groups)));
    }
    if (found.height > 0)
        found.rows = inRows(groups, found.extent);
    return found;
}

} // namespace digitlab
