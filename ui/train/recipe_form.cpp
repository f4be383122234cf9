#include "ui/train/recipe_form.h"

#include "ui/theme/theme.h"
#include "ui/train/number_field.h"
#include "ui/train/recipe_fields.h"
#include "ui/train/recipe_previews.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace digitlab {

namespace {

using F = RecipeField;

constexpr int cardWidth = 288;
constexpr int padding = 16;
/// Whole numbers beyond this are not exact in a double.
constexpr double mostSeed = 9007199254740992.0;

} // namespace

RecipeForm::RecipeForm(QWidget* parent)
    : Card({}, parent)
    , m_note(new QWidget)
    , m_noteIcon(new QLabel)
    , m_noteText(new QLabel)
    , m_main(new Form)
    , m_moreForm(new Form)
    , m_more(new QPushButton)
    , m_dataField(new QComboBox)
    , m_recipeField(new QComboBox)
    , m_fields(new RecipeFields(*m_main, *m_moreForm, this))
    , m_previews(new RecipePreviews(this))
    , m_device(new QComboBox)
{
    setFixedWidth(cardWidth);
    m_options.path = "mnist";
    m_recipes = {quickRecipe()};
    makeCaption(*m_noteText);
    auto* row = new QHBoxLayout(m_note);
    // The content below reaches to the card's edge, to leave the scroll bar room; the note keeps the padding.
    row->setContentsMargins(0, 0, padding - 2, 0);
    row->setSpacing(4);
    row->addWidget(m_noteIcon);
    row->addWidget(m_noteText);
    addToTitleRow(m_note);
    m_note->hide();
    QMargins margins = layout()->contentsMargins();
    margins.setRight(2);
    layout()->setContentsMargins(margins);

    buildFields();
    content()->addWidget(makeScrollArea(), 1);
    makeFlat(*m_more);
    // Its words, not its box, line up with the labels above.
    m_more->setStyleSheet(
        QStringLiteral("QPushButton, QPushButton:focus { padding: 0 6px 0 2px; min-width: 0; text-align: left; }"));
    connect(m_more, &QPushButton::clicked, this, [this] { showMore(m_moreForm->isHidden()); });
    connect(m_previews, &RecipePreviews::dataWanted, this, &RecipeForm::dataWanted);
    connect(m_dataField, &QComboBox::activated, this, [this](int index) {
        m_dataField->setCurrentIndex(0);
        if (index > 0)
            Q_EMIT chooseDataRequested();
    });
    connect(m_recipeField, &QComboBox::activated, this, &RecipeForm::chooseRecipe);
    connect(m_fields, &RecipeFields::changed, this, &RecipeForm::onChanged);
    connect(m_fields, &RecipeFields::wrongBelowMore, this, [this] { showMore(true); });
    showMore(false);
    retranslate();
    m_fields->setRecipe(quickRecipe());
}

void RecipeForm::buildFields()
{
    for (QComboBox* combo : {m_dataField, m_recipeField, m_device})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // "Modern, changed" needs the room that the arrow leaves.
    m_recipeField->setStyleSheet(QStringLiteral("QComboBox { padding-right: 0; }"));
    addTo(*m_main, F::data, m_dataField);
    addTo(*m_main, F::recipe, m_recipeField);
    m_main->addGap();
    m_fields->place(F::epochs);
    m_fields->place(F::batchSize);
    m_main->addGap();
    for (const F field : {F::optimiser, F::weightDecay, F::learningRate, F::schedule})
        m_fields->place(field);
    m_main->addWide(m_previews->schedule());
    m_main->addGap();
    m_fields->place(F::augmentation);
    m_main->addWide(m_previews->tiles());
    m_seed = addNumber(1, 0, mostSeed);
    addTo(*m_main, F::seed, m_seed);

    m_limit = addNumber(0, 0, 1e9);
    m_threads = addNumber(0, 0, 1024);
    m_fields->place(F::network);
    m_fields->place(F::validation);
    addTo(*m_moreForm, F::limit, m_limit);
    m_moreForm->addGap();
    for (const F field : {F::momentum, F::beta1, F::beta2, F::epsilon})
        m_fields->place(field);
    m_moreForm->addGap();
    for (const F field : {F::milestones, F::factor, F::warmup})
        m_fields->place(field);
    m_moreForm->addGap();
    for (const F field : {F::labelSmoothing, F::averaging, F::calibrate})
        m_fields->place(field);
    m_moreForm->addGap();
    for (const F field :
         {F::rotation, F::shear, F::scale, F::shift, F::elastic, F::stroke, F::written, F::others, F::cut})
        m_fields->place(field);
    m_moreForm->addGap();
    addTo(*m_moreForm, F::threads, m_threads);
    addTo(*m_moreForm, F::device, m_device);
    m_moreForm->setRowVisible(m_device, false);
}

QScrollArea* RecipeForm::makeScrollArea()
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_main);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_moreForm);
    column->addStretch(1);
    inside->setFixedWidth(cardWidth - 2 * padding);
    auto* area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return area;
}

NumberField* RecipeForm::addNumber(double value, double least, double most)
{
    auto* field = new NumberField({.least = least, .most = most, .whole = true});
    field->setValue(value);
    connect(field, &NumberField::valueChanged, this, &RecipeForm::onChanged);
    return field;
}

void RecipeForm::addTo(Form& form, RecipeField field, QWidget* widget)
{
    const RecipeTerm term = termOf(field);
    form.addRow(term.label, widget, term.explanation);
}

void RecipeForm::showMore(bool more)
{
    m_moreForm->setVisible(more);
    m_more->setText(more ? tr("Less") : tr("More…"));
}

void RecipeForm::setEngine(const std::shared_ptr<const Engine>& engine)
{
    m_engine = engine;
    m_recipes = engine ? engine->recipes() : std::vector<Recipe>{quickRecipe()};
    const auto changing
        = std::find_if(m_recipes.begin(), m_recipes.end(), [](const Recipe& r) { return r.augmentation.any(); });
    if (changing != m_recipes.end())
        m_fields->setOfferedAugmentation(changing->augmentation);
    m_moreForm->setRowVisible(m_device, engine && engine->hasCuda());
    m_previews->setEngine(engine);
    showRecipeNames();
    onChanged();
}

void RecipeForm::setData(const OpenDataOptions& options, std::shared_ptr<const DataSet> set)
{
    m_options = options;
    m_data = std::move(set);
    m_previews->setData(m_data);
    m_limit->setValue(static_cast<double>(options.limit));
    showDataName();
    Q_EMIT changed();
}

void RecipeForm::setSplit(double validation, std::uint64_t seed)
{
    Recipe recipe = m_fields->recipe();
    recipe.validation = validation;
    m_fields->setRecipe(recipe);
    m_seed->setValue(static_cast<double>(seed));
    onChanged();
}

void RecipeForm::setRequest(const TrainingRequest& request)
{
    const auto named = std::find_if(m_recipes.begin(), m_recipes.end(),
                                    [&](const Recipe& recipe) { return recipe.name == request.recipe.name; });
    if (named != m_recipes.end())
        m_recipeField->setCurrentIndex(static_cast<int>(named - m_recipes.begin()));
    m_fields->setRecipe(request.recipe);
    m_seed->setValue(static_cast<double>(request.seed));
    m_threads->setValue(request.threads);
    if (m_engine && m_engine->hasCuda())
        m_device->setCurrentIndex(request.device == Device::cuda ? 1 : 0);
    const OpenDataOptions &now = m_options, &then = request.data;
    const bool same = now.path == then.path && now.limit == then.limit && now.transpose == then.transpose
        && now.invert == then.invert && (now.limit == 0 || now.seed == then.seed);
    setData(then, same ? m_data : nullptr);
    onChanged();
}

void RecipeForm::setFixed(bool fixed)
{
    m_note->setVisible(fixed);
    m_fields->setFixed(fixed);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_dataField, m_recipeField, m_seed, m_limit, m_threads, m_device})
        makeFixed(*field, fixed);
}

bool RecipeForm::isGood() const
{
    return m_engine && m_fields->isGood() && m_seed->value() && m_limit->value() && m_threads->value();
}

TrainingRequest RecipeForm::request() const
{
    TrainingRequest request;
    request.recipe = m_fields->recipe();
    if (const Recipe* chosen = chosenRecipe())
        request.recipe.name = chosen->name;
    request.seed = static_cast<std::uint64_t>(m_seed->valueOr(1));
    request.threads = static_cast<int>(m_threads->valueOr(0));
    request.device = m_engine && m_engine->hasCuda() && m_device->currentIndex() == 1 ? Device::cuda : Device::cpu;
    request.data = m_options;
    request.data.limit = static_cast<std::size_t>(m_limit->valueOr(0));
    request.data.seed = request.seed;
    // What is in memory serves only when it holds the very pictures that are asked for.
    const bool same
        = request.data.limit == m_options.limit && (m_options.limit == 0 || m_options.seed == request.data.seed);
    if (m_data && same)
        request.loaded = m_data;
    return request;
}

QString RecipeForm::dataName(const OpenDataOptions& options)
{
    if (options.path.empty() || options.path == "mnist")
        return tr("MNIST");
    const std::filesystem::path path = options.path.has_filename() ? options.path : options.path.parent_path();
    return QString::fromStdString(path.filename().string());
}

const Recipe* RecipeForm::chosenRecipe() const
{
    const int index = m_recipeField->currentIndex();
    return index >= 0 && index < static_cast<int>(m_recipes.size()) ? &m_recipes[static_cast<std::size_t>(index)]
                                                                    : nullptr;
}

void RecipeForm::chooseRecipe(int index)
{
    m_recipeField->setCurrentIndex(index);
    if (const Recipe* chosen = chosenRecipe())
        m_fields->setRecipe(*chosen);
}

QString RecipeForm::recipeTitle(const Recipe& recipe) const
{
    if (recipe.name == "quick")
        return tr("Quick");
    if (recipe.name == "seed")
        return tr("Seed");
    if (recipe.name == "modern")
        return tr("Modern");
    return QString::fromStdString(recipe.name);
}

void RecipeForm::showRecipeNames()
{
    const QSignalBlocker blocker(m_recipeField);
    const int current = std::max(0, m_recipeField->currentIndex());
    if (m_recipeField->count() != static_cast<int>(m_recipes.size())) {
        m_recipeField->clear();
        for (const Recipe& recipe : m_recipes)
            m_recipeField->addItem(recipeTitle(recipe));
        m_recipeField->setCurrentIndex(std::min(current, m_recipeField->count() - 1));
    }
    // What was typed before the engine was there is kept, as a change of the first recipe.
    Recipe now = m_fields->recipe();
    for (int i = 0; i < m_recipeField->count(); ++i) {
        const Recipe& recipe = m_recipes[static_cast<std::size_t>(i)];
        now.name = recipe.name;
        const bool changed = i == m_recipeField->currentIndex() && !(now == recipe && m_fields->isGood());
        m_recipeField->setItemText(i, changed ? tr("%1, changed").arg(recipeTitle(recipe)) : recipeTitle(recipe));
    }
}

void RecipeForm::showDataName()
{
    const QSignalBlocker blocker(m_dataField);
    m_dataField->clear();
    m_dataField->addItems({dataName(), tr("Choose other data…")});
    m_dataField->setItemData(0, QString::fromStdString(m_options.path.string()), Qt::ToolTipRole);
}

void RecipeForm::onChanged()
{
    checkNumbers();
    showRecipeNames();
    m_previews->setRecipe(m_fields->recipe(), static_cast<std::uint64_t>(m_seed->valueOr(1)));
    Q_EMIT changed();
}

void RecipeForm::checkNumbers()
{
    m_main->setError(m_seed, m_seed->problem());
    m_moreForm->setError(m_limit, m_limit->problem());
    m_moreForm->setError(m_threads, m_threads->problem());
    if (!m_limit->value() || !m_threads->value())
        showMore(true);
}

void RecipeForm::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showNote();
}

void RecipeForm::showNote()
{
    m_noteIcon->setPixmap(
        icon(QStringLiteral("lock"), palette(), Token::text2).pixmap(QSize(14, 14), devicePixelRatioF()));
    m_noteText->setText(tr("Fixed while it trains"));
}

void RecipeForm::retranslate()
{
    setTitle(tr("Recipe"));
    showNote();
    showMore(!m_moreForm->isHidden());
    const auto rename = [](Form& form, RecipeField field, QWidget* widget) {
        const RecipeTerm term = termOf(field);
        form.setRowText(widget, term.label, term.explanation);
    };
    rename(*m_main, F::data, m_dataField);
    rename(*m_main, F::recipe, m_recipeField);
    rename(*m_main, F::seed, m_seed);
    rename(*m_moreForm, F::limit, m_limit);
    rename(*m_moreForm, F::threads, m_threads);
    rename(*m_moreForm, F::device, m_device);
    const int device = std::max(0, m_device->currentIndex());
    m_device->clear();
    m_device->addItems({tr("Processor"), tr("CUDA")});
    m_device->setCurrentIndex(device);
    m_fields->retranslate();
    m_previews->tiles()->setAccessibleName(tr("Sample of the training pictures"));
    m_previews->tiles()->setToolTip(tr("Sample: what the network would see in the first epoch, with these changes and "
                                       "with what the program writes itself."));
    checkNumbers();
    showDataName();
    showRecipeNames();
}

} // namespace digitlab
