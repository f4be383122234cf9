#include "ui/train/recipe_terms.h"

#include "ui/train/numbers.h"

#include <QCoreApplication>

#include <array>

namespace digitlab {

namespace {

struct Source {
    RecipeField field;
    const char* label;
    const char* explanation;
};

constexpr std::array sources{
    Source{RecipeField::data, QT_TRANSLATE_NOOP("RecipeTerms", "Data"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Data: the pictures with their right answers that the network learns from.")},
    Source{RecipeField::recipe, QT_TRANSLATE_NOOP("RecipeTerms", "Recipe"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Recipe: a network and a set of starting values, each of which you may change.")},
    Source{RecipeField::epochs, QT_TRANSLATE_NOOP("RecipeTerms", "Epochs"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Epochs: how many times the network goes through all training pictures.")},
    Source{RecipeField::batchSize, QT_TRANSLATE_NOOP("RecipeTerms", "Batch size"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Batch size: how many pictures the network sees before it corrects itself.")},
    Source{RecipeField::optimiser, QT_TRANSLATE_NOOP("RecipeTerms", "Optimiser"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Optimiser: the rule by which the slope of the loss becomes a change of the weights.")},
    Source{RecipeField::weightDecay, QT_TRANSLATE_NOOP("RecipeTerms", "Weight decay"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Weight decay: how strongly weights are pulled towards 0, which keeps the network from "
                             "learning by heart.")},
    Source{RecipeField::learningRate, QT_TRANSLATE_NOOP("RecipeTerms", "Learning rate"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Learning rate: how large each correction is; too large and the loss jumps, too small and "
                             "it hardly falls.")},
    Source{RecipeField::schedule, QT_TRANSLATE_NOOP("RecipeTerms", "Schedule"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Schedule: how the learning rate changes from epoch to epoch.")},
    Source{RecipeField::augmentation, QT_TRANSLATE_NOOP("RecipeTerms", "Augmentation"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Augmentation: small random changes to each training picture, so that the network sees "
                             "more hands than there are.")},
    Source{RecipeField::seed, QT_TRANSLATE_NOOP("RecipeTerms", "Random seed"),
           QT_TRANSLATE_NOOP(
               "RecipeTerms",
               "Random seed: the number all chance comes from; the same seed gives the same training again.")},
    Source{RecipeField::network, QT_TRANSLATE_NOOP("RecipeTerms", "Network"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Network: which layers are trained; the Model page shows them.")},
    Source{RecipeField::validation, QT_TRANSLATE_NOOP("RecipeTerms", "Validation"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Validation: the share of the pictures that is kept aside to judge each epoch by.")},
    Source{RecipeField::limit, QT_TRANSLATE_NOOP("RecipeTerms", "Limit"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Limit: take only this many pictures, all classes in proportion; 0 takes all.")},
    Source{RecipeField::beta1, QT_TRANSLATE_NOOP("RecipeTerms", "Beta 1"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Beta 1: how much of the earlier slopes Adam keeps in its running mean.")},
    Source{RecipeField::beta2, QT_TRANSLATE_NOOP("RecipeTerms", "Beta 2"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Beta 2: how much of the earlier squared slopes Adam keeps in its running mean.")},
    Source{RecipeField::epsilon, QT_TRANSLATE_NOOP("RecipeTerms", "Epsilon"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Epsilon: a small number that keeps Adam from dividing by 0.")},
    Source{RecipeField::momentum, QT_TRANSLATE_NOOP("RecipeTerms", "Momentum"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Momentum: how much of its last step SGD keeps in the next one.")},
    Source{RecipeField::milestones, QT_TRANSLATE_NOOP("RecipeTerms", "Milestones"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Milestones: after these epochs the learning rate is multiplied by the factor.")},
    Source{RecipeField::factor, QT_TRANSLATE_NOOP("RecipeTerms", "Factor"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Factor: what the learning rate is multiplied by at each milestone.")},
    Source{
        RecipeField::warmup, QT_TRANSLATE_NOOP("RecipeTerms", "Warm-up"),
        QT_TRANSLATE_NOOP("RecipeTerms",
                          "Warm-up: the epochs in which the learning rate rises from near 0; fractions are allowed.")},
    Source{RecipeField::labelSmoothing, QT_TRANSLATE_NOOP("RecipeTerms", "Smoothing"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Smoothing: label smoothing takes this share of certainty from the right answer and "
                             "spreads it over all classes.")},
    Source{RecipeField::averaging, QT_TRANSLATE_NOOP("RecipeTerms", "Averaging"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Averaging: how much a running average of the weights keeps at each step; that average is "
                             "validated and saved, 0 is off.")},
    Source{RecipeField::calibrate, QT_TRANSLATE_NOOP("RecipeTerms", "Calibration"),
           QT_TRANSLATE_NOOP(
               "RecipeTerms",
               "Calibration: the last layer is scaled so that a confidence of 90 % is right nine times in ten.")},
    Source{RecipeField::rotation, QT_TRANSLATE_NOOP("RecipeTerms", "Turn"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Turn: pictures are turned by up to this many degrees either way.")},
    Source{RecipeField::shear, QT_TRANSLATE_NOOP("RecipeTerms", "Slant"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Slant: how far pictures lean to either side, as a share of their height.")},
    Source{RecipeField::scale, QT_TRANSLATE_NOOP("RecipeTerms", "Size"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Size: how much pictures grow or shrink; %1 is from 90 % to 110 %.")},
    Source{RecipeField::shift, QT_TRANSLATE_NOOP("RecipeTerms", "Shift"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Shift: by how many of the 28 pixels pictures move in each direction.")},
    Source{RecipeField::elastic, QT_TRANSLATE_NOOP("RecipeTerms", "Bend"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Bend: by how many pixels an elastic distortion moves parts of the picture.")},
    Source{RecipeField::stroke, QT_TRANSLATE_NOOP("RecipeTerms", "Thickness"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Thickness: by how many pixels strokes grow thicker or thinner.")},
    Source{RecipeField::written, QT_TRANSLATE_NOOP("RecipeTerms", "Written"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Written: the share of pictures that the program writes itself, in the styles of many "
                             "countries; for digits only.")},
    Source{RecipeField::others, QT_TRANSLATE_NOOP("RecipeTerms", "No digits"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "No digits: the share of pictures that show letters, signs and scribbles instead, so that "
                             "the network learns to refuse them; for digits only.")},
    Source{RecipeField::cut, QT_TRANSLATE_NOOP("RecipeTerms", "Cut"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Cut: the share of pictures that are cut out of rows of touching digits; half of them are "
                             "parts or pairs, which the network learns to refuse; for digits only.")},
    Source{RecipeField::threads, QT_TRANSLATE_NOOP("RecipeTerms", "Threads"),
           QT_TRANSLATE_NOOP("RecipeTerms", "Threads: how many processors the training uses; 0 uses all.")},
    Source{RecipeField::device, QT_TRANSLATE_NOOP("RecipeTerms", "Device"),
           QT_TRANSLATE_NOOP("RecipeTerms",
                             "Device: where the training is computed, on the processor or on a graphics card.")},
};

} // namespace

RecipeTerm termOf(RecipeField field)
{
    for (const Source& source : sources) {
        if (source.field != field)
            continue;
        QString explanation = QCoreApplication::translate("RecipeTerms", source.explanation);
        if (field == RecipeField::scale)
            explanation = explanation.arg(fieldText(0.1)); // as it is typed
        return {QCoreApplication::translate("RecipeTerms", source.label), explanation};
    }
    return {};
}

} // namespace digitlab
