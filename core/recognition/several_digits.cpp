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

} // namespace digitlab
