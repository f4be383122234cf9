#pragma once

#include "core/api/recipe.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace digitlab {

/// What the network of each recipe gets: the shape of a batch and what stands in it.
class BatchShapes : public QWidget {
    Q_OBJECT

public:
    explicit BatchShapes(QWidget* parent = nullptr);

    /// `training`: pictures that are left for training; a batch is no larger. 0: not known.
    void show(const std::vector<Recipe>& recipes, std::size_t training);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<Recipe> m_recipes;
    std::size_t m_training = 0;
    std::vector<QLabel*> m_lines;
};

} // namespace digitlab
