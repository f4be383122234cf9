#pragma once

#include "core/api/engine.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace digitlab {

class DigitTile;
class SchedulePreview;

/// What the recipe would do: the learning rate's course, and a sample of what the training would get to see. Asked of
/// the engine a moment after the last change.
class RecipePreviews : public QObject {
    Q_OBJECT

public:
    explicit RecipePreviews(QObject* parent = nullptr);

    QWidget* schedule() const;
    QWidget* tiles() const { return m_tiles; }

    void setEngine(std::shared_ptr<const Engine> engine);
    void setData(const std::shared_ptr<const DataSet>& data);
    void setRecipe(const Recipe& recipe, std::uint64_t seed);

Q_SIGNALS:
    /// There is a sample to show, but no data yet to take it from.
    void dataWanted();

private:
    void ask();
    void askSchedule();
    void askTiles();

    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<const DataSet> m_data;
    Recipe m_recipe;
    std::uint64_t m_seed = 1;
    SchedulePreview* m_schedule;
    QWidget* m_tiles;
    std::vector<DigitTile*> m_digits;
    QTimer m_soon;
};

} // namespace digitlab
