#include "ui/recognise/drawing.h"

#include <utility>

namespace digitlab {

void Drawing::add(PenStroke stroke)
{
    m_strokes.push_back(std::move(stroke));
    m_done.push_back({});
    m_undone.clear();
}

void Drawing::clear()
{
    if (m_strokes.empty())
        return;
    m_done.push_back({true, std::exchange(m_strokes, {})});
    m_undone.clear();
}

bool Drawing::undo()
{
    if (m_done.empty())
        return false;
    Change change = std::move(m_done.back());
    m_done.pop_back();
    if (change.cleared) {
        m_strokes = std::move(change.strokes);
        m_undone.push_back({true, {}});
    } else {
        m_undone.push_back({false, {std::move(m_strokes.back())}});
        m_strokes.pop_back();
    }
    return true;
}

bool Drawing::redo()
{
    if (m_undone.empty())
        return false;
    Change change = std::move(m_undone.back());
    m_undone.pop_back();
    if (change.cleared) {
        m_done.push_back({true, std::exchange(m_strokes, {})});
    } else {
        m_strokes.push_back(std::move(change.strokes.front()));
        m_done.push_back({});
    }
    return true;
}

Ink Drawing::ink() const
{
    Ink ink;
    ink.width = side;
    ink.height = side;
    ink.strokes.reserve(m_strokes.size());
    for (const PenStroke& stroke : m_strokes)
        ink.strokes.push_back(stroke.points);
    return ink;
}

} // namespace digitlab
