#include "core/recognition/page/mark_pieces.h"

#include "core/recognition/page/stroke_cuts.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace digitlab {

namespace {

Stroke pointsOf(const Stroke& stroke, std::size_t first, std::size_t end)
{
    return first < end
        ? Stroke(stroke.begin() + static_cast<std::ptrdiff_t>(first), stroke.begin() + static_cast<std::ptrdiff_t>(end))
        : Stroke{};
}

void addPieces(std::vector<Mark>& pieces, const Stroke& stroke, const std::vector<StrokeCut>& cuts)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const bool last = i == cuts.size();
        Mark piece{pointsOf(stroke, from, last ? stroke.size() : cuts[i].from + 1), {}, pieces.size(), i, !last};
        piece.extent = extentOf(piece.stroke);
        if (i > 0)
            piece.way = pointsOf(stroke, cuts[i - 1].from + 1, cuts[i - 1].to);
        pieces.push_back(std::move(piece));
        from = last ? 0 : cuts[i].to;
    }
}

} // namespace

std::vector<const Mark*> asWritten(std::vector<const Mark*> marks)
{
    std::sort(marks.begin(), marks.end(), [](const Mark* a, const Mark* b) { return a->time < b->time; });
    return marks;
}

Ink inkOf(const std::vector<const Mark*>& marks, const Ink& whole)
{
    Ink ink{whole.width, whole.height, {}};
    const Mark* before = nullptr;
    for (const Mark* mark : asWritten(marks)) {
        if (before && goesOnIn(*before, *mark)) {
            Stroke& stroke = ink.strokes.back();
            stroke.insert(stroke.end(), mark->way.begin(), mark->way.end());
            stroke.insert(stroke.end(), mark->stroke.begin(), mark->stroke.end());
        } else {
            ink.strokes.push_back(mark->stroke);
        }
        before = mark;
    }
    return ink;
}

bool wasGoneBackTo(const std::vector<const Mark*>& marks)
{
    const auto [first, last] = std::minmax_element(marks.begin(), marks.end(),
                                                   [](const Mark* a, const Mark* b) { return a->time < b->time; });
    return (*last)->time - (*first)->time + 1 > marks.size();
}

std::optional<int> cutsBefore(const std::vector<const Mark*>& written)
{
    int cuts = 0;
    const Mark* before = nullptr;
    for (const Mark* mark : written) {
        if (mark->piece > 0 && !(before && goesOnIn(*before, *mark))) {
            if (before && before->time - before->piece == mark->time - mark->piece)
                return std::nullopt;
            ++cuts;
        }
        before = mark;
    }
    return cuts;
}

bool endsInside(const std::vector<const Mark*>& written)
{
    for (std::size_t i = 0; i < written.size(); ++i)
        if (written[i]->goesOn && !(i + 1 < written.size() && goesOnIn(*written[i], *written[i + 1])))
            return true;
    return false;
}

std::vector<Mark> inPieces(const std::vector<const Mark*>& row, const std::vector<const Mark*>& wide, float height)
{
    std::vector<Mark> pieces;
    if (wide.empty())
        return pieces;
    bool cut = false;
    for (const Mark* mark : asWritten(row)) {
        const bool isWide = std::find(wide.begin(), wide.end(), mark) != wide.end();
        const std::vector<StrokeCut> cuts = isWide ? cutsOf(mark->stroke, height) : std::vector<StrokeCut>{};
        cut = cut || !cuts.empty();
        addPieces(pieces, mark->stroke, cuts);
    }
    if (!cut)
        pieces.clear();
    return pieces;
}

} // namespace digitlab
