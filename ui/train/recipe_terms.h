#pragma once

#include <QString>

namespace digitlab {

/// Everything that can be set before a training.
enum class RecipeField {
    data,
    recipe,
    epochs,
    batchSize,
    optimiser,
    weightDecay,
    learningRate,
    schedule,
    augmentation,
    seed,
    network,
    validation,
    limit,
    beta1,
    beta2,
    epsilon,
    momentum,
    milestones,
    factor,
    warmup,
    labelSmoothing,
    averaging,
    calibrate,
    rotation,
    shear,
    scale,
    shift,
    elastic,
    stroke,
    written,
    others,
    cut,
    threads,
    device
};

struct RecipeTerm {
    QString label;
    /// One sentence, the term first.
    QString explanation;
};

/// In the language of the moment.
RecipeTerm termOf(RecipeField field);

} // namespace digitlab
