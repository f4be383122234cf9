#include "ui/train/recipe_fields.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"
#include "ui/train/numbers.h"
#include "ui/train/recipe_numbers.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace digitlab {

namespace {

using F = RecipeField;

QStringList networkNames(const QString& current)
{
    QStringList names{QStringLiteral("seed"), QStringLiteral("modern")};
    if (!names.contains(current))
        names << current;
    return names;
}

QString milestonesText(const std::vector<int>& milestones)
{
    QStringList words;
    for (const int milestone : milestones)
        words << QString::number(milestone);
    return listed(words);
}

bool isMain(RecipeField field)
{
    static const std::set<RecipeField> fields{F::epochs,       F::batchSize, F::optimiser,   F::weightDecay,
                                              F::learningRate, F::schedule,  F::augmentation};
    return fields.contains(field);
}

} // namespace

RecipeFields::RecipeFields(Form& main, Form& more, QObject* parent)
    : QObject(parent)
    , m_main(main)
    , m_more(more)
{
}

void RecipeFields::place(RecipeField field)
{
    QWidget* widget = nullptr;
    const auto numbers = recipeNumbers();
    if (std::any_of(numbers.begin(), numbers.end(), [&](const RecipeNumber& n) { return n.field == field; }))
        widget = addNumber(field);
    else if (field == F::milestones)
        widget = addMilestones();
    else
        widget = addChoice(field);
    m_widgets.insert(field, widget);
    const RecipeTerm term = termOf(field);
    formOf(field).addRow(term.label, widget, term.explanation);
}

NumberField* RecipeFields::addNumber(RecipeField field)
{
    const auto numbers = recipeNumbers();
    const auto number
        = std::find_if(numbers.begin(), numbers.end(), [&](const RecipeNumber& n) { return n.field == field; });
    auto* widget = new NumberField(number->rule);
    widget->setValue(number->get(m_recipe));
    connect(widget, &NumberField::valueChanged, this, &RecipeFields::onChanged);
    return widget;
}

QComboBox* RecipeFields::addChoice(RecipeField field)
{
    auto* combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_widgets.insert(field, combo);
    setChoices(field);
    if (field == F::augmentation)
        connect(combo, &QComboBox::activated, this, &RecipeFields::chooseAugmentation);
    else
        connect(combo, &QComboBox::currentIndexChanged, this, &RecipeFields::onChanged);
    return combo;
}

QLineEdit* RecipeFields::addMilestones()
{
    auto* edit = new QLineEdit(milestonesText(m_recipe.milestones));
    connect(edit, &QLineEdit::textChanged, this, &RecipeFields::onChanged);
    return edit;
}

Form& RecipeFields::formOf(RecipeField field) const
{
    return isMain(field) ? m_main : m_more;
}

QComboBox* RecipeFields::choice(RecipeField field) const
{
    return qobject_cast<QComboBox*>(m_widgets.value(field));
}

NumberField* RecipeFields::number(RecipeField field) const
{
    return qobject_cast<NumberField*>(m_widgets.value(field));
}

QString RecipeFields::stepsText() const
{
    const NumberField* factor = number(F::factor);
    return tr("Steps, ×%1").arg(shortText(factor ? factor->valueOr(m_recipe.factor) : m_recipe.factor));
}

void RecipeFields::setChoices(RecipeField field)
{
    QComboBox* combo = choice(field);
    if (!combo)
        return;
    const QSignalBlocker blocker(combo);
    const int index = combo->currentIndex();
    combo->clear();
    if (field == F::optimiser) {
        combo->addItems({tr("Adam"), tr("AdamW"), tr("SGD")});
    } else if (field == F::schedule) {
        combo->addItems({tr("Constant"), stepsText(), tr("Cosine"), tr("One cycle")});
    } else if (field == F::calibrate) {
        combo->addItems({tr("Off"), tr("On")});
    } else if (field == F::augmentation) {
        combo->addItems({tr("None"), tr("Turn, shift, size")});
    } else if (field == F::network) {
        for (const QString& name : networkNames(QString::fromStdString(m_recipe.network)))
            combo->addItem(name == QStringLiteral("seed")         ? tr("Seed")
                               : name == QStringLiteral("modern") ? tr("Modern")
                                                                  : name,
                           name);
    }
    combo->setCurrentIndex(std::max(index, 0));
}

Recipe RecipeFields::recipe() const
{
    Recipe recipe = m_recipe;
    for (const RecipeNumber& entry : recipeNumbers())
        if (const NumberField* field = number(entry.field))
            entry.set(recipe, field->valueOr(entry.get(m_recipe)));
    if (const QComboBox* combo = choice(F::optimiser))
        recipe.optimiser = static_cast<OptimiserKind>(combo->currentIndex());
    if (const QComboBox* combo = choice(F::schedule))
        recipe.schedule = static_cast<ScheduleKind>(combo->currentIndex());
    if (const QComboBox* combo = choice(F::calibrate))
        recipe.calibrate = combo->currentIndex() == 1;
    if (const QComboBox* combo = choice(F::network))
        recipe.network = combo->currentData().toString().toStdString();
    if (const auto* edit = qobject_cast<const QLineEdit*>(m_widgets.value(F::milestones));
        edit && problemOf(F::milestones).isEmpty())
        recipe.milestones = *parseWholeNumbers(edit->text());
    return recipe;
}

void RecipeFields::setRecipe(const Recipe& recipe)
{
    m_recipe = recipe;
    m_showing = true;
    for (const RecipeNumber& entry : recipeNumbers())
        if (NumberField* field = number(entry.field))
            field->setValue(entry.get(recipe));
    setChoices(F::network);
    if (QComboBox* combo = choice(F::optimiser))
        combo->setCurrentIndex(static_cast<int>(recipe.optimiser));
    if (QComboBox* combo = choice(F::schedule))
        combo->setCurrentIndex(static_cast<int>(recipe.schedule));
    if (QComboBox* combo = choice(F::calibrate))
        combo->setCurrentIndex(recipe.calibrate ? 1 : 0);
    if (QComboBox* combo = choice(F::network))
        combo->setCurrentIndex(combo->findData(QString::fromStdString(recipe.network)));
    if (auto* edit = qobject_cast<QLineEdit*>(m_widgets.value(F::milestones)))
        edit->setText(milestonesText(recipe.milestones));
    m_showing = false;
    onChanged();
}

void RecipeFields::setOfferedAugmentation(const Augmentation& augmentation)
{
    m_offered = augmentation;
    showAugmentation();
}

void RecipeFields::chooseAugmentation(int index)
{
    if (index > 1)
        return;
    const Augmentation chosen = index == 1 ? m_offered : Augmentation{};
    Recipe wanted;
    wanted.augmentation = chosen;
    m_showing = true;
    for (const F field : {F::rotation, F::shear, F::scale, F::shift, F::elastic, F::stroke})
        for (const RecipeNumber& entry : recipeNumbers())
            if (entry.field == field && number(field))
                number(field)->setValue(entry.get(wanted));
    m_showing = false;
    onChanged();
}

void RecipeFields::showAugmentation()
{
    QComboBox* combo = choice(F::augmentation);
    if (!combo)
        return;
    const QSignalBlocker blocker(combo);
    const Augmentation current = recipe().augmentation;
    const bool own = current.any() && !(current == m_offered);
    // The third entry stands there only while the numbers are somebody's own.
    if (own && combo->count() == 2)
        combo->addItem(tr("Own values"));
    else if (!own && combo->count() == 3)
        combo->removeItem(2);
    combo->setCurrentIndex(own ? 2 : current.any() ? 1 : 0);
}

QString RecipeFields::problemOf(RecipeField field) const
{
    if (!applies(field))
        return {};
    if (const NumberField* widget = number(field))
        return widget->problem();
    const auto* edit = qobject_cast<const QLineEdit*>(m_widgets.value(field));
    if (!edit)
        return {};
    const auto milestones = parseWholeNumbers(edit->text());
    const bool good = milestones && std::all_of(milestones->begin(), milestones->end(), [](int m) { return m >= 1; });
    return good ? QString() : tr("Whole epochs from 1, as 20, 30");
}

bool RecipeFields::isGood() const
{
    const auto fields = m_widgets.keys();
    return std::all_of(fields.begin(), fields.end(), [this](F field) { return problemOf(field).isEmpty(); });
}

bool RecipeFields::applies(RecipeField field) const
{
    const int optimiser = choice(F::optimiser) ? choice(F::optimiser)->currentIndex() : 0;
    const auto schedule = static_cast<ScheduleKind>(choice(F::schedule) ? choice(F::schedule)->currentIndex() : 0);
    const bool sgd = static_cast<OptimiserKind>(optimiser) == OptimiserKind::sgd;
    switch (field) {
    case F::momentum:
        return sgd;
    case F::beta1:
    case F::beta2:
    case F::epsilon:
        return !sgd;
    case F::milestones:
    case F::factor:
        return schedule == ScheduleKind::steps;
    case F::warmup:
        return schedule == ScheduleKind::cosine || schedule == ScheduleKind::oneCycle;
    default:
        return true;
    }
}

void RecipeFields::onChanged()
{
    if (m_showing)
        return;
    if (QComboBox* schedule = choice(F::schedule))
        schedule->setItemText(static_cast<int>(ScheduleKind::steps), stepsText());
    showAugmentation();
    showApplicable();
    check();
    Q_EMIT changed();
}

void RecipeFields::showApplicable()
{
    for (auto entry = m_widgets.begin(); entry != m_widgets.end(); ++entry)
        formOf(entry.key()).setRowVisible(entry.value(), applies(entry.key()));
}

void RecipeFields::check()
{
    bool wrong = false;
    for (auto entry = m_widgets.begin(); entry != m_widgets.end(); ++entry) {
        const QString problem = problemOf(entry.key());
        formOf(entry.key()).setError(entry.value(), problem);
        wrong |= !problem.isEmpty() && !isMain(entry.key());
    }
    if (wrong)
        Q_EMIT wrongBelowMore();
}

void RecipeFields::setFixed(bool fixed)
{
    for (QWidget* widget : std::as_const(m_widgets))
        makeFixed(*widget, fixed);
}

void RecipeFields::retranslate()
{
    for (auto entry = m_widgets.begin(); entry != m_widgets.end(); ++entry) {
        const RecipeTerm term = termOf(entry.key());
        formOf(entry.key()).setRowText(entry.value(), term.label, term.explanation);
        setChoices(entry.key());
    }
    showAugmentation();
    check();
}

} // namespace digitlab
