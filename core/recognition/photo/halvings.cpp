#include "core/recognition/photo/halvings.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace digitlab {

namespace {

/// Along the long side so many rows are read at least: six for each pixel of the smallest copy that is looked at.
constexpr int leastRows = 1000;

/// Of a block, so that a copy has the quality that a closer look needs.
constexpr int leastRowsOfBlock = 4;

} // namespace

Halvings::Halvings(cv::Mat picture, Rows rows)
    : m_copies{std::move(picture)}
    , m_rowStep(rows == Rows::all ? 1 : 1 << downTo(leastRows))
{
}

const cv::Mat& Halvings::at(int halvings)
{
    const auto wanted = static_cast<std::size_t>(halvings);
    m_copies.resize(std::max(m_copies.size(), wanted + 1));
    if (m_copies[wanted].empty()) {
        const cv::Mat& larger = m_copies[wanted - 1];
        m_copies[wanted] = larger.empty() ? halved(whole(), halvings, m_rowStep) : halved(larger);
    }
    return m_copies[wanted];
}

cv::Size Halvings::sizeAt(int halvings) const
{
    return {std::max(1, whole().cols >> halvings), std::max(1, whole().rows >> halvings)};
}

cv::Mat Halvings::part(int halvings, const cv::Rect& area) const
{
    const auto copy = static_cast<std::size_t>(halvings);
    const int scale = 1 << halvings;
    if (scale >= leastRowsOfBlock * m_rowStep && copy < m_copies.size() && !m_copies[copy].empty())
        return m_copies[copy](area);
    const cv::Rect inWhole(area.tl() * scale, area.size() * scale);
    return halved(whole()(inWhole & cv::Rect({}, whole().size())), halvings,
                  std::min(m_rowStep, std::max(1, scale / leastRowsOfBlock)));
}

int Halvings::downTo(int longSide) const
{
    int result = 0;
    while (std::max(whole().cols, whole().rows) >> (result + 1) >= longSide
           && std::min(whole().cols, whole().rows) >> (result + 1) >= 2)
        ++result;
    return result;
}

} // namespace digitlab
