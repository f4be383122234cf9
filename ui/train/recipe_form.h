#pragma once

#include "core/api/engine.h"
#include "ui/train/recipe_terms.h"
#include "ui/widgets/card.h"

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace digitlab {

class Form;
class NumberField;
class RecipeFields;
class RecipePreviews;

/// The card with everything that is set before a training. It keeps what was typed through any number of trainings.
class RecipeForm : public Card {
    Q_OBJECT

public:
    explicit RecipeForm(QWidget* parent = nullptr);

    void setEngine(const std::shared_ptr<const Engine>& engine);
    void setData(const OpenDataOptions& options, std::shared_ptr<const DataSet> set);
    void setSplit(double validation, std::uint64_t seed);
    /// Shows what a run was started with. What was loaded stays in use where it is of the same data.
    void setRequest(const TrainingRequest& request);
    /// While a run trains: fields are flat and readable, and a note says why.
    void setFixed(bool fixed);

    /// The engine is there and every value is good.
    bool isGood() const;
    /// What the fields say; `out` is left empty.
    TrainingRequest request() const;
    /// `MNIST`, or the name of the folder or list file.
    QString dataName() const { return dataName(m_options); }
    static QString dataName(const OpenDataOptions& options);

Q_SIGNALS:
    void changed();
    void chooseDataRequested();
    void dataWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFields();
    QScrollArea* makeScrollArea();
    NumberField* addNumber(double value, double least, double most);
    void addTo(Form& form, RecipeField field, QWidget* widget);
    void showMore(bool more);
    void chooseRecipe(int index);
    void onChanged();
    void checkNumbers();
    void retranslate();
    void showRecipeNames();
    void showDataName();
    void showNote();
    const Recipe* chosenRecipe() const;
    QString recipeTitle(const Recipe& recipe) const;

    std::shared_ptr<const Engine> m_engine;
    OpenDataOptions m_options;
    std::shared_ptr<const DataSet> m_data;
    std::vector<Recipe> m_recipes;

    QWidget* m_note;
    QLabel* m_noteIcon;
    QLabel* m_noteText;
    Form* m_main;
    Form* m_moreForm;
    QPushButton* m_more;
    QComboBox* m_dataField;
    QComboBox* m_recipeField;
    RecipeFields* m_fields;
    RecipePreviews* m_previews;
    NumberField* m_seed = nullptr;
    NumberField* m_limit = nullptr;
    NumberField* m_threads = nullptr;
    QComboBox* m_device;
};

} // namespace digitlab
