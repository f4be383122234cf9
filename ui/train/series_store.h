#pragma once

#include <cstddef>
#include <deque>
#include <limits>
#include <vector>

namespace digitlab {

/// A long curve whose values come one by one and which is drawn often: it keeps every value, and the least and greatest
/// of each 8, 16, 32, ... values as they arrive, so that a drawing never reads more than a few thousand numbers.
/// It takes about 6 bytes a value.
class SeriesStore {
public:
    /// A point of the decimated curve: `position` is the index of a value, or lies in the middle of what it stands for.
    struct Point {
        double position = 0;
        float value = 0;
    };

    /// Adds a value; NaN and infinities are kept but never drawn.
    void append(double value);
    void clear();

    std::size_t size() const { return m_values.size(); }
    float at(std::size_t index) const { return m_values[index]; }

    /// The curve with at most about two points for each of `columns` (1 or more): all finite values as long as they
    /// are few, else the least and greatest of equal pieces whose length is a power of two. No extreme is lost.
    /// The newest finite value is always the last point.
    std::vector<Point> points(std::size_t columns) const { return points(columns, 0, size()); }
    /// The same for the values first..last-1 alone. Whole pieces are read, so that a point may stand a piece's length
    /// outside; as long as the pieces keep their length, each stays where it is when the part moves.
    std::vector<Point> points(std::size_t columns, std::size_t first, std::size_t last) const;

private:
    struct Extremes {
        float least = std::numeric_limits<float>::infinity();
        float greatest = -std::numeric_limits<float>::infinity();

        bool any() const { return least <= greatest; }
        /// Whether the value changes anything.
        bool add(float value);
        void add(const Extremes& other);
    };

    Extremes piece(std::size_t level, std::size_t number) const;
    void addPiece(std::vector<Point>& points, std::size_t level, std::size_t number) const;

    std::deque<float> m_values;
    /// m_levels[k] holds the extremes of every 2^(k + 3) values; the last one of a level may be of fewer.
    std::vector<std::deque<Extremes>> m_levels;
};

} // namespace digitlab
