#pragma once

#include "app/command_line/verb_options.h"
#include "core/api/recipe.h"

#include <QCoreApplication>

#include <functional>
#include <string>
#include <vector>

namespace digitlab {

/// --recipe and one option for each of a recipe's numbers. What is given is kept as changes, since the recipes' own
/// numbers are known to the engine alone, which is not loaded yet when the options are read.
class RecipeOptions {
    Q_DECLARE_TR_FUNCTIONS(digitlab::RecipeOptions)

public:
    void add(VerbOptions& options);

    /// 0 when it was not given.
    int epochs() const { return m_epochs; }
    /// The named one of `recipes` with the changes. Throws Error.
    Recipe chosenFrom(const std::vector<Recipe>& recipes) const;

private:
    void addOptimiser(VerbOptions& options);
    void addSchedule(VerbOptions& options);
    void addAugmentation(VerbOptions& options);
    void number(VerbOptions& options, const std::string& name, const NumberRange<double>& range, const QString& help,
                double Recipe::*member);
    void augmentation(VerbOptions& options, const std::string& name, double most, const QString& help,
                      double Augmentation::*member);
    void change(const std::function<void(Recipe&)>& change) { m_changes.push_back(change); }

    std::string m_name = "seed";
    int m_epochs = 0;
    std::vector<std::function<void(Recipe&)>> m_changes;
};

} // namespace digitlab
