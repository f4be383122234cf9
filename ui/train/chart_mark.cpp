#include "ui/train/chart_mark.h"

#include "ui/theme/theme.h"
#include "ui/train/numbers.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double padding = 8;
constexpr double columnGap = 16;
constexpr double away = 12; // from the marked line
constexpr double rowGap = 2;
constexpr double dotRadius = 4.5;

QString inContext(const char* source)
{
    return QCoreApplication::translate("Charts", source);
}

QString clockText(double seconds)
{
    if (!(seconds >= 0) || seconds > 1e12)
        return decimalText(std::nan(""), 0);
    if (seconds < 60)
        return QCoreApplication::translate("Numbers", "%1 s").arg(decimalText(seconds, 1));
    const auto whole = static_cast<qlonglong>(seconds);
    const auto two = [](qlonglong number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (whole < 3600)
        return QCoreApplication::translate("Numbers", "%1 min")
            .arg(QStringLiteral("%1:%2").arg(wholeText(whole / 60), two(whole % 60)));
    return QCoreApplication::translate("Numbers", "%1 h")
        .arg(QStringLiteral("%1:%2:%3").arg(wholeText(whole / 3600), two(whole / 60 % 60), two(whole % 60)));
}

} // namespace

QString MarkWords::sentence() const
{
    QStringList parts;
    for (const Row& row : rows)
        parts << QCoreApplication::translate("Charts", "%1 %2").arg(row.label, row.value);
    return QCoreApplication::translate("Charts", "%1: %2").arg(title, parts.join(QStringLiteral(", ")));
}

MarkWords markWords(const RunHistory& history, Curve curve, std::size_t index, bool brief, bool narrow)
{
    const BatchRecord& batch = history.batch(index);
    const bool loss = curve == Curve::loss;
    const auto text = [loss](double value) { return loss ? lossText(value) : percentText(value); };
    MarkWords words;
    words.title = inContext(QT_TRANSLATE_NOOP("Charts", "Epoch %1, batch %2"))
                      .arg(wholeText(batch.epoch), wholeText(batch.batch));
    words.rows.push_back(
        {inContext(QT_TRANSLATE_NOOP("Charts", "This batch")), text(loss ? batch.loss : batch.accuracy)});
    if (history.smoothing() > 0)
        words.rows.push_back(
            {inContext(QT_TRANSLATE_NOOP("Charts", "Smoothed")), text(history.curve(curve).smoothedAt(index))});
    const EpochRecord* epoch = history.validationAt(index);
    const QString validation = epoch && !narrow
        ? inContext(QT_TRANSLATE_NOOP("Charts", "Validation, epoch %1")).arg(wholeText(epoch->epoch))
        : inContext(QT_TRANSLATE_NOOP("Charts", "Validation"));
    words.rows.push_back({validation,
                          !epoch     ? percentText(std::nan("")) // a dash
                              : loss ? lossText(epoch->validationLoss)
                                     : percentText(epoch->validationAccuracy)});
    if (brief)
        return words;
    words.rows.push_back({inContext(QT_TRANSLATE_NOOP("Charts", "Learning rate")), shortText(batch.learningRate)});
    words.rows.push_back({inContext(QT_TRANSLATE_NOOP("Charts", "Time")), clockText(batch.seconds)});
    return words;
}

QString newestWords(const RunHistory& history, Curve curve)
{
    const CurveData& data = history.curve(curve);
    const auto text = [curve](double value) { return curve == Curve::loss ? lossText(value) : percentText(value); };
    QString sentence = inContext(QT_TRANSLATE_NOOP("Charts", "No batch yet"));
    if (history.size() > 0)
        sentence = inContext(QT_TRANSLATE_NOOP("Charts", "Last batch %1, smoothed %2"))
                       .arg(text(data.lastBatch()), text(data.lastSmoothed()));
    if (history.epochs() > 0)
        sentence
            = inContext(QT_TRANSLATE_NOOP("Charts", "%1, validation %2 after epoch %3"))
                  .arg(sentence, text(data.lastValidation()), wholeText(history.epoch(history.epochs() - 1).epoch));
    return sentence;
}

QRectF readoutPlace(const QRectF& room, const QSizeF& size, const QPointF& point)
{
    const double right = room.right() - point.x() - away, left = point.x() - away - room.left();
    const bool atRight = right >= size.width() || right >= left;
    double x = atRight ? point.x() + away : point.x() - away - size.width();
    double y = point.y() > room.center().y() ? room.top() : room.bottom() - size.height();
    // A room that is too small: rather out of the room than over the point.
    if (size.height() > room.height())
        y = room.top();
    return {QPointF(std::round(x), std::round(y)), size};
}

ChartMark::ChartMark(MarkWords words, const QPointF& point, bool dot, const QFont& font)
    : m_words(std::move(words))
    , m_point(point)
    , m_dot(dot)
    , m_font(smallFont(font))
    , m_titleFont(m_font)
{
    m_titleFont.setBold(true);
}

QSizeF ChartMark::size() const
{
    const QFontMetricsF metrics(m_font), title(m_titleFont);
    double label = 0, value = 0;
    for (const MarkWords::Row& row : m_words.rows) {
        label = std::max(label, metrics.horizontalAdvance(row.label));
        value = std::max(value, metrics.horizontalAdvance(row.value));
    }
    const double width = std::max(title.horizontalAdvance(m_words.title), label + columnGap + value);
    const auto lines = static_cast<double>(m_words.rows.size() + 1);
    return {std::ceil(width + 2 * padding),
            std::ceil(lines * metrics.height() + (lines - 1) * rowGap + 2 * padding - 4)};
}

QRectF ChartMark::readout(const QRectF& room) const
{
    return readoutPlace(room, size(), m_point);
}

void ChartMark::paint(QPainter& painter, const QRectF& plot, const QRectF& room, const QPalette& palette) const
{
    const double x = std::floor(m_point.x()) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::text2, palette), 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (m_dot && plot.adjusted(-1, -1, 1, 1).contains(m_point)) {
        painter.setPen(QPen(color(Token::card, palette), 1.5));
        painter.setBrush(color(Token::train, palette));
        painter.drawEllipse(m_point, dotRadius, dotRadius);
    }
    const QRectF box = readout(room);
    painter.setPen(QPen(color(Token::field, palette), 1));
    painter.setBrush(color(Token::card, palette));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QFontMetricsF metrics(m_font);
    QRectF line = box.adjusted(padding, padding - 2, -padding, 0);
    line.setHeight(metrics.height());
    painter.setFont(m_titleFont);
    painter.setPen(color(Token::text, palette));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_words.title);
    painter.setFont(m_font);
    for (const MarkWords::Row& row : m_words.rows) {
        line.translate(0, metrics.height() + rowGap);
        painter.setPen(color(Token::text2, palette));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.label);
        painter.setPen(color(Token::text, palette));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace digitlab
