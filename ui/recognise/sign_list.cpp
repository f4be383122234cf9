#include "ui/recognise/sign_list.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/outcome_mark.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

const std::string noDigit = "?";

/// Whether a point lies within the four corners, which go round clockwise.
bool surrounds(const std::array<Point, 4>& corners, Point p)
{
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = corners[i], b = corners[(i + 1) % 4];
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0)
            return false;
    }
    return true;
}

std::string readClass(const Reading& reading)
{
    const auto best = static_cast<std::size_t>(reading.best);
    return reading.verdict != Verdict::none && best < reading.classes.size() ? reading.classes[best] : noDigit;
}

} // namespace

Point middleOf(const PageDigit& sign)
{
    Point middle;
    for (const Point corner : sign.corners) {
        middle.x += corner.x / 4;
        middle.y += corner.y / 4;
    }
    return middle;
}

void SignList::setPage(PageReading page, int current)
{
    const PageReading before = std::exchange(m_page, std::move(page));
    m_places.clear();
    for (std::size_t row = 0; row < m_page.rows.size(); ++row)
        for (std::size_t column = 0; column < m_page.rows[row].size(); ++column)
            m_places.push_back({static_cast<int>(row), static_cast<int>(column)});
    keepCorrections(before);
    m_current = std::clamp(current, -1, count() - 1);
    Q_EMIT pageChanged();
    Q_EMIT currentChanged(m_current);
}

void SignList::keepCorrections(const PageReading& before)
{
    for (const std::vector<PageDigit>& row : before.rows)
        for (const PageDigit& old : row)
            for (int i = 0; !old.correction.empty() && i < count(); ++i)
                if (surrounds(at(i).corners, middleOf(old)))
                    at(i).correction = old.correction;
}

PageDigit& SignList::at(int index)
{
    const Place place = m_places[static_cast<std::size_t>(index)];
    return m_page.rows[static_cast<std::size_t>(place.row)][static_cast<std::size_t>(place.column)];
}

const PageDigit& SignList::sign(int index) const
{
    const Place place = m_places[static_cast<std::size_t>(index)];
    return m_page.rows[static_cast<std::size_t>(place.row)][static_cast<std::size_t>(place.column)];
}

SignList::State SignList::state(int index) const
{
    const PageDigit& digit = sign(index);
    if (!digit.correction.empty())
        return State::corrected;
    switch (digit.reading.verdict) {
    case Verdict::digit:
        return State::sure;
    case Verdict::unsure:
        return State::unsure;
    case Verdict::none:
        return State::none;
    }
    return State::none;
}

int SignList::countOf(State wanted) const
{
    int found = 0;
    for (int i = 0; i < count(); ++i)
        found += state(i) == wanted ? 1 : 0;
    return found;
}

int SignList::firstOf(State wanted) const
{
    for (int i = 0; i < count(); ++i)
        if (state(i) == wanted)
            return i;
    return -1;
}

void SignList::setCurrent(int index)
{
    const int wanted = std::clamp(index, -1, count() - 1);
    if (wanted == m_current)
        return;
    m_current = wanted;
    Q_EMIT currentChanged(m_current);
}

void SignList::step(int by)
{
    if (count() > 0)
        setCurrent(std::clamp(m_current + by, 0, count() - 1));
}

void SignList::stepRow(int by)
{
    if (m_current < 0) {
        step(1);
        return;
    }
    const int wanted = row(m_current) + by;
    const Point here = middleOf(sign(m_current));
    int nearest = -1;
    float least = 0;
    for (int i = 0; i < count(); ++i) {
        const Point there = middleOf(sign(i));
        const float distance = std::hypot(there.x - here.x, there.y - here.y);
        if (row(i) == wanted && (nearest < 0 || distance < least)) {
            nearest = i;
            least = distance;
        }
    }
    if (nearest >= 0)
        setCurrent(nearest);
}

bool SignList::correct(int index, const QString& text)
{
    if (index < 0 || index >= count())
        return false;
    PageDigit& digit = at(index);
    std::string wanted = text.trimmed().toStdString();
    if (wanted == "-" || text.trimmed() == QChar(0x2013))
        wanted = noDigit;
    const std::vector<std::string>& classes = digit.reading.classes;
    const bool known
        = wanted.empty() || wanted == noDigit || std::find(classes.begin(), classes.end(), wanted) != classes.end();
    if (!known)
        return false;
    // What was read without doubt needs no correction.
    const bool asRead = wanted == readClass(digit.reading) && digit.reading.verdict != Verdict::unsure;
    digit.correction = asRead ? std::string() : wanted;
    Q_EMIT signChanged(index);
    return true;
}

bool SignList::correctByKey(const QKeyEvent& event)
{
    if (m_current < 0 || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return false;
    if (event.key() == Qt::Key_Backspace)
        return correct(m_current, {});
    return !event.text().trimmed().isEmpty() && correct(m_current, event.text());
}

bool SignList::moveByKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        step(-1);
        return true;
    case Qt::Key_Right:
        step(1);
        return true;
    case Qt::Key_Up:
        stepRow(-1);
        return true;
    case Qt::Key_Down:
        stepRow(1);
        return true;
    case Qt::Key_Home:
        setCurrent(0);
        return true;
    case Qt::Key_End:
        setCurrent(count() - 1);
        return true;
    default:
        return false;
    }
}

QString SignList::text(int index) const
{
    const std::string text = sign(index).text();
    return text == noDigit ? QString(QChar(0x2013)) : QString::fromStdString(text);
}

double SignList::probability(int index) const
{
    const PageDigit& digit = sign(index);
    const std::string text = digit.text();
    const std::vector<std::string>& classes = digit.reading.classes;
    const auto found = std::find(classes.begin(), classes.end(), text) - classes.begin();
    const auto position = static_cast<std::size_t>(found);
    return position < digit.reading.probabilities.size() ? static_cast<double>(digit.reading.probabilities[position])
                                                         : -1;
}

QString SignList::stateText(State state)
{
    switch (state) {
    case State::sure:
        return tr("digit");
    case State::unsure:
        return tr("unsure");
    case State::none:
        return tr("not a digit");
    case State::corrected:
        return tr("corrected");
    }
    return {};
}

QString SignList::words(int index) const
{
    const QString percent = percentText(probability(index));
    switch (state(index)) {
    case State::sure:
        return listed({text(index), digitWord(probability(index)), percent});
    case State::unsure:
        return tr("%1, unsure, %2").arg(text(index), percent);
    case State::none:
        return tr("not a digit");
    case State::corrected:
        return tr("%1, corrected").arg(text(index));
    }
    return {};
}

QStringList SignList::rows() const
{
    QStringList rows;
    for (const std::vector<PageDigit>& row : m_page.rows) {
        QString line;
        for (const PageDigit& digit : row)
            line += QString::fromStdString(digit.text());
        rows << line;
    }
    return rows;
}

QString SignList::facts() const
{
    int digits = 0;
    for (int i = 0; i < count(); ++i)
        digits += sign(i).text() != noDigit ? 1 : 0;
    const QString count = wholeText(digits);
    const auto rows = static_cast<qlonglong>(m_page.rows.size());
    if (rows > 1)
        return digits == 1 ? tr("1 digit in %1 rows").arg(wholeText(rows))
                           : tr("%1 digits in %2 rows").arg(count, wholeText(rows));
    return digits == 1 ? tr("1 digit") : tr("%1 digits").arg(count);
}

QString SignList::description() const
{
    const QString all = QStringLiteral("%1. %2").arg(rows().join(QStringLiteral(", ")), facts());
    return m_current < 0 ? all : QStringLiteral("%1. %2").arg(all, currentWords());
}

QString SignList::currentWords() const
{
    return m_current < 0 ? QString()
                         : tr("Sign %1 of %2: %3").arg(wholeText(m_current + 1), wholeText(count()), words(m_current));
}

QString SignList::table() const
{
    QString table = QStringList{tr("No."), tr("Row"), tr("Column"), tr("Read"), tr("Probability"), tr("Verdict")}.join(
                        QLatin1Char('\t'))
        + QLatin1Char('\n');
    for (int i = 0; i < count(); ++i) {
        const double share = probability(i);
        const QStringList fields{wholeText(i + 1),
                                 wholeText(row(i) + 1),
                                 wholeText(column(i) + 1),
                                 QString::fromStdString(sign(i).text()),
                                 share < 0 ? QString() : percentText(share),
                                 stateText(state(i))};
        table += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return table;
}

} // namespace digitlab
