#pragma once

#include "app/command_line/data_options.h"
#include "app/command_line/recipe_options.h"
#include "app/command_line/verb.h"
#include "core/api/engine.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace digitlab {

class TrainingPrinter;

/// `train`: trains a network, or goes on with an earlier run.
class TrainVerb : public Verb {
    Q_DECLARE_TR_FUNCTIONS(digitlab::TrainVerb)

public:
    std::string name() const override { return "train"; }
    QString summary() const override { return tr("train a network on a data set, or go on with a run"); }
    void addOptions(VerbOptions& options) override;
    void check(const VerbOptions& options) const override;
    ExitStatus run() override;

private:
    TrainingRequest request(const Engine& engine, std::stop_token stop) const;
    TrainingOutcome work(const Engine& engine, TrainingControl& control, TrainingPrinter& printer) const;
    ExitStatus conclude(const TrainingOutcome& outcome, const TrainingPrinter& printer) const;
    bool seedLines() const;

    std::string m_data;
    DataOptions m_dataOptions;
    RecipeOptions m_recipe;
    std::string m_out;
    std::string m_resume;
    std::string m_split;
    std::string m_init;
    std::uint64_t m_seed = 1;
    int m_threads = 0;
    std::size_t m_limit = 0;
    std::optional<Device> m_device;
    Kernels m_kernels = Kernels::fused;
    bool m_verbose = false;
};

} // namespace digitlab
