#include "core/recognition/photo/halvings.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <utility>

namespace digitlab {

Halvings::Halvings(cv::Mat picture)
    : m_copies{std::move(picture)}
{
}

const cv::Mat& Halvings::at(int halvings)
{
    while (static_cast<int>(m_copies.size()) <= halvings)
        m_copies.push_back(halved(m_copies.back()));
    return m_copies[static_cast<std::size_t>(halvings)];
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
