#include "ui/data/batch_shapes.h"

#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace digitlab {

BatchShapes::BatchShapes(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
}

void BatchShapes::show(const std::vector<Recipe>& recipes, std::size_t training)
{
    m_recipes = recipes;
    m_training = training;
    while (m_lines.size() < m_recipes.size()) {
        m_lines.push_back(new QLabel);
        makeCaption(*m_lines.back());
        m_lines.back()->setTextFormat(Qt::PlainText);
        m_lines.back()->setWordWrap(true);
        layout()->addWidget(m_lines.back());
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < m_recipes.size());
    retranslate();
}

QString BatchShapes::text() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_recipes.size(); ++i)
        lines << m_lines[i]->text();
    return lines.join(QLatin1Char('\n'));
}

void BatchShapes::retranslate()
{
    for (std::size_t i = 0; i < m_recipes.size(); ++i) {
        const Recipe& recipe = m_recipes[i];
        auto batch = static_cast<std::size_t>(std::max(recipe.batchSize, 1));
        if (m_training > 0)
            batch = std::min(batch, m_training);
        // The seed's network was made for colour pictures; the others take grey ones.
        const bool three = recipe.network == "seed";
        const QString shape
            = QStringLiteral("%1 × %2 × 28 × 28").arg(wholeText(static_cast<qlonglong>(batch))).arg(three ? 3 : 1);
        const QString name = QString::fromStdString(recipe.name);
        m_lines[i]->setText(three ? tr("%1, 0 to 1, grey 3 times (%2)").arg(shape, name)
                                  : tr("%1, 0 to 1, grey (%2)").arg(shape, name));
        m_lines[i]->setToolTip(tr("Batch: so many pictures are learnt from in one step; their number × channels × rows "
                                  "× columns, with values "
                                  "from 0 for paper to 1 for ink. The network of the recipe seed takes the grey "
                                  "picture in each of 3 channels."));
    }
}

void BatchShapes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace digitlab
