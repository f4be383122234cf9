#include "ui/train/recipe_previews.h"

#include "ui/train/schedule_preview.h"
#include "ui/widgets/digit_tile.h"

#include <QGridLayout>

#include <algorithm>
#include <stdexcept>

namespace digitlab {

namespace {

constexpr int tileColumns = 8;
constexpr int tileCount = 2 * tileColumns;
constexpr std::chrono::milliseconds pause{60};
/// More points than the preview has pixels tell nothing.
constexpr int mostRates = 400;

std::vector<double> thinned(const std::vector<double>& rates)
{
    if (rates.size() <= 2 * mostRates)
        return rates;
    std::vector<double> some;
    for (int i = 0; i <= mostRates; ++i)
        some.push_back(rates[i * (rates.size() - 1) / mostRates]);
    return some;
}

} // namespace

RecipePreviews::RecipePreviews(QObject* parent)
    : QObject(parent)
    , m_schedule(new SchedulePreview)
    , m_tiles(new QWidget)
{
    auto* grid = new QGridLayout(m_tiles);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (int i = 0; i < tileCount; ++i) {
        auto* tile = new DigitTile(1, DigitTile::Look::black);
        m_digits.push_back(tile);
        grid->addWidget(tile, i / tileColumns, i % tileColumns);
    }
    grid->setColumnStretch(tileColumns, 1);
    m_tiles->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &RecipePreviews::ask);
}

QWidget* RecipePreviews::schedule() const
{
    return m_schedule;
}

void RecipePreviews::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = std::move(engine);
    m_soon.start();
}

void RecipePreviews::setData(const std::shared_ptr<const DataSet>& data)
{
    m_data = data;
    m_soon.start();
}

void RecipePreviews::setRecipe(const Recipe& recipe, std::uint64_t seed)
{
    m_recipe = recipe;
    m_seed = seed;
    m_soon.start();
}

void RecipePreviews::ask()
{
    askSchedule();
    askTiles();
}

void RecipePreviews::askSchedule()
{
    if (!m_engine)
        return;
    try {
        const int perEpoch = std::clamp(mostRates / std::max(m_recipe.epochs, 1), 1, 100);
        m_schedule->setRates(thinned(m_engine->schedulePreview(m_recipe, perEpoch)), m_recipe);
    } catch (const std::exception&) {
        // A recipe that the engine refuses is told when Train is pressed; here it has no curve.
        m_schedule->setRates({}, m_recipe);
    }
}

void RecipePreviews::askTiles()
{
    std::vector<DigitImage> changes;
    const bool changed = m_recipe.augmentation.any() || m_recipe.written > 0 || m_recipe.others > 0 || m_recipe.cut > 0;
    if (m_engine && !m_data && changed)
        Q_EMIT dataWanted();
    if (m_engine && m_data && changed) {
        try {
            changes = m_engine->trainingPreview(m_recipe, *m_data, m_seed, tileCount);
        } catch (const std::exception&) {
            changes.clear();
        }
    }
    for (std::size_t i = 0; i < m_digits.size() && i < changes.size(); ++i)
        m_digits[i]->setDigit(changes[i]);
    m_tiles->setVisible(changes.size() >= m_digits.size());
}

} // namespace digitlab
