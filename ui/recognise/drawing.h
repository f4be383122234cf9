#pragma once

#include "core/api/picture.h"

#include <string>
#include <vector>

namespace digitlab {

/// A stroke with the pen's width, both in units of a square of `Drawing::side`.
struct PenStroke {
    Stroke points;
    float width = 0;
    /// 0..1, one a point; empty for a pen that does not tell.
    std::vector<float> pressure{};
};

/// What an ink file says of a drawing beside its lines.
struct InkNote {
    std::string label;
    /// A JSON object of keys that mean nothing here and are kept; empty when there are none.
    std::string further;
};

/// What stands on the canvas, with its history: strokes come and go one by one, and clearing can be undone too.
class Drawing {
public:
    /// The canvas is this wide and high whatever its size on the screen.
    static constexpr float side = 1000;
    /// How wide the line is where nobody says, in parts of the side.
    static constexpr double usualWidth = 0.05;

    Drawing() = default;
    /// Fitted into the square in the middle, with lines of this width; without a history.
    Drawing(const Ink& ink, float width, InkNote note);

    const std::vector<PenStroke>& strokes() const { return m_strokes; }
    const InkNote& note() const { return m_note; }
    bool empty() const { return m_strokes.empty(); }
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }

    void add(PenStroke stroke);
    /// index: of a stroke that is there.
    void erase(std::size_t index);
    void clear();
    /// Another drawing takes the place of this one. Undo brings this one back.
    void replace(const Ink& ink, float width, InkNote note);
    bool undo();
    bool redo();

    Ink ink() const;

private:
    enum class Kind { added, erased, replaced };

    /// A step of the history. It holds what is not on the canvas: the strokes that were taken away, or that would come.
    struct Change {
        Kind kind = Kind::added;
        std::size_t index = 0;
        std::vector<PenStroke> strokes{};
        InkNote note{};
    };

    void make(Change change);
    void forth(Change& change);
    void back(Change& change);

    std::vector<PenStroke> m_strokes;
    InkNote m_note;
    std::vector<Change> m_done;
    std::vector<Change> m_undone;
};

} // namespace digitlab
