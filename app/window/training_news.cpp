#include "app/window/training_news.h"

#include <utility>

namespace digitlab {

void TrainingNews::onProgress(const Progress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (!m_items.empty() && std::holds_alternative<Progress>(m_items.back()))
        m_items.back() = progress;
    else
        m_items.emplace_back(progress);
}

void TrainingNews::onStart(const TrainingStart& start)
{
    add(std::make_shared<RunCourse>(start, m_smoothing));
}

void TrainingNews::onBatch(const BatchRecord& batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_items.empty() || !std::holds_alternative<std::vector<BatchRecord>>(m_items.back()))
        m_items.emplace_back(std::vector<BatchRecord>());
    std::get<std::vector<BatchRecord>>(m_items.back()).push_back(batch);
}

void TrainingNews::onEpoch(const EpochRecord& epoch, const std::filesystem::path& weights)
{
    add(Epoch{epoch, weights});
}

void TrainingNews::onPaused(bool paused)
{
    add(Paused{paused});
}

std::vector<TrainingNews::Item> TrainingNews::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_items, {});
}

void TrainingNews::add(Item item)
{
    const std::lock_guard lock(m_mutex);
    m_items.push_back(std::move(item));
}

} // namespace digitlab
