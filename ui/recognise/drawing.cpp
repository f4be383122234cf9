#include "ui/recognise/drawing.h"

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

std::vector<PenStroke> fitted(const Ink& ink, float width)
{
    std::vector<PenStroke> strokes;
    const float box = std::max(ink.width, ink.height);
    if (!(box > 0))
        return strokes;
    const float scale = Drawing::side / box;
    const float left = (Drawing::side - ink.width * scale) / 2;
    const float top = (Drawing::side - ink.height * scale) / 2;
    for (std::size_t i = 0; i < ink.strokes.size(); ++i) {
        if (ink.strokes[i].empty())
            continue;
        PenStroke& stroke = strokes.emplace_back();
        stroke.width = width;
        stroke.points.reserve(ink.strokes[i].size());
        for (const Point& point : ink.strokes[i])
            stroke.points.push_back({left + point.x * scale, top + point.y * scale});
        if (i < ink.pressure.size() && ink.pressure[i].size() == stroke.points.size())
            stroke.pressure = ink.pressure[i];
    }
    return strokes;
}

} // namespace

Drawing::Drawing(const Ink& ink, float width, InkNote note)
    : m_strokes(fitted(ink, width))
    , m_note(std::move(note))
{
}

void Drawing::add(PenStroke stroke)
{
    make({.kind = Kind::added, .strokes = {std::move(stroke)}});
}

void Drawing::erase(std::size_t index)
{
    if (index < m_strokes.size())
        make({.kind = Kind::erased, .index = index});
}

void Drawing::clear()
{
    if (!m_strokes.empty())
        make({.kind = Kind::replaced});
}

void Drawing::replace(const Ink& ink, float width, InkNote note)
{
    make({.kind = Kind::replaced, .strokes = fitted(ink, width), .note = std::move(note)});
}

void Drawing::make(Change change)
{
    forth(change);
    m_done.push_back(std::move(change));
    m_undone.clear();
}

void Drawing::forth(Change& change)
{
    switch (change.kind) {
    case Kind::added:
        m_strokes.push_back(std::move(change.strokes.front()));
        change.strokes.clear();
        break;
    case Kind::erased: {
        const auto place = m_strokes.begin() + static_cast<std::ptrdiff_t>(change.index);
        change.strokes.push_back(std::move(*place));
        m_strokes.erase(place);
        break;
    }
    case Kind::replaced:
        std::swap(m_strokes, change.strokes);
        std::swap(m_note, change.note);
        break;
    }
}

void Drawing::back(Change& change)
{
    switch (change.kind) {
    case Kind::added:
        change.strokes.push_back(std::move(m_strokes.back()));
        m_strokes.pop_back();
        break;
    case Kind::erased:
        m_strokes.insert(m_strokes.begin() + static_cast<std::ptrdiff_t>(change.index),
                         std::move(change.strokes.front()));
        change.strokes.clear();
        break;
    case Kind::replaced:
        forth(change);
        break;
    }
}

bool Drawing::undo()
{
    if (m_done.empty())
        return false;
    back(m_done.back());
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return true;
}

bool Drawing::redo()
{
    if (m_undone.empty())
        return false;
    forth(m_undone.back());
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return true;
}

Ink Drawing::ink() const
{
    Ink ink;
    ink.width = side;
    ink.height = side;
    ink.strokes.reserve(m_strokes.size());
    bool pressed = false;
    for (const PenStroke& stroke : m_strokes) {
        ink.strokes.push_back(stroke.points);
        ink.pressure.push_back(stroke.pressure);
        pressed = pressed || !stroke.pressure.empty();
    }
    if (!pressed)
        ink.pressure.clear();
    return ink;
}

} // namespace digitlab
