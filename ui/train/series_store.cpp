#include "ui/train/series_store.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr std::size_t firstLevel = 3; // pieces of 8 values: shorter ones are read from the values themselves

} // namespace

bool SeriesStore::Extremes::add(float value)
{
    if (!std::isfinite(value) || (least <= value && value <= greatest))
        return false;
    least = std::min(least, value);
    greatest = std::max(greatest, value);
    return true;
}

void SeriesStore::Extremes::add(const Extremes& other)
{
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
}

void SeriesStore::append(double value)
{
    const std::size_t index = m_values.size();
    m_values.push_back(static_cast<float>(value));
    for (std::size_t level = 0; level == 0 || (index >> (firstLevel + level - 1)) > 0; ++level) {
        if (level == m_levels.size()) {
            m_levels.emplace_back();
            // A new level begins with all that came before it.
            if (level > 0)
                m_levels[level].push_back(m_levels[level - 1].front());
        }
        std::deque<Extremes>& pieces = m_levels[level];
        const std::size_t number = index >> (firstLevel + level);
        const bool begins = number == pieces.size();
        if (begins)
            pieces.emplace_back();
        // What a piece holds already is held by all longer ones.
        if (!pieces[number].add(m_values.back()) && !begins)
            return;
    }
}

void SeriesStore::clear()
{
    m_values.clear();
    m_levels.clear();
}

SeriesStore::Extremes SeriesStore::piece(std::size_t level, std::size_t number) const
{
    if (level >= firstLevel)
        return m_levels[level - firstLevel][number];
    Extremes extremes;
    const std::size_t end = std::min(m_values.size(), (number + 1) << level);
    for (std::size_t i = number << level; i < end; ++i)
        extremes.add(m_values[i]);
    return extremes;
}

std::vector<SeriesStore::Point> SeriesStore::points(std::size_t columns, std::size_t first, std::size_t last) const
{
    std::vector<Point> points;
    columns = std::max<std::size_t>(columns, 1);
    last = std::min(last, m_values.size());
    if (first >= last)
        return points;
    if (last - first <= 2 * columns) {
        for (std::size_t i = first; i < last; ++i)
            if (std::isfinite(m_values[i]))
                points.push_back({static_cast<double>(i), m_values[i]});
        return points;
    }
    std::size_t level = 1;
    while (((last - 1) >> level) - (first >> level) + 1 > columns)
        ++level;
    points.reserve(2 * columns + 1);
    for (std::size_t number = first >> level; number <= (last - 1) >> level; ++number)
        addPiece(points, level, number);
    if (last < m_values.size())
        return points;
    const auto newest = std::find_if(m_values.rbegin(), m_values.rend(), [](float v) { return std::isfinite(v); });
    if (newest != m_values.rend())
        points.push_back({static_cast<double>(m_values.rend() - newest) - 1, *newest});
    return points;
}

void SeriesStore::addPiece(std::vector<Point>& points, std::size_t level, std::size_t number) const
{
    const Extremes extremes = piece(level, number);
    if (!extremes.any())
        return;
    const auto first = static_cast<double>(number << level);
    const double length
        = std::min(static_cast<double>(std::size_t{1} << level), static_cast<double>(m_values.size()) - first);
    // The nearer extreme comes first, so that a smooth curve stays smooth.
    const bool upward = points.empty()
        || std::abs(points.back().value - extremes.least) <= std::abs(points.back().value - extremes.greatest);
    const float near = upward ? extremes.least : extremes.greatest;
    const float far = upward ? extremes.greatest : extremes.least;
    points.push_back({first + 0.25 * (length - 1), near});
    if (near < far || far < near)
        points.push_back({first + 0.75 * (length - 1), far});
}

} // namespace digitlab
