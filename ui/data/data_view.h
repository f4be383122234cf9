#pragma once

#include "core/api/engine.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace digitlab {

class BatchShapes;
class Card;
class ClassChart;
class ProblemsCard;
class SamplesCard;
class SourceForm;
class SplitForm;
class SplitLegend;

/// A data set that has been read: source, split and problems at the left, counts and samples at the right.
class DataView : public QWidget {
    Q_OBJECT

public:
    explicit DataView(QWidget* parent = nullptr);

    void setEngine(const std::shared_ptr<const Engine>& engine);
    void setData(const OpenDataOptions& options, const std::shared_ptr<const DataSet>& set);
    /// The fields show again what the set was read with.
    void revert();
    void setBusy(bool busy);
    std::uint64_t seed() const;
    double validation() const;

Q_SIGNALS:
    /// The same set shall be read once more, in another way or as its files are now.
    void readAgainRequested(const digitlab::OpenDataOptions& options);
    void splitChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeMain();
    void updateSplit();
    void readAgain();
    void retranslate();

    std::shared_ptr<const DataSet> m_data;
    std::vector<Recipe> m_recipes;
    Card* m_sourceCard = nullptr;
    SourceForm* m_source = nullptr;
    QLabel* m_splitTitle = nullptr;
    SplitForm* m_split = nullptr;
    QLabel* m_shapesTitle = nullptr;
    BatchShapes* m_shapes = nullptr;
    ProblemsCard* m_problems = nullptr;
    Card* m_chartCard = nullptr;
    ClassChart* m_chart = nullptr;
    SamplesCard* m_samples = nullptr;
};

} // namespace digitlab
