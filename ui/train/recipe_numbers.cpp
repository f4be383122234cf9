#include "ui/train/recipe_numbers.h"

#include <array>

namespace digitlab {

namespace {

using Steps = NumberRule::Steps;

template <auto Member>
RecipeNumber number(RecipeField field, const NumberRule& rule)
{
    return {field, rule, [](const Recipe& recipe) { return static_cast<double>(recipe.*Member); },
            [](Recipe& recipe, double value) {
                recipe.*Member = static_cast<std::remove_reference_t<decltype(recipe.*Member)>>(value);
            }};
}

template <double Augmentation::*Member>
RecipeNumber change(RecipeField field, double most, Steps steps)
{
    return {field,
            {.most = most, .steps = steps},
            [](const Recipe& recipe) { return recipe.augmentation.*Member; },
            [](Recipe& recipe, double value) { recipe.augmentation.*Member = value; }};
}

NumberRule whole(double most, Steps steps)
{
    return {.least = 1, .most = most, .whole = true, .steps = steps};
}

/// 0 included, 1 not.
NumberRule share(Steps steps)
{
    return {.most = 1, .belowMost = true, .steps = steps};
}

} // namespace

std::span<const RecipeNumber> recipeNumbers()
{
    using F = RecipeField;
    static const std::array numbers{
        number<&Recipe::epochs>(F::epochs, whole(100000, Steps::ones)),
        number<&Recipe::batchSize>(F::batchSize, whole(1 << 20, Steps::doubles)),
        number<&Recipe::weightDecay>(F::weightDecay, {.most = 1e6, .steps = Steps::oneTwoFive}),
        number<&Recipe::learningRate>(F::learningRate, {.aboveLeast = true, .steps = Steps::oneTwoFive}),
        number<&Recipe::validation>(F::validation,
                                    {.most = 1, .aboveLeast = true, .belowMost = true, .steps = Steps::twentieths}),
        number<&Recipe::beta1>(F::beta1, share(Steps::twentieths)),
        number<&Recipe::beta2>(F::beta2, share(Steps::twentieths)),
        number<&Recipe::epsilon>(F::epsilon, {.most = 1, .aboveLeast = true, .steps = Steps::oneTwoFive}),
        number<&Recipe::momentum>(F::momentum, share(Steps::twentieths)),
        number<&Recipe::factor>(F::factor, {.most = 1e6, .aboveLeast = true, .steps = Steps::oneTwoFive}),
        number<&Recipe::warmupEpochs>(F::warmup, {.most = 1e5}),
        number<&Recipe::labelSmoothing>(F::labelSmoothing, share(Steps::twentieths)),
        number<&Recipe::averaging>(F::averaging, share(Steps::twentieths)),
        change<&Augmentation::rotationDegrees>(F::rotation, 180, Steps::ones),
        change<&Augmentation::shear>(F::shear, 1, Steps::twentieths),
        change<&Augmentation::scale>(F::scale, 0.9, Steps::twentieths),
        change<&Augmentation::shiftPixels>(F::shift, 14, Steps::ones),
        change<&Augmentation::elasticPixels>(F::elastic, 14, Steps::twentieths),
        change<&Augmentation::strokePixels>(F::stroke, 4, Steps::twentieths),
        number<&Recipe::written>(F::written, {.most = 1, .steps = Steps::twentieths}),
        number<&Recipe::others>(F::others, {.most = 0.9, .steps = Steps::twentieths}),
        number<&Recipe::cut>(F::cut, {.most = 0.9, .steps = Steps::twentieths}),
    };
    return numbers;
}

} // namespace digitlab
