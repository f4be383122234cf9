#pragma once

#include "tests/support/idle_engine.h"

#include <cmath>

namespace digitlab {

/// What the Train page's form asks of an engine, and nothing else of one.
class FormEngine : public IdleEngine {
public:
    bool hasCuda() const override { return cuda; }
    std::vector<Recipe> recipes() const override
    {
        Recipe modern;
        modern.name = modern.network = "modern";
        modern.epochs = 20;
        modern.batchSize = 128;
        modern.optimiser = OptimiserKind::adamw;
        modern.learningRate = 3e-3;
        modern.schedule = ScheduleKind::cosine;
        modern.warmupEpochs = 1;
        modern.calibrate = true;
        modern.augmentation.rotationDegrees = 6;
        return {quickRecipe(), Recipe{}, modern};
    }
    std::vector<double> schedulePreview(const Recipe& recipe, int perEpoch) const override
    {
        return std::vector<double>(static_cast<std::size_t>(recipe.epochs * perEpoch + 1), recipe.learningRate);
    }
    std::vector<DigitImage> trainingPreview(const Recipe&, const DataSet& data, std::uint64_t, int count) const override
    {
        return std::vector<DigitImage>(static_cast<std::size_t>(count), data.sample(Part::training, 0).image);
    }

    bool cuda = false;
};

} // namespace digitlab
