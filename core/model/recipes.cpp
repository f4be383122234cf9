#include "core/model/recipes.h"

#include "core/api/error.h"
#include "core/api/words.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

namespace digitlab {

namespace {

template <class Value, std::size_t Count>
Value namedValue(const Words<Value, Count>& words, const std::string& text, const char* what)
{
    const std::optional<Value> value = valueOf(words, text);
    if (!value)
        throw Error(std::string(what) + " '" + text + "' is not known");
    return *value;
}

Recipe modernRecipe()
{
    Recipe recipe;
    recipe.name = "modern";
    recipe.network = "modern";
    recipe.epochs = 20;
    recipe.batchSize = 128;
    recipe.optimiser = OptimiserKind::adamw;
    recipe.learningRate = 3e-3;
    recipe.weightDecay = 0.01;
    recipe.schedule = ScheduleKind::cosine;
    recipe.warmupEpochs = 1;
    recipe.labelSmoothing = 0.05;
    recipe.averaging = 0.998;
    recipe.calibrate = true;
    recipe.written = 0.25;
    recipe.others = 0.08;
    // Mild on purpose: strong slants make sevens look like flagged ones.
    recipe.augmentation = {.rotationDegrees = 5,
                           .shear = 0.06,
                           .scale = 0.06,
                           .shiftPixels = 0.7,
                           .elasticPixels = 0.4,
                           .strokePixels = 0.25};
    return recipe;
}

double cosineFall(double t)
{
    return (1 + std::cos(std::numbers::pi * std::clamp(t, 0.0, 1.0))) / 2;
}

void require(bool holds, const char* sentence)
{
    if (!holds)
        throw Error(sentence);
}

bool within(double value, double low, double high)
{
    return value >= low && value <= high; // false for NaN
}

} // namespace

std::vector<Recipe> namedRecipes()
{
    return {quickRecipe(), Recipe{}, modernRecipe()};
}

void checkRecipe(const Recipe& r)
{
    require(r.network == "seed" || r.network == "modern", "the network is seed or modern");
    require(r.epochs >= 1 && r.epochs <= 100000, "epochs: from 1 to 100000");
    require(r.batchSize >= 1 && r.batchSize <= 1 << 20, "batch size: from 1 to 1048576");
    require(r.validation > 0 && r.validation < 1, "validation share: more than 0 and less than 1");
    require(r.learningRate > 0 && std::isfinite(r.learningRate), "learning rate: a number above 0");
    require(within(r.weightDecay, 0, 1e6), "weight decay: 0 or more");
    require(r.beta1 >= 0 && r.beta1 < 1 && r.beta2 >= 0 && r.beta2 < 1, "beta1 and beta2: from 0 to below 1");
    require(r.epsilon > 0 && within(r.epsilon, 0, 1), "epsilon: more than 0, at most 1");
    require(r.momentum >= 0 && r.momentum < 1, "momentum: from 0 to below 1");
    require(r.factor > 0 && within(r.factor, 0, 1e6), "schedule factor: more than 0");
    require(within(r.warmupEpochs, 0, 1e5), "warm-up epochs: 0 or more");
    require(r.labelSmoothing >= 0 && r.labelSmoothing < 1, "label smoothing: from 0 to below 1");
    require(r.averaging >= 0 && r.averaging < 1, "averaging: from 0 to below 1");
    for (const int milestone : r.milestones)
        require(milestone >= 1, "milestones: whole epochs from 1");
    require(within(r.written, 0, 1), "written digits: a share from 0 to 1");
    require(within(r.others, 0, 0.9) && within(r.cut, 0, 0.9) && r.others + r.cut <= 1,
            "others, cut: shares from 0 to 0.9, together at most 1");
    const Augmentation& a = r.augmentation;
    require(within(a.rotationDegrees, 0, 180), "rotation: from 0 to 180 degrees");
    require(within(a.shear, 0, 1) && within(a.scale, 0, 0.9), "shear: 0 to 1, scale: 0 to 0.9");
    require(within(a.shiftPixels, 0, 14) && within(a.elasticPixels, 0, 14) && within(a.strokePixels, 0, 4),
            "shift and elastic: 0 to 14 pixels, stroke: 0 to 4");
}

double learningRateAt(const Recipe& recipe, double epochsDone)
{
    const double lr = recipe.learningRate;
    const double warmup = std::min(recipe.warmupEpochs, static_cast<double>(recipe.epochs));
    const double falling = (epochsDone - warmup) / std::max(recipe.epochs - warmup, 1e-9);
    switch (recipe.schedule) {
    case ScheduleKind::constant:
        return lr;
    case ScheduleKind::steps: {
        const auto passed = std::count_if(recipe.milestones.begin(), recipe.milestones.end(),
                                          [&](int milestone) { return milestone <= std::floor(epochsDone); });
        return lr * std::pow(recipe.factor, static_cast<double>(passed));
    }
    case ScheduleKind::cosine:
        return epochsDone < warmup ? lr * (0.01 + 0.99 * epochsDone / warmup) : lr * cosineFall(falling);
    case ScheduleKind::oneCycle: {
        const double start = lr / 25, end = lr / 10000;
        return epochsDone < warmup ? start + (lr - start) * (1 - cosineFall(epochsDone / warmup))
                                   : end + (lr - end) * cosineFall(falling);
    }
    }
    return lr;
}

nlohmann::json toJson(const Recipe& r)
{
    const Augmentation& a = r.augmentation;
    return {{"name", r.name},
            {"network", r.network},
            {"epochs", r.epochs},
            {"batch_size", r.batchSize},
            {"validation", r.validation},
            {"optimiser", wordOf(optimiserWords, r.optimiser)},
            {"lr", r.learningRate},
            {"weight_decay", r.weightDecay},
            {"beta1", r.beta1},
            {"beta2", r.beta2},
            {"epsilon", r.epsilon},
            {"momentum", r.momentum},
            {"schedule", wordOf(scheduleWords, r.schedule)},
            {"milestones", r.milestones},
            {"factor", r.factor},
            {"warmup_epochs", r.warmupEpochs},
            {"label_smoothing", r.labelSmoothing},
            {"averaging", r.averaging},
            {"calibrate", r.calibrate},
            {"written", r.written},
            {"others", r.others},
            {"cut", r.cut},
            {"augmentation",
             {{"rotation_degrees", a.rotationDegrees},
              {"shear", a.shear},
              {"scale", a.scale},
              {"shift_pixels", a.shiftPixels},
              {"elastic_pixels", a.elasticPixels},
              {"stroke_pixels", a.strokePixels}}}};
}

Recipe recipeFromJson(const nlohmann::json& json)
{
    Recipe r;
    json.at("name").get_to(r.name);
    json.at("network").get_to(r.network);
    json.at("epochs").get_to(r.epochs);
    json.at("batch_size").get_to(r.batchSize);
    json.at("validation").get_to(r.validation);
    r.optimiser = namedValue(optimiserWords, json.at("optimiser").get<std::string>(), "optimiser");
    json.at("lr").get_to(r.learningRate);
    json.at("weight_decay").get_to(r.weightDecay);
    json.at("beta1").get_to(r.beta1);
    json.at("beta2").get_to(r.beta2);
    json.at("epsilon").get_to(r.epsilon);
    json.at("momentum").get_to(r.momentum);
    r.schedule = namedValue(scheduleWords, json.at("schedule").get<std::string>(), "schedule");
    json.at("milestones").get_to(r.milestones);
    json.at("factor").get_to(r.factor);
    json.at("warmup_epochs").get_to(r.warmupEpochs);
    json.at("label_smoothing").get_to(r.labelSmoothing);
    json.at("averaging").get_to(r.averaging);
    json.at("calibrate").get_to(r.calibrate);
    r.written = json.value("written", 0.0); // runs of earlier versions have none of these
    r.others = json.value("others", 0.0);
    r.cut = json.value("cut", 0.0);
    const nlohmann::json& a = json.at("augmentation");
    a.at("rotation_degrees").get_to(r.augmentation.rotationDegrees);
    a.at("shear").get_to(r.augmentation.shear);
    a.at("scale").get_to(r.augmentation.scale);
    a.at("shift_pixels").get_to(r.augmentation.shiftPixels);
    a.at("elastic_pixels").get_to(r.augmentation.elasticPixels);
    a.at("stroke_pixels").get_to(r.augmentation.strokePixels);
    checkRecipe(r);
    return r;
}

} // namespace digitlab
