#include "ui/data/source_form.h"

#include "ui/data/words.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/form.h"
#include "ui/widgets/path_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace digitlab {

namespace {

constexpr int labelWidth = 92;
constexpr int fieldWidth = 166;
/// A number that is still being typed or stepped is not read yet.
constexpr int patience = 600; // ms

} // namespace

SourceForm::SourceForm(QWidget* parent)
    : QWidget(parent)
    , m_facts(new FactList)
    , m_form(new Form)
    , m_limit(new QSpinBox)
    , m_transpose(new QCheckBox)
    , m_invert(new QCheckBox)
    , m_soon(new QTimer(this))
{
    m_facts->setLabelWidth(labelWidth);
    m_form->setFieldWidth(fieldWidth);
    m_limit->setRange(0, std::numeric_limits<int>::max());
    m_limit->setSingleStep(1000);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setKeyboardTracking(false);
    // A file dropped on the field is the page's.
    m_limit->findChild<QLineEdit*>()->setAcceptDrops(false);
    m_soon->setSingleShot(true);
    m_soon->setInterval(patience);
    m_form->addRow({}, m_limit);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(16);
    marks->addWidget(m_transpose);
    marks->addWidget(m_invert);
    marks->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_facts);
    column->addWidget(m_form);
    column->addLayout(marks);
    connect(m_limit, &QSpinBox::valueChanged, this, &SourceForm::askSoon);
    for (QCheckBox* box : {m_transpose, m_invert})
        connect(box, &QCheckBox::toggled, this, &SourceForm::askSoon);
    connect(m_soon, &QTimer::timeout, this, [this] {
        const OpenDataOptions now = options();
        if (now.limit != m_options.limit || now.transpose != m_options.transpose || now.invert != m_options.invert)
            Q_EMIT changed();
    });
    retranslate();
}

void SourceForm::show(const OpenDataOptions& options, const DataSummary& summary)
{
    m_options = options;
    m_summary = summary;
    m_summary.problems.clear();
    revert();
    enableFields();
    retranslate();
}

void SourceForm::revert()
{
    m_soon->stop();
    const QSignalBlocker limit(m_limit), transpose(m_transpose), invert(m_invert);
    m_limit->setValue(static_cast<int>(std::min<std::size_t>(m_options.limit, std::numeric_limits<int>::max())));
    m_transpose->setChecked(m_summary.transposed || m_options.transpose);
    m_invert->setChecked(m_summary.inverted || m_options.invert);
}

void SourceForm::setBusy(bool busy)
{
    m_busy = busy;
    enableFields();
}

void SourceForm::enableFields()
{
    m_limit->setEnabled(!m_busy);
    m_transpose->setEnabled(!m_busy && !transposedByRun());
    m_invert->setEnabled(!m_busy && !invertedByRun());
}

OpenDataOptions SourceForm::options() const
{
    OpenDataOptions options = m_options;
    options.limit = static_cast<std::size_t>(m_limit->value());
    if (!transposedByRun())
        options.transpose = m_transpose->isChecked();
    if (!invertedByRun())
        options.invert = m_invert->isChecked();
    return options;
}

void SourceForm::askSoon()
{
    // A click is meant at once; a number may be on its way to another one.
    m_soon->start(sender() == m_limit ? patience : 0);
}

void SourceForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

void SourceForm::retranslate()
{
    m_form->setRowText(m_limit, tr("Limit"), tr("Limit: so many pictures are taken, of each class its share."));
    {
        const QSignalBlocker blocker(m_limit);
        m_limit->setSpecialValueText(tr("all"));
        m_limit->setLocale(QLocale());
    }
    m_transpose->setText(tr("Transpose"));
    m_transpose->setToolTip(tr("Transpose: rows and columns are swapped, for sets whose digits lie on their side."));
    m_invert->setText(tr("Invert"));
    m_invert->setToolTip(tr("Invert: light and dark are swapped, for sets with black digits on white in IDX files."));
    m_facts->setFacts({
        {tr("Kind"), dataKindName(m_summary.kind), {}},
        {tr("Path"), isMnist(m_options.path) ? tr("comes with the program") : pathText(m_options.path), {}},
        {tr("Testing"), m_summary.test > 0 ? picturesText(m_summary.test) : tr("no part of its own"),
         tr("Test part: pictures that training never sees; they tell how well new pictures are read.")},
        {tr("Size"), sizeText(m_summary),
         tr("Size: pictures of 28 × 28 are taken as they are, others are cropped, scaled and centred like a drawing.")},
    });
}

} // namespace digitlab
