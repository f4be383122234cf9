#include "core/recognition/several_digits.h"

#include <algorithm>

namespace digitlab {

namespace {

/// Of the tallest group's height: pieces that are closer belong together, such as the parts of a broken digit.
constexpr float leastGap = 0.08f;

/// Of the tallest group's height: a lower group is a dot, a dash or the loose part of a digit.
constexpr float leastHeight = 0.6f;

/// Of the tallest piece's height: a smaller one, such as a point, makes no bridge between two others.
constexpr float leastBridge = 0.2f;

/// Of the largest piece's long side: the same for pieces in any direction, which may be broken off.
constexpr float leastApart = 0.12f;
constexpr float leastSize = 0.6f; ///< of the largest group's long side
constexpr std::size_t mostPieces = 60;
constexpr std::size_t mostGroups = 6;

} // namespace

bool looksLikeSeveral(std::vector<Extent> pieces)
{
    if (pieces.size() < 2)
        return false;
    std::sort(pieces.begin(), pieces.end(), [](const Extent& a, const Extent& b) { return a.left < b.left; });
    float tallest = 0;
    for (const Extent& piece : pieces)
        tallest = std::max(tallest, piece.height());
    std::erase_if(pieces, [&](const Extent& piece) { return piece.longSide() < leastBridge * tallest; });
    std::vector<Extent> groups{pieces.front()};
    for (const Extent& piece : pieces) {
        if (piece.left - groups.back().right < leastGap * tallest)
            groups.back() = united(groups.back(), piece);
        else
            groups.push_back(piece);
    }
    float tallestGroup = 0;
    for (const Extent& group : groups)
        tallestGroup = std::max(tallestGroup, group.height());
    return std::count_if(groups.begin(), groups.end(),
                         [&](const Extent& group) { return group.height() >= leastHeight * tallestGroup; })
        >= 2;
}

std::vector<std::vector<std::size_t>> groupsApart(const std::vector<Extent>& pieces)
{
    struct Group {
        std::vector<std::size_t> members;
        Extent extent;
    };
    if (pieces.size() < 2 || pieces.size() > mostPieces)
        return {};
    float largest = 0;
    for (const Extent& piece : pieces)
        largest = std::max(largest, piece.longSide());
    std::vector<Group> groups;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].longSide() < leastBridge * largest)
            continue;
        Group group{{i}, pieces[i]};
        for (auto other = groups.begin(); other != groups.end();) {
            if (gapBetween(other->extent, group.extent) >= leastApart * largest) {
                ++other;
                continue;
            }
            group.members.insert(group.members.end(), other->members.begin(), other->members.end());
            group.extent = united(group.extent, other->extent);
            groups.erase(other);
            other = groups.begin(); // it is larger now
        }
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.extent.longSide() > b.extent.longSide(); });
    std::vector<std::vector<std::size_t>> found;
    for (Group& group : groups)
        if (group.extent.longSide() >= leastSize * groups.front().extent.longSide() && found.size() < mostGroups)
            found.push_back(std::move(group.members));
    return found.size() < 2 ? std::vector<std::vector<std::size_t>>() : found;
}

} // namespace digitlab
