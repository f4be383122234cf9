#include "core/data/split.h"

#include "core/api/error.h"
#include "core/support/philox.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace digitlab {

namespace {

std::vector<std::uint32_t> shuffledIndices(std::size_t count, Philox random)
{
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0u);
    shuffle(std::span(indices), random);
    return indices;
}

/// Takes one item from the class that has most, for each class that would have none.
void giveEachClassOne(std::vector<std::size_t>& quotas, const std::vector<std::vector<std::uint32_t>>& items)
{
    for (std::size_t label = 0; label < quotas.size(); ++label) {
        if (quotas[label] > 0 || items[label].empty())
            continue;
        const auto largest = std::max_element(quotas.begin(), quotas.end());
        if (*largest <= 1)
            return;
        --*largest;
        quotas[label] = 1;
    }
}

std::vector<std::size_t> shares(const std::vector<std::vector<std::uint32_t>>& items, std::size_t total,
                                std::size_t limit)
{
    std::vector<std::size_t> quotas, remainders, order(items.size());
    for (const auto& one : items) {
        quotas.push_back(limit * one.size() / total);
        remainders.push_back(limit * one.size() % total);
    }
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return remainders[left] > remainders[right]; });
    const std::size_t given = std::accumulate(quotas.begin(), quotas.end(), std::size_t{0});
    for (std::size_t i = 0; i < limit - given; ++i)
        ++quotas[order[i]];
    giveEachClassOne(quotas, items);
    return quotas;
}

} // namespace

std::size_t trainingShare(std::size_t count, double validation)
{
    // 10 * (1 - 0.9) is a hair below 1 in binary.
    const double exact = static_cast<double>(count) * (1 - validation);
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::floor(exact + 1e-6)), 1, count - 1);
}

Split splitTraining(const DataSet& data, double validation, std::uint64_t seed)
{
    const std::size_t count = data.size(Part::training);
    if (!(validation > 0 && validation < 1))
        throw Error("the share kept for validation must lie between 0 and 1");
    if (count < 2)
        throw Error(data.summary().path + ": " + std::to_string(count)
                    + " pictures for training; at least two are needed, one to train and one to validate");
    const std::size_t training = trainingShare(count, validation);

    const std::vector<std::uint32_t> indices = shuffledIndices(count, Philox(seed, RandomUse::split));
    const auto middle = indices.begin() + static_cast<std::ptrdiff_t>(training);
    return {.training = {indices.begin(), middle}, .validation = {middle, indices.end()}};
}

std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint64_t seed, std::uint32_t epoch)
{
    return shuffledIndices(count, Philox(seed, RandomUse::shuffle, epoch));
}

std::vector<std::uint32_t> takeInProportion(std::span<const std::uint8_t> labels, std::size_t classes,
                                            std::size_t limit, std::uint64_t seed)
{
    std::vector<std::vector<std::uint32_t>> items(classes);
    for (std::size_t i = 0; i < labels.size(); ++i)
        items[labels[i]].push_back(static_cast<std::uint32_t>(i));

    std::vector<std::uint32_t> taken;
    if (labels.empty())
        return taken;
    const std::vector<std::size_t> quotas = shares(items, labels.size(), std::min(limit, labels.size()));
    for (std::size_t label = 0; label < classes; ++label) {
        Philox random(seed, RandomUse::limit, static_cast<std::uint32_t>(label));
        shuffle(std::span(items[label]), random);
        taken.insert(taken.end(), items[label].begin(),
                     items[label].begin() + static_cast<std::ptrdiff_t>(quotas[label]));
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

} // namespace digitlab
