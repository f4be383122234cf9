#pragma once

#include "core/api/recipe.h"
#include "ui/train/number_field.h"
#include "ui/train/recipe_terms.h"

#include <span>

namespace digitlab {

/// One number of a Recipe: what it may be and where it stands.
struct RecipeNumber {
    RecipeField field;
    NumberRule rule;
    double (*get)(const Recipe&);
    void (*set)(Recipe&, double);
};

std::span<const RecipeNumber> recipeNumbers();

} // namespace digitlab
