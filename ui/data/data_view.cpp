#include "ui/data/data_view.h"

#include "ui/data/batch_shapes.h"
#include "ui/data/class_chart.h"
#include "ui/data/problems_card.h"
#include "ui/data/samples_card.h"
#include "ui/data/source_form.h"
#include "ui/data/split_bar.h"
#include "ui/data/split_form.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr int sideWidth = 304;
constexpr int gap = 16;
/// The side's scroll bar stands in the gap between the columns.
constexpr int scrollBarWidth = 12;

QLabel* makeTitle()
{
    auto* label = new QLabel;
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

DataView::DataView(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 24);
    row->setSpacing(gap - scrollBarWidth);
    row->addWidget(makeSide());
    row->addWidget(makeMain(), 1);
    connect(m_source, &SourceForm::changed, this, &DataView::readAgain);
    connect(m_problems, &ProblemsCard::checkAgainRequested, this, &DataView::readAgain);
    connect(m_split, &SplitForm::splitChanged, this, &DataView::updateSplit);
    connect(m_split, &SplitForm::seedChanged, this, [this] {
        // The seed also says which pictures a limit takes.
        if (m_source->options().limit > 0)
            readAgain();
    });
    retranslate();
}

QWidget* DataView::makeSide()
{
    m_sourceCard = new Card({});
    m_source = new SourceForm;
    m_splitTitle = makeTitle();
    m_split = new SplitForm;
    m_shapesTitle = makeTitle();
    m_shapes = new BatchShapes;
    m_problems = new ProblemsCard;
    QVBoxLayout* content = m_sourceCard->content();
    content->addWidget(m_source);
    content->addSpacing(8);
    content->addWidget(m_splitTitle);
    content->addWidget(m_split);
    content->addSpacing(8);
    content->addWidget(m_shapesTitle);
    content->addWidget(m_shapes);

    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_sourceCard);
    column->addWidget(m_problems, 1);
    column->addStretch(0);
    inside->setFixedWidth(sideWidth);
    auto* area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(sideWidth + scrollBarWidth);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return area;
}

QWidget* DataView::makeMain()
{
    m_chartCard = new Card({});
    m_chart = new ClassChart;
    m_samples = new SamplesCard;
    m_chartCard->addToTitleRow(new SplitLegend);
    m_chartCard->content()->addWidget(m_chart, 1);
    m_chartCard->setMinimumHeight(180);
    // On a large screen the samples get the room.
    m_chartCard->setMaximumHeight(480);
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_chartCard, 2);
    column->addWidget(m_samples, 3);
    return main;
}

void DataView::setEngine(const std::shared_ptr<const Engine>& engine)
{
    m_recipes = engine ? engine->recipes() : std::vector<Recipe>{};
    m_split->setEngine(engine);
}

void DataView::setData(const OpenDataOptions& options, const std::shared_ptr<const DataSet>& set)
{
    m_data = set;
    m_source->show(options, set->summary());
    m_problems->setSummary(set->summary());
    m_samples->setData(set);
    m_split->setData(set);
}

void DataView::revert()
{
    m_source->revert();
}

void DataView::setBusy(bool busy)
{
    m_source->setBusy(busy);
    m_split->setEnabled(!busy);
    m_problems->setBusy(busy);
}

std::uint64_t DataView::seed() const
{
    return m_split->seed();
}

double DataView::validation() const
{
    return m_split->validation();
}

void DataView::readAgain()
{
    OpenDataOptions options = m_source->options();
    options.seed = m_split->seed();
    Q_EMIT readAgainRequested(options);
}

void DataView::updateSplit()
{
    std::vector<ClassBar> bars;
    std::size_t training = 0;
    if (m_data) {
        const std::vector<std::size_t>& validation = m_split->validationCounts();
        for (const ClassCount& count : m_data->summary().classes) {
            const std::size_t kept = bars.size() < validation.size() ? validation[bars.size()] : 0;
            bars.push_back({QString::fromStdString(count.name), count.training - std::min(kept, count.training), kept,
                            count.test});
            training += bars.back().training;
        }
    }
    m_chart->setBars(bars);
    m_shapes->show(m_recipes, training);
    m_shapesTitle->setVisible(!m_recipes.empty());
    Q_EMIT splitChanged();
}

void DataView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DataView::retranslate()
{
    m_sourceCard->setTitle(tr("Source"));
    m_splitTitle->setText(tr("Split"));
    m_shapesTitle->setText(tr("What the network gets"));
    m_chartCard->setTitle(tr("Pictures of each class"));
}

} // namespace digitlab
