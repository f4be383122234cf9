#include "ui/train/first_training.h"

#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

/// A sketch of the two curves that will be here.
class CurveSketch : public QWidget {
public:
    CurveSketch() { setFixedSize(200, 106); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF plot(1, 2, width() - 2, height() - 4);
        painter.setPen(QPen(color(Token::line, palette()), 1.5));
        for (const double y : {0.3, 0.65})
            painter.drawLine(QPointF(plot.left(), plot.top() + y * plot.height()),
                             QPointF(plot.right(), plot.top() + y * plot.height()));
        painter.setPen(QPen(color(Token::field, palette()), 2));
        painter.drawPolyline(QPolygonF{plot.topLeft(), plot.bottomLeft(), plot.bottomRight()});
        const auto curve = [&](double start, double middle, double end) {
            QPainterPath path(QPointF(plot.left() + 12, plot.top() + start * plot.height()));
            path.cubicTo(plot.left() + 0.25 * plot.width(), plot.top() + middle * plot.height(),
                         plot.left() + 0.35 * plot.width(), plot.top() + end * plot.height(), plot.right() - 8,
                         plot.top() + end * plot.height());
            return path;
        };
        painter.setPen(QPen(color(Token::train, palette()), 3.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(curve(0.1, 0.85, 0.9));
        QPen dashes(color(Token::validation, palette()), 2.5);
        dashes.setDashPattern({3, 2});
        painter.setPen(dashes);
        painter.drawPath(curve(0.36, 0.78, 0.81));
    }
};

} // namespace

FirstTraining::FirstTraining(QWidget* parent)
    : Card({}, parent)
    , m_state(new EmptyState)
{
    m_state->setDrawing(new CurveSketch);
    m_state->setActionIcons(QStringLiteral("play"), QStringLiteral("grid"));
    content()->addWidget(m_state, 1);
    connect(m_state, &EmptyState::primaryTriggered, this, &FirstTraining::trainPressed);
    connect(m_state, &EmptyState::otherTriggered, this, &FirstTraining::chooseDataPressed);
    retranslate();
}

void FirstTraining::setData(const QString& name)
{
    m_data = name;
    retranslate();
}

void FirstTraining::setCanStart(bool can)
{
    m_state->primaryButton()->setEnabled(can);
}

void FirstTraining::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstTraining::retranslate()
{
    m_state->setTitle(tr("Train your first network"));
    m_state->setText(
        tr("Keep the recipe as it is, or change it on the left. Each batch will draw its point here.\n"
           "An epoch of MNIST takes some seconds on two processors with the quick recipe; you may stop at any time."));
    const QString name = fontMetrics().elidedText(m_data, Qt::ElideMiddle, 160);
    m_state->setActions(tr("Train on %1").arg(name), tr("Choose other data…"));
}

} // namespace digitlab
