#pragma once

#include "core/api/engine.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace digitlab {

class ElidedLabel;
class Form;
class SplitBar;

/// How the training part is split: share and seed, the bar, and its words. The split is the engine's, so it is the one
/// that a training with these numbers makes.
class SplitForm : public QWidget {
    Q_OBJECT

public:
    explicit SplitForm(QWidget* parent = nullptr);

    void setEngine(std::shared_ptr<const Engine> engine);
    void setData(std::shared_ptr<const DataSet> set);
    void setSeed(std::uint64_t seed);
    std::uint64_t seed() const;
    /// 0..1
    double validation() const;
    /// Pictures of each class in the validation part; empty while there is no split.
    const std::vector<std::size_t>& validationCounts() const { return m_counts; }

Q_SIGNALS:
    void splitChanged();
    void seedChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void compute();
    void retranslate();

    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<const DataSet> m_data;
    Form* m_form;
    QSpinBox* m_share;
    QSpinBox* m_seed;
    SplitBar* m_bar;
    QLabel* m_training;
    QLabel* m_validation;
    QLabel* m_apart;
    QString m_problem;
    std::size_t m_trainingCount = 0;
    std::size_t m_validationCount = 0;
    std::vector<std::size_t> m_counts;
};

} // namespace digitlab
