#include "ui/train/chart_card.h"

#include "ui/theme/theme.h"
#include "ui/train/chart_files.h"
#include "ui/train/chart_input.h"
#include "ui/train/legend.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr int buttonSize = 24;

} // namespace

ChartCard::ChartCard(const RunHistory& history, Curve curve, SharedView& view, QWidget* parent)
    : Card({}, parent)
    , m_unit(new QLabel)
    , m_legend(new Legend)
    , m_more(new QToolButton)
    , m_chart(new CurveChart(history, curve, view))
    , m_input(new ChartInput(*m_chart))
    , m_files(new ChartFiles(*this))
{
    makeCaption(*m_unit);
    m_unit->setMinimumWidth(1); // it gives way before anything is cut
    addBesideTitle(m_unit);
    addToTitleRow(m_legend);
    addToTitleRow(m_more);
    m_more->setStyleSheet(QStringLiteral("QToolButton, QToolButton:focus { min-height: 20px; padding: 0; }"));
    m_more->setFixedSize(buttonSize, buttonSize);
    m_more->setIconSize({16, 16});
    m_more->setFocusPolicy(Qt::StrongFocus);
    // The axis labels have air of their own; so has the button.
    content()->setContentsMargins(0, 0, 4, 0);
    layout()->setSpacing(6);
    content()->addWidget(m_chart, 1);
    // Scripts and screen readers look these up; they are equal in every language.
    m_chart->setAccessibleName(curve == Curve::loss ? QStringLiteral("Loss chart") : QStringLiteral("Accuracy chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
    connect(m_chart, &CurveChart::menuRequested, this, &ChartCard::showMenu);
    retranslate();
}

ChartCard::~ChartCard()
{
    // A chart that goes down with the focus on it still tells so, and nobody shall listen any more.
    delete m_input;
}

void ChartCard::refresh()
{
    m_legend->setSmoothed(m_chart->history().smoothing() > 0);
    m_chart->refresh();
}

void ChartCard::showMenu(const QPoint& place)
{
    // A key may come as a key and as a context menu event.
    if (m_menu && m_menu->isVisible())
        return;
    auto* menu = new QMenu(this);
    m_menu = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool any = m_chart->history().size() > 0, closer = m_chart->view().isZoomed();
    // The keys are shown, not registered: they belong to the chart that has the focus.
    const auto add = [menu](const QString& words, const char* key, bool enabled, auto&& action) {
        QAction* entry = menu->addAction(*key ? words + u'\t' + QLatin1String(key) : words, action);
        entry->setEnabled(enabled);
    };
    add(tr("Zoom in"), "+", any, [this] { m_input->zoomIn(); });
    add(tr("Zoom out"), "-", closer, [this] { m_input->zoomOut(); });
    add(tr("Show all"), "0", closer, [this] { m_input->showAll(); });
    menu->addSeparator();
    add(tr("Save as PNG…"), "", any, [this] { m_files->ask(ChartFiles::Kind::png); });
    add(tr("Save as SVG…"), "", any, [this] { m_files->ask(ChartFiles::Kind::svg); });
    add(tr("Save values as CSV…"), "", any, [this] { m_files->ask(ChartFiles::Kind::csv); });
    add(tr("Copy as table"), "", any, [this] { m_files->copyTable(); });
    menu->popup(place);
}

void ChartCard::paintPicture(QPainter& painter) const
{
    painter.fillRect(rect(), color(Token::card, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QRect row(16, m_legend->mapTo(this, QPoint()).y(), width() - 32, m_legend->height());
    painter.setFont(bold);
    painter.setPen(color(Token::text, palette()));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    if (m_unit->isVisibleTo(this)) {
        painter.setFont(m_unit->font());
        painter.setPen(color(Token::text2, palette()));
        painter.drawText(row.adjusted(metrics.horizontalAdvance(m_title) + 8, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, m_unit->text());
    }
    m_legend->paint(painter, row);
    m_chart->paintPicture(painter, QRectF(m_chart->mapTo(this, QPoint()), m_chart->size()));
}

void ChartCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitTitleRow();
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitTitleRow();
}

void ChartCard::retranslate()
{
    const bool loss = m_chart->curve() == Curve::loss;
    m_title = loss ? tr("Loss") : tr("Accuracy");
    setTitle(m_title);
    // The title's presence sets the card's upper margin.
    layout()->setContentsMargins(16, 9, 16 - 4, 10);
    m_unit->setText(loss ? tr("cross entropy") : QString());
    setTitleToolTip(
        loss ? tr("Loss: how far the network's probabilities are from the truth; 0 would be certain and right.")
             : tr("Accuracy: the share of pictures whose most probable class is the right one."));
    m_more->setIcon(icon(QStringLiteral("more"), palette(), Token::text2));
    m_more->setToolTip(tr("Zoom, save or copy this chart"));
    m_more->setAccessibleName(loss ? tr("Loss chart: menu") : tr("Accuracy chart: menu"));
    fitTitleRow();
}

void ChartCard::fitTitleRow()
{
    QFont bold = font();
    bold.setBold(true);
    const int needed = QFontMetrics(bold).horizontalAdvance(m_title) + m_unit->sizeHint().width()
        + m_legend->sizeHint().width() + buttonSize + 64;
    m_unit->setVisible(!m_unit->text().isEmpty() && needed <= width());
}

} // namespace digitlab
