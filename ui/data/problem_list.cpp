#include "ui/data/problem_list.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace digitlab {

namespace {

constexpr int rowGap = 12;
constexpr int inset = 2;

QString shortened(const QString& source, const QString& folder)
{
    const QString start = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
    return !folder.isEmpty() && source.startsWith(start) ? source.mid(start.size()) : source;
}

} // namespace

void ProblemModel::setProblems(const std::vector<DataProblem>& problems, const QString& folder)
{
    beginResetModel();
    m_problems = problems;
    m_folder = folder;
    endResetModel();
}

QString ProblemModel::text() const
{
    QString lines;
    for (const DataProblem& problem : m_problems)
        lines
            += labelled(QString::fromStdString(problem.source), engineSentence(QString::fromStdString(problem.reason)))
            + QLatin1Char('\n');
    return lines;
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DataProblem& problem = m_problems[static_cast<std::size_t>(index.row())];
    const QString source = QString::fromStdString(problem.source);
    const QString reason = engineSentence(QString::fromStdString(problem.reason));
    switch (role) {
    case Qt::DisplayRole:
        return shortened(source, m_folder);
    case reasonRole:
        return reason;
    case Qt::ToolTipRole:
        return QString(source + QLatin1Char('\n') + reason);
    case Qt::AccessibleTextRole:
        return labelled(source, reason);
    default:
        return {};
    }
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect box = option.rect.adjusted(0, 0, 0, -4);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::tint, option.palette));
        painter->drawRoundedRect(box, 4, 4);
    }
    const QFontMetrics large(option.font);
    const QFont smaller = smallFont(option.font);
    const QFontMetrics little(smaller);
    const QRect words = box.adjusted(inset, 2, -inset, -2);
    painter->setFont(option.font);
    painter->setPen(color(Token::text, option.palette));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                      large.elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    painter->setFont(smaller);
    painter->setPen(color(Token::text2, option.palette));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      little.elidedText(index.data(ProblemModel::reasonRole).toString(), Qt::ElideRight,
                                        words.width()));
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {80, QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + rowGap};
}

} // namespace digitlab
