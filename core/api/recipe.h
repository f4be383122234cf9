#pragma once

#include <string>
#include <vector>

namespace digitlab {

enum class OptimiserKind { adam, adamw, sgd };
enum class ScheduleKind { constant, steps, cosine, oneCycle };

/// Random changes to each training picture; everything 0 is none. Sizes in pixels of the 28 x 28 picture.
struct Augmentation {
    double rotationDegrees = 0;
    double shear = 0;
    /// Relative, 0.1 is 90 % to 110 %.
    double scale = 0;
    double shiftPixels = 0;
    /// Displacement of an elastic distortion (Simard, Steinkraus and Platt 2003).
    double elasticPixels = 0;
    /// Strokes grow thicker or thinner by up to this much.
    double strokePixels = 0;

    bool any() const
    {
        return rotationDegrees > 0 || shear > 0 || scale > 0 || shiftPixels > 0 || elasticPixels > 0
            || strokePixels > 0;
    }
    bool operator==(const Augmentation&) const = default;
};

/// Every number of a training. A named recipe is a set of starting values, each of which may be changed.
struct Recipe {
    std::string name = "seed";
    /// `seed` or `modern`: which network is built.
    std::string network = "seed";

    int epochs = 50;
    int batchSize = 256;
    /// Share of the training part that is kept for validation, 0 < x < 1.
    double validation = 0.2;

    OptimiserKind optimiser = OptimiserKind::adam;
    double learningRate = 0.01;
    double weightDecay = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double momentum = 0.9; ///< of SGD

    ScheduleKind schedule = ScheduleKind::steps;
    /// `steps`: the rate is multiplied by `factor` when that many epochs are done.
    std::vector<int> milestones{20, 30};
    double factor = 0.1;
    /// `cosine`, `oneCycle`: epochs (fractions allowed) in which the rate rises from near 0.
    double warmupEpochs = 0;

    double labelSmoothing = 0;
    /// Decay a step of the exponential moving average of the weights that is validated and saved. 0 is off.
    double averaging = 0;
    /// Scale the last layer of the saved weights so that the confidence on the validation part is right (temperature
    /// scaling, Guo et al. 2017).
    bool calibrate = false;
    Augmentation augmentation;
    /// Share of the training pictures that are written anew by the program from templates of many countries' writing,
    /// each of its picture's class. Of data whose classes are digits; elsewhere it does nothing.
    double written = 0;
    /// Share of the training pictures that are replaced by what is no digit (letters, signs, scribbles), for which all
    /// classes are to be equally likely (outlier exposure, Hendrycks, Mazeika and Dietterich 2019). Of digits only, as
    /// above.
    double others = 0;
    /// Share of the training pictures that are cut out of a row of two digits that touch: half of them whole, with the
    /// little that a cut takes and leaves, of their class; half of them parts and pairs, which are no digit as above.
    /// Of digits only.
    double cut = 0;

    bool operator==(const Recipe&) const = default;
};

/// For a lesson: the seed's network, 99 % right on MNIST's validation part in seconds. One cycle of the learning rate
/// up and down to near 0 (Smith and Topin 2019) needs a fraction of the epochs.
inline Recipe quickRecipe()
{
    Recipe recipe;
    recipe.name = "quick";
    recipe.epochs = 3;
    recipe.batchSize = 96;
    recipe.learningRate = 0.004;
    recipe.weightDecay = 0;
    recipe.schedule = ScheduleKind::oneCycle;
    recipe.warmupEpochs = 0.75;
    recipe.calibrate = true;
    return recipe;
}

} // namespace digitlab
