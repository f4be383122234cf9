#include "app/command_line/recipe_options.h"

#include "app/command_line/texts.h"
#include "core/api/error.h"

#include <algorithm>

namespace digitlab {

namespace {

constexpr long long mostEpochs = 100000;
constexpr long long largestBatch = 1 << 20;

NumberRange<double> from(double low, double high)
{
    return {.low = low, .high = high};
}

NumberRange<double> above(double low, double high)
{
    return {.low = low, .high = high, .lowOpen = true};
}

NumberRange<double> fromToBelow(double low, double high)
{
    return {.low = low, .high = high, .highOpen = true};
}

} // namespace

void RecipeOptions::number(VerbOptions& options, const std::string& name, const NumberRange<double>& range,
                           const QString& help, double Recipe::*member)
{
    options.number(name, range, help, [this, member](double value) {
        change([member, value](Recipe& recipe) { recipe.*member = value; });
    });
}

void RecipeOptions::augmentation(VerbOptions& options, const std::string& name, double most, const QString& help,
                                 double Augmentation::*member)
{
    options.number(name, from(0, most), help, [this, member](double value) {
        change([member, value](Recipe& recipe) { recipe.augmentation.*member = value; });
    });
}

void RecipeOptions::add(VerbOptions& options)
{
    const std::vector<std::string> recipes{"seed", "quick", "modern"}, networks{"seed", "modern"};
    options.setGroup(tr("Recipe (its own numbers hold unless you change them)"));
    options.choice("--recipe", recipes, tr("where the numbers start from; seed if not given"),
                   [this](const std::string& word) { m_name = word; });
    options.choice("--network", networks, tr("which network is built"),
                   [this](const std::string& word) { change([word](Recipe& recipe) { recipe.network = word; }); });
    options.wholeNumber("--epochs", {.low = 1, .high = mostEpochs}, tr("how often each picture is seen"),
                        [this](long long value) {
                            m_epochs = static_cast<int>(value);
                            change([value](Recipe& recipe) { recipe.epochs = static_cast<int>(value); });
                        });
    options.wholeNumber("--batch-size", {.low = 1, .high = largestBatch}, tr("pictures a step"),
                        [this](long long value) {
                            change([value](Recipe& recipe) { recipe.batchSize = static_cast<int>(value); });
                        });
    number(options, "--validation", {.low = 0, .high = 1, .lowOpen = true, .highOpen = true},
           tr("share of the training part kept for validation"), &Recipe::validation);
    addOptimiser(options);
    addSchedule(options);
    number(options, "--label-smoothing", fromToBelow(0, 1), tr("label smoothing"), &Recipe::labelSmoothing);
    number(options, "--averaging", fromToBelow(0, 1), tr("decay of the weights' moving average; 0 is off"),
           &Recipe::averaging);
    addAugmentation(options);
}

void RecipeOptions::addOptimiser(VerbOptions& options)
{
    options.choice("--optimiser", optimiserWords, tr("the optimiser"),
                   [this](OptimiserKind kind) { change([kind](Recipe& recipe) { recipe.optimiser = kind; }); });
    number(options, "--lr", above(0, 1e9), tr("learning rate"), &Recipe::learningRate);
    number(options, "--weight-decay", from(0, 1e6), tr("weight decay"), &Recipe::weightDecay);
    number(options, "--beta1", fromToBelow(0, 1), tr("Adam's decay of the mean"), &Recipe::beta1);
    number(options, "--beta2", fromToBelow(0, 1), tr("Adam's decay of the square"), &Recipe::beta2);
    number(options, "--epsilon", above(0, 1), tr("Adam's smallest denominator"), &Recipe::epsilon);
    number(options, "--momentum", fromToBelow(0, 1), tr("momentum of SGD"), &Recipe::momentum);
}

void RecipeOptions::addSchedule(VerbOptions& options)
{
    options.choice("--schedule", scheduleWords, tr("how the learning rate changes"),
                   [this](ScheduleKind kind) { change([kind](Recipe& recipe) { recipe.schedule = kind; }); });
    options.wholeNumbers("--milestones", tr("steps: the rate falls when that many epochs are done"),
                         [this](const std::vector<int>& values) {
                             change([values](Recipe& recipe) { recipe.milestones = values; });
                         });
    number(options, "--factor", above(0, 1e6), tr("steps: what the rate is multiplied by"), &Recipe::factor);
    number(options, "--warmup", from(0, mostEpochs), tr("cosine, one-cycle: epochs in which the rate rises"),
           &Recipe::warmupEpochs);
}

void RecipeOptions::addAugmentation(VerbOptions& options)
{
    options.setGroup(tr("Random changes to each training picture"));
    number(options, "--written", from(0, 1), tr("share of digits that the program writes itself"), &Recipe::written);
    number(options, "--others", from(0, 0.9), tr("share of pictures of no digit: letters, signs, scribbles"),
           &Recipe::others);
    number(options, "--cut", from(0, 0.9),
           tr("share of pictures cut out of rows of touching digits: whole ones, parts and pairs"), &Recipe::cut);
    augmentation(options, "--rotation", 180, tr("turned by up to so many degrees"), &Augmentation::rotationDegrees);
    augmentation(options, "--shear", 1, tr("sheared by up to this"), &Augmentation::shear);
    augmentation(options, "--scale", 0.9, tr("grown or shrunk by up to this share"), &Augmentation::scale);
    augmentation(options, "--shift", 14, tr("moved by up to so many pixels"), &Augmentation::shiftPixels);
    augmentation(options, "--elastic", 14, tr("bent by up to so many pixels"), &Augmentation::elasticPixels);
    augmentation(options, "--stroke", 4, tr("strokes thicker or thinner by up to so many pixels"),
                 &Augmentation::strokePixels);
}

Recipe RecipeOptions::chosenFrom(const std::vector<Recipe>& recipes) const
{
    const auto found
        = std::find_if(recipes.begin(), recipes.end(), [this](const Recipe& recipe) { return recipe.name == m_name; });
    if (found == recipes.end())
        throw Error(filled(tr("there is no recipe '%1'"), {m_name}));
    Recipe recipe = *found;
    for (const std::function<void(Recipe&)>& change : m_changes)
        change(recipe);
    return recipe;
}

} // namespace digitlab
