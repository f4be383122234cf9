#pragma once

#include "core/api/model.h"

#include <QCoreApplication>

#include <string>

namespace digitlab {

/// What `evaluate` writes.
class EvaluationReport {
    Q_DECLARE_TR_FUNCTIONS(digitlab::EvaluationReport)

public:
    explicit EvaluationReport(const Evaluation& evaluation);

    /// Figures, a line a class and the confusion matrix, for people.
    std::string text() const;
    std::string json() const;

private:
    std::string classTable() const;
    std::string confusionTable() const;
    std::size_t nameWidth() const;

    const Evaluation& m_evaluation;
};

} // namespace digitlab
