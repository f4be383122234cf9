#include "ui/data/split_form.h"

#include "ui/data/split_bar.h"
#include "ui/data/words.h"
#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace digitlab {

namespace {

constexpr int fieldWidth = 166;

QString whole(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

} // namespace

SplitForm::SplitForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new Form)
    , m_share(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_bar(new SplitBar)
    , m_training(new QLabel)
    , m_validation(new QLabel)
    , m_apart(new QLabel)
{
    m_form->setFieldWidth(fieldWidth);
    m_share->setRange(1, 99);
    m_share->setValue(20);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    // A file dropped on a field is the page's.
    for (QSpinBox* box : {m_share, m_seed})
        box->findChild<QLineEdit*>()->setAcceptDrops(false);
    m_form->addRow({}, m_share);
    m_form->addRow({}, m_seed);
    for (QLabel* label : {m_training, m_validation, m_apart})
        makeCaption(*label);
    m_apart->setWordWrap(true);
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_training);
    words->addStretch(1);
    words->addWidget(m_validation);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_form);
    column->addSpacing(4);
    column->addWidget(m_bar);
    column->addLayout(words);
    column->addWidget(m_apart);
    connect(m_share, &QSpinBox::valueChanged, this, &SplitForm::compute);
    connect(m_seed, &QSpinBox::valueChanged, this, [this] {
        compute();
        Q_EMIT seedChanged();
    });
    retranslate();
}

void SplitForm::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = std::move(engine);
    compute();
}

void SplitForm::setData(std::shared_ptr<const DataSet> set)
{
    m_data = std::move(set);
    compute();
}

void SplitForm::setSeed(std::uint64_t seed)
{
    const QSignalBlocker blocker(m_seed);
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(seed, std::numeric_limits<int>::max())));
    compute();
}

std::uint64_t SplitForm::seed() const
{
    return static_cast<std::uint64_t>(m_seed->value());
}

double SplitForm::validation() const
{
    return m_share->value() / 100.0;
}

void SplitForm::compute()
{
    m_problem.clear();
    m_counts.clear();
    m_trainingCount = m_validationCount = 0;
    if (m_engine && m_data) {
        try {
            const Split split = m_engine->split(*m_data, validation(), seed());
            m_trainingCount = split.training.size();
            m_validationCount = split.validation.size();
            m_counts.resize(m_data->summary().classes.size());
            const auto labels = m_data->labels(Part::training);
            for (const std::uint32_t index : split.validation)
                ++m_counts.at(labels[index]);
        } catch (const Error& error) {
            m_problem = QString::fromUtf8(error.what());
            m_counts.clear();
        }
    }
    retranslate();
    Q_EMIT splitChanged();
}

void SplitForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

void SplitForm::retranslate()
{
    m_form->setRowText(m_share, tr("Validation"),
                       tr("Validation: this share of the training part is kept back, to see how well the network reads "
                          "digits that it has not learnt from."));
    m_form->setRowText(m_seed, tr("Random seed"),
                       tr("Random seed: the same number shuffles in the same way, so that a split can be made again."));
    for (QSpinBox* box : {m_share, m_seed})
        box->setLocale(QLocale());
    //: After a percentage.
    m_share->setSuffix(tr(" %"));
    m_bar->setCounts(m_trainingCount, m_validationCount);
    m_training->setText(tr("%1 training").arg(whole(m_trainingCount)));
    m_validation->setText(tr("%1 validation").arg(whole(m_validationCount)));
    m_bar->setAccessibleName(tr("Split"));
    m_bar->setAccessibleDescription(listed({m_training->text(), m_validation->text()}));
    const std::size_t test = m_data ? m_data->summary().test : 0;
    m_apart->setText(!m_problem.isEmpty() ? m_problem
                         : test == 0      ? tr("No test pictures are kept apart")
                         : test == 1      ? tr("1 test picture is kept apart")
                                          : tr("%1 test pictures are kept apart").arg(whole(test)));
}

} // namespace digitlab
