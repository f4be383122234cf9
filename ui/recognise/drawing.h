#pragma once

#include "core/api/picture.h"

#include <vector>

namespace digitlab {

/// A stroke with the pen's width, both in units of a square of `Drawing::side`.
struct PenStroke {
    Stroke points;
    float width = 0;
};

/// What stands on the canvas, with its history: strokes come and go one by one, and clearing can be undone too.
class Drawing {
public:
    /// The canvas is this wide and high whatever its size on the screen.
    static constexpr float side = 1000;

    const std::vector<PenStroke>& strokes() const { return m_strokes; }
    bool empty() const { return m_strokes.empty(); }
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }

    void add(PenStroke stroke);
    void clear();
    bool undo();
    bool redo();

    Ink ink() const;

private:
    /// One stroke added, or all of them cleared away.
    struct Change {
        bool cleared = false;
        std::vector<PenStroke> strokes;
    };

    std::vector<PenStroke> m_strokes;
    std::vector<Change> m_done;
    std::vector<Change> m_undone;
};

} // namespace digitlab
