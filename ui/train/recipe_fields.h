#pragma once

#include "core/api/recipe.h"
#include "ui/train/recipe_terms.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;

namespace digitlab {

class Form;
class NumberField;

/// The fields of every number and choice of a Recipe, laid into two forms: what most people change, and the rest.
class RecipeFields : public QObject {
    Q_OBJECT

public:
    RecipeFields(Form& main, Form& more, QObject* parent = nullptr);

    /// Adds one field and its row to the form that it belongs to, so that the caller orders them.
    void place(RecipeField field);

    /// What stands in the fields; a wrong field gives what was there before.
    Recipe recipe() const;
    void setRecipe(const Recipe& recipe);
    /// The augmentation that the combo offers beside None.
    void setOfferedAugmentation(const Augmentation& augmentation);

    /// Whether every field that applies holds a good value.
    bool isGood() const;
    /// Makes all fields flat but readable, or fields again.
    void setFixed(bool fixed);
    void retranslate();
    QWidget* widget(RecipeField field) const { return m_widgets.value(field); }
    bool applies(RecipeField field) const;

Q_SIGNALS:
    /// Any value has changed, or has become good or wrong.
    void changed();
    /// A value of `More...` is wrong: it has to be seen.
    void wrongBelowMore();

private:
    NumberField* addNumber(RecipeField field);
    QComboBox* addChoice(RecipeField field);
    QLineEdit* addMilestones();
    Form& formOf(RecipeField field) const;
    void onChanged();
    void chooseAugmentation(int index);
    void showAugmentation();
    void check();
    void showApplicable();
    QString problemOf(RecipeField field) const;
    QComboBox* choice(RecipeField field) const;
    NumberField* number(RecipeField field) const;
    void setChoices(RecipeField field);
    QString stepsText() const;

    Form& m_main;
    Form& m_more;
    QMap<RecipeField, QWidget*> m_widgets;
    Recipe m_recipe;
    Augmentation m_offered;
    bool m_showing = false;
};

} // namespace digitlab
