#include "core/recognition/photo/components.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Adds a run of one component's pixels in a row.
void add(Component& component, int y, int from, int to)
{
    if (component.area == 0) {
        component.box = {from, y, to - from, 1};
    } else {
        const int left = std::min(component.box.x, from);
        component.box.width = std::max(component.box.br().x, to) - left;
        component.box.x = left;
        component.box.height = y + 1 - component.box.y; // rows come from above
    }
    component.area += to - from;
}

} // namespace

cv::Mat Components::maskOf(std::size_t i) const
{
    return labels(all[i].box) == static_cast<int>(i) + 1;
}

Components componentsOf(const cv::Mat& mask, int neighbours)
{
    Components found;
    const int labels = cv::connectedComponents(mask, found.labels, neighbours, CV_32S); // ground's among them
    found.all.resize(static_cast<std::size_t>(labels - 1));
    for (int y = 0; y < found.labels.rows; ++y) {
        const int* row = found.labels.ptr<int>(y);
        for (int x = 0; x < found.labels.cols;) {
            const int label = row[x];
            const int from = x;
            while (x < found.labels.cols && row[x] == label)
                ++x;
            if (label > 0)
                add(found.all[static_cast<std::size_t>(label - 1)], y, from, x);
        }
    }
    return found;
}

int setAtBorder(const cv::Mat& mask)
{
    return cv::countNonZero(mask.row(0)) + cv::countNonZero(mask.row(mask.rows - 1)) + cv::countNonZero(mask.col(0))
        + cv::countNonZero(mask.col(mask.cols - 1));
}

} // namespace digitlab
