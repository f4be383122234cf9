#pragma once

#include "core/api/training.h"
#include "ui/train/run_course.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace digitlab {

/// What a training tells, gathered on its thread and taken whole by the window. Nothing is dropped, except that of
/// several reports on progress in a row the last one is enough.
class TrainingNews : public TrainingObserver {
public:
    struct Epoch {
        EpochRecord record;
        std::filesystem::path weights;
    };
    struct Paused {
        bool paused = false;
    };
    /// Batches in a row are one item. The start of a run that goes on comes with all that was recorded before.
    using Start = std::shared_ptr<RunCourse>;
    using Item = std::variant<Progress, Start, std::vector<BatchRecord>, Epoch, Paused>;

    /// smoothing: as the charts have it.
    explicit TrainingNews(int smoothing)
        : m_smoothing(smoothing)
    {
    }

    // On the training thread.
    void onProgress(const Progress& progress) override;
    void onStart(const TrainingStart& start) override;
    void onBatch(const BatchRecord& batch) override;
    void onEpoch(const EpochRecord& epoch, const std::filesystem::path& weights) override;
    void onPaused(bool paused) override;

    /// Everything since the last call, in order.
    std::vector<Item> take();

private:
    void add(Item item);

    const int m_smoothing;
    std::mutex m_mutex;
    std::vector<Item> m_items;
};

} // namespace digitlab
