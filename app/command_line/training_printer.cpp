#include "app/command_line/training_printer.h"

#include "app/command_line/seed_lines.h"
#include "app/command_line/texts.h"
#include "core/support/text.h"

namespace digitlab {

TrainingPrinter::TrainingPrinter(Style style, bool announce, TrainingControl& control)
    : m_style(style)
    , m_announce(announce)
    , m_control(control)
{
}

void TrainingPrinter::write(const std::string& text)
{
    if (m_problem)
        return;
    m_bar.clear();
    try {
        print(text);
    } catch (const std::exception&) {
        m_problem = std::current_exception();
        m_control.stop();
    }
}

void TrainingPrinter::onProgress(const Progress& progress)
{
    if (progress.stage == Stage::scanning || progress.stage == Stage::loading)
        m_loading.show(progress);
}

void TrainingPrinter::onStart(const TrainingStart& start)
{
    m_loading.clear();
    m_start = start;
    m_start.earlierBatches.clear();
    m_start.earlierEpochs.clear();
    m_started = std::chrono::steady_clock::now();
    if (m_announce)
        write(start.run.string() + "\n");
}

void TrainingPrinter::onBatch(const BatchRecord& record)
{
    ++m_batchesSeen;
    if (m_style == Style::seedLines)
        write(batchLine(record, m_start.epochs, m_start.batchesPerEpoch));
    else if (m_bar.due())
        m_bar.show(bar(record));
}

void TrainingPrinter::onEpoch(const EpochRecord& record, const std::filesystem::path&)
{
    ++m_epochsSeen;
    write(m_style == Style::seedLines ? epochLines(record) : epochSummary(record));
}

void TrainingPrinter::finish()
{
    m_loading.clear();
    m_bar.clear();
    if (m_problem)
        std::rethrow_exception(m_problem);
}

std::string TrainingPrinter::bar(const BatchRecord& record) const
{
    constexpr double width = 20;
    const double all = static_cast<double>(m_start.epochs) * m_start.batchesPerEpoch;
    const double done = static_cast<double>(record.epoch - 1) * m_start.batchesPerEpoch + record.batch;
    const double share = all > 0 ? done / all : 0;
    const auto filledCells = static_cast<std::size_t>(share * width);
    // By what this call has trained: a resumed run's earlier batches took their time elsewhere.
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - m_started;
    const std::string left = durationText(seconds.count() / m_batchesSeen * (all - done));
    return filled(tr("epoch %1/%2 [%3] %4 %  loss %5  accuracy %6  %7 left"),
                  {std::to_string(record.epoch), std::to_string(m_start.epochs),
                   std::string(filledCells, '#') + std::string(static_cast<std::size_t>(width) - filledCells, '.'),
                   std::to_string(static_cast<int>(share * 100)), fixedText(record.loss, 3),
                   fixedText(record.accuracy, 3), left});
}

std::string TrainingPrinter::epochSummary(const EpochRecord& record) const
{
    return filled(tr("epoch %1/%2  training: loss %3, accuracy %4  validation: loss %5, accuracy %6  (%7)"),
                  {std::to_string(record.epoch), std::to_string(m_start.epochs), fixedText(record.trainLoss, 4),
                   fixedText(record.trainAccuracy, 4), fixedText(record.validationLoss, 4),
                   fixedText(record.validationAccuracy, 4),
                   durationText(record.trainSeconds + record.validationSeconds)})
        + "\n";
}

} // namespace digitlab
