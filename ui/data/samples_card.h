#pragma once

#include "core/api/data.h"
#include "ui/widgets/card.h"

#include <memory>

class QPushButton;

namespace digitlab {

class ClassFilter;
class SampleGrid;

/// The pictures themselves, by class: turned, mirrored and wrongly labelled ones are seen before anything is trained.
class SamplesCard : public Card {
    Q_OBJECT

public:
    explicit SamplesCard(QWidget* parent = nullptr);

    void setData(const std::shared_ptr<const DataSet>& set);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    ClassFilter* m_filter;
    SampleGrid* m_grid;
    QPushButton* m_others;
    std::uint32_t m_seed = 1;
};

} // namespace digitlab
