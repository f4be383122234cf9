#include "core/recognition/photo/components.h"

#include "core/recognition/groups.h"
#include "core/recognition/photo/runs.h"

#include <algorithm>
#include <cstdint>

namespace digitlab {

namespace {

void add(Component& component, const ComponentRun& run)
{
    if (component.area == 0) {
        component.box = {run.from, run.y, run.length(), 1};
    } else {
        const int left = std::min(component.box.x, run.from);
        component.box.width = std::max(component.box.br().x, run.to) - left;
        component.box.x = left;
        component.box.height = run.y + 1 - component.box.y; // rows come from above
    }
    component.area += run.length();
}

/// The runs of a mask, and which of them hang together. `reach`: how far beside a run one of the next row may lie.
Groups joinedRuns(const cv::Mat& mask, int reach, std::vector<ComponentRun>& runs)
{
    Groups groups;
    std::size_t above = 0; // the first run of the row above
    for (int y = 0; y < mask.rows; ++y) {
        const std::size_t row = runs.size();
        forEachRun(mask.ptr<std::uint8_t>(y), mask.cols, [&](int from, int to) {
            while (above < row && runs[above].to <= from - reach)
                ++above;
            groups.add();
            for (std::size_t i = above; i < row && runs[i].from < to + reach; ++i)
                groups.join(i, runs.size());
            runs.push_back({y, from, to});
        });
        above = row;
    }
    return groups;
}

} // namespace

cv::Mat Components::maskOf(std::size_t i) const
{
    return labels(all[i].box) == static_cast<int>(i) + 1;
}

Components componentsOf(const cv::Mat& mask, int neighbours)
{
    Components found;
    Groups groups = joinedRuns(mask, neighbours == 8 ? 1 : 0, found.runs);
    found.labels = cv::Mat::zeros(mask.size(), CV_32S);
    for (std::size_t i = 0; i < found.runs.size(); ++i) {
        ComponentRun& run = found.runs[i];
        const std::size_t first = groups.firstOf(i);
        if (first == i)
            found.all.emplace_back();
        run.component = first == i ? found.all.size() - 1 : found.runs[first].component;
        add(found.all[run.component], run);
        int* const row = found.labels.ptr<int>(run.y);
        std::fill(row + run.from, row + run.to, static_cast<int>(run.component) + 1);
    }
    return found;
}

int setAtBorder(const cv::Mat& mask)
{
    return cv::countNonZero(mask.row(0)) + cv::countNonZero(mask.row(mask.rows - 1)) + cv::countNonZero(mask.col(0))
        + cv::countNonZero(mask.col(mask.cols - 1));
}

} // namespace digitlab
