#pragma once

#include "core/api/recipe.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <vector>

namespace digitlab {

/// The named recipes: `seed` first.
std::vector<Recipe> namedRecipes();

/// Throws Error with the option's name and what it may be.
void checkRecipe(const Recipe& recipe);

/// The learning rate of the step that starts after `epochsDone` epochs, 0 <= epochsDone <= recipe.epochs; fractions are
/// parts of an epoch.
///   constant  lr
///   steps     lr x factor ^ (number of milestones <= whole epochs done), as PyTorch's MultiStepLR
///   cosine    linear warm-up, then lr x (1 + cos(pi t)) / 2 (Loshchilov and Hutter 2017)
///   oneCycle  half a cosine up from lr / 25 in the warm-up, half a cosine down to lr / 10,000 (Smith and Topin 2018)
double learningRateAt(const Recipe& recipe, double epochsDone);

nlohmann::json toJson(const Recipe& recipe);
/// Throws Error (and nlohmann's exceptions for wrong types): the caller names the file.
Recipe recipeFromJson(const nlohmann::json& json);

} // namespace digitlab
