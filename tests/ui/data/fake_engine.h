#pragma once

#include "tests/support/idle_engine.h"

#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace digitlab {

/// A data set made in memory: `counts[c]` pictures of class c, each filled with its class.
class FakeData : public DataSet {
public:
    FakeData(std::string path, const std::vector<std::size_t>& counts, std::size_t test = 0)
    {
        m_summary.path = std::move(path);
        m_summary.test = test;
        for (std::size_t label = 0; label < counts.size(); ++label) {
            m_summary.classes.push_back({std::to_string(label), counts[label], test / counts.size()});
            m_labels.insert(m_labels.end(), counts[label], static_cast<std::uint8_t>(label));
        }
        m_summary.training = m_labels.size();
        m_summary.asTheyAre = m_labels.size() + test;
    }

    DataSummary& summary() { return m_summary; }
    const DataSummary& summary() const override { return m_summary; }
    std::size_t size(Part part) const override { return part == Part::training ? m_labels.size() : m_summary.test; }
    std::span<const std::uint8_t> labels(Part part) const override
    {
        return part == Part::training ? std::span<const std::uint8_t>(m_labels) : std::span<const std::uint8_t>();
    }
    Sample sample(Part part, std::size_t index) const override
    {
        if (part != Part::training || index >= m_labels.size())
            throw std::out_of_range("sample");
        Sample sample;
        sample.label = m_labels[index];
        sample.image.fill(static_cast<std::uint8_t>(20 * (sample.label % 10) + 20));
        sample.source = "train-images#" + std::to_string(index);
        return sample;
    }

private:
    DataSummary m_summary;
    std::vector<std::uint8_t> m_labels;
};

/// Splits in order, knows two recipes, and does nothing else.
class FakeEngine : public IdleEngine {
public:
    Split split(const DataSet& data, double validation, std::uint64_t seed) const override
    {
        const std::size_t count = data.size(Part::training);
        if (count < 2)
            throw Error("at least two pictures are needed");
        const auto kept = static_cast<std::size_t>(std::llround(static_cast<double>(count) * validation));
        Split split;
        for (std::size_t i = 0; i < count; ++i) {
            const auto index = static_cast<std::uint32_t>((i * 7919 + seed) % count);
            (i < count - kept ? split.training : split.validation).push_back(index);
        }
        return split;
    }
    std::vector<Recipe> recipes() const override
    {
        Recipe modern;
        modern.name = "modern";
        modern.network = "modern";
        modern.batchSize = 128;
        return {Recipe{}, modern};
    }
};

} // namespace digitlab
