#include "ui/train/schedule_preview.h"

#include "ui/theme/theme.h"
#include "ui/train/numbers.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int leftRoom = 46;
constexpr int rightRoom = 6;
constexpr int belowRoom = 24;

} // namespace

SchedulePreview::SchedulePreview(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SchedulePreview::setRates(const std::vector<double>& rates, const Recipe& recipe)
{
    m_rates = rates;
    m_recipe = recipe;
    update();
}

std::vector<double> SchedulePreview::marks() const
{
    std::vector<double> marks{0, static_cast<double>(m_recipe.epochs)};
    if (m_recipe.schedule == ScheduleKind::steps)
        marks.insert(marks.end(), m_recipe.milestones.begin(), m_recipe.milestones.end());
    else if (m_recipe.schedule != ScheduleKind::constant && m_recipe.warmupEpochs > 0)
        marks.push_back(m_recipe.warmupEpochs);
    return marks;
}

void SchedulePreview::paintMarks(QPainter& painter, const QRectF& plot) const
{
    std::vector<QRectF> taken;
    for (const double epoch : marks()) {
        if (epoch < 0 || epoch > m_recipe.epochs)
            continue;
        const QString words = shortText(epoch);
        const double width = painter.fontMetrics().horizontalAdvance(words) + 2;
        double x = plot.left() + epoch / m_recipe.epochs * plot.width() - width / 2;
        if (epoch == m_recipe.epochs)
            x = std::min(x, this->width() - width);
        const QRectF box(x, plot.bottom() + 2, width, belowRoom - 4);
        const auto overlaps = [&](const QRectF& other) { return other.intersects(box.adjusted(-3, 0, 3, 0)); };
        if (std::any_of(taken.begin(), taken.end(), overlaps))
            continue;
        taken.push_back(box);
        painter.drawText(box, Qt::AlignCenter, words);
    }
}

void SchedulePreview::paintEvent(QPaintEvent*)
{
    if (m_rates.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot(leftRoom, 9, std::max(10, width() - leftRoom - rightRoom),
                      std::max(10, height() - 9 - belowRoom));
    const auto [least, greatest] = std::minmax_element(m_rates.begin(), m_rates.end());
    const bool steps = m_recipe.schedule == ScheduleKind::steps && *least > 0;
    const double high = *greatest, low = steps ? *least : 0;
    const auto height = [&](double rate) {
        if (!(high > low))
            return 1.0;
        return steps ? std::log(rate / low) / std::log(high / low) : (rate - low) / (high - low);
    };

    painter.setPen(QPen(color(Token::line, palette()), 1));
    const double ground = std::round(plot.bottom()) + 3.5;
    painter.drawLine(QPointF(plot.left(), ground), QPointF(plot.right(), ground));
    painter.setPen(color(Token::text2, palette()));
    const auto label = [&](double y, const QString& words) {
        painter.drawText(QRectF(0, y - 10, leftRoom - 5, 20), Qt::AlignRight | Qt::AlignVCenter, words);
    };
    label(plot.top(), shortText(high));
    if (high > low)
        label(plot.bottom(), shortText(low));
    paintMarks(painter, plot);

    QPainterPath path;
    double before = 0;
    for (std::size_t i = 0; i < m_rates.size(); ++i) {
        const double x = plot.left() + static_cast<double>(i) / static_cast<double>(m_rates.size() - 1) * plot.width();
        const double y = plot.bottom() - height(m_rates[i]) * plot.height();
        if (i == 0)
            path.moveTo(x, y);
        else if (steps)
            path.lineTo(x, before); // a step happens at once
        path.lineTo(x, y);
        before = y;
    }
    QPen pen(color(Token::train, palette()), 2);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawPath(path);
}

} // namespace digitlab
