#pragma once

#include "app/command_line/console.h"
#include "core/api/training.h"

#include <QCoreApplication>

#include <exception>
#include <filesystem>
#include <string>

namespace digitlab {

/// Shows a training as it goes: the seed's lines, or on a terminal a line an epoch and a bar below them.
class TrainingPrinter : public TrainingObserver {
    Q_DECLARE_TR_FUNCTIONS(digitlab::TrainingPrinter)

public:
    enum class Style { seedLines, bar };

    /// `announce`: the run folder is the first line. A write that fails stops the training by `control`.
    TrainingPrinter(Style style, bool announce, TrainingControl& control);

    void onProgress(const Progress& progress) override;
    void onStart(const TrainingStart& start) override;
    void onBatch(const BatchRecord& record) override;
    void onEpoch(const EpochRecord& record, const std::filesystem::path& weights) override;

    /// Wipes the bar out and throws what went wrong with the output.
    void finish();
    int epochsSeen() const { return m_epochsSeen; }

private:
    void write(const std::string& text);
    std::string bar(const BatchRecord& record) const;
    std::string epochSummary(const EpochRecord& record) const;

    Style m_style;
    bool m_announce;
    TrainingControl& m_control;
    TrainingStart m_start;
    int m_batchesSeen = 0;
    int m_epochsSeen = 0;
    std::chrono::steady_clock::time_point m_started;
    StatusLine m_loading{StatusLine::Stream::error};
    StatusLine m_bar{StatusLine::Stream::output};
    std::exception_ptr m_problem;
};

} // namespace digitlab
