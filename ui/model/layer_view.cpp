#include "ui/model/layer_view.h"

#include "ui/model/layer_drawing.h"
#include "ui/model/layer_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int least = 148;
constexpr int inset = 4;
constexpr int shareWidth = 96;
constexpr int shareHeight = 4;

QString unbroken(const QString& description)
{
    const QChar narrow(QChar::Nbsp);
    QString text = description;
    text.replace(QLatin1Char(' '), narrow);
    return text.replace(QLatin1Char(',') + QString(narrow), QStringLiteral(", "));
}

/// The layer's share of all parameters.
class ShareBar : public QWidget {
public:
    explicit ShareBar(double share)
        : m_share(share)
    {
        setFixedSize(shareWidth, shareHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::line, palette()));
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(color(Token::accent, palette()));
        painter.drawRoundedRect(QRectF(0, 0, std::max(2.0, width() * m_share), height()), 2, 2);
    }

private:
    double m_share;
};

} // namespace

LayerView::LayerView(const LayerInfo& layer, std::size_t total, const QStringList& classes, QWidget* parent)
    : QWidget(parent)
    , m_layer(layer)
    , m_total(total)
    , m_name(new QLabel)
    , m_description(new QLabel)
    , m_shape(new QLabel)
    , m_parameters(new QLabel)
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    makeCaption(*m_description);
    makeCaption(*m_parameters);
    m_description->setWordWrap(true);
    m_description->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::ClickFocus);
    setMinimumWidth(least);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inset, 8, inset, 8);
    column->setSpacing(2);
    column->addWidget(new LayerDrawing(layer.shape, classes));
    column->addSpacing(8);
    column->addWidget(m_name, 0, Qt::AlignHCenter);
    column->addWidget(m_description);
    column->addStretch(1);
    column->addWidget(m_shape, 0, Qt::AlignHCenter);
    column->addWidget(m_parameters, 0, Qt::AlignHCenter);
    column->addSpacing(2);
    const double share = total > 0 ? static_cast<double>(layer.parameters) / static_cast<double>(total) : 0;
    auto* bar = new ShareBar(std::min(share, 1.0));
    column->addWidget(bar, 0, Qt::AlignHCenter);
    if (layer.parameters == 0) {
        QSizePolicy kept = bar->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        bar->setSizePolicy(kept);
        bar->hide();
    }
    retranslate();
}

void LayerView::retranslate()
{
    m_name->setText(m_layer.name == "input" ? tr("Input") : QString::fromStdString(m_layer.name));
    const QString description = layerDescription(m_layer);
    m_description->ensurePolished();
    const QFontMetrics metrics = m_description->fontMetrics();
    const int rows = metrics.horizontalAdvance(description) > least - 2 * inset ? 2 : 1;
    m_description->setFixedHeight(rows * metrics.lineSpacing());
    // A line breaks between the parts, not within one.
    m_description->setText(unbroken(description));
    m_shape->setText(shapeText(m_layer.shape));
    m_parameters->setText(m_layer.parameters == 0 ? QStringLiteral(" ") : parametersText(m_layer.parameters));
    setAccessibleName(m_name->text());
    QStringList words{description, m_shape->text()};
    if (m_layer.parameters > 0)
        words << m_parameters->text();
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    QStringList lines{layerTerms(m_layer)};
    if (m_layer.shape.size() == 3)
        lines << tr("Shape: maps × rows × columns; the sheet shows a digit at this resolution.");
    if (m_layer.parameters > 0 && m_total > 0)
        lines << tr("Parameters: the numbers that training finds; here are %1 of all.")
                     .arg(percentText(static_cast<double>(m_layer.parameters) / static_cast<double>(m_total)));
    lines.removeAll(QString());
    setToolTip(lines.join(QLatin1Char('\n')));
}

void LayerView::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::accent, palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void LayerView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        retranslate(); // its heights are those of the words
}

void LayerView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void LayerView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace digitlab
