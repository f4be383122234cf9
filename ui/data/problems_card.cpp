#include "ui/data/problems_card.h"

#include "ui/data/problem_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

ProblemsCard::ProblemsCard(QWidget* parent)
    : Card({}, parent)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_list(new ProblemView)
    , m_ignored(new ElidedLabel(Qt::ElideRight))
    , m_again(new QPushButton)
    , m_copy(new QPushButton)
    , m_model(new ProblemModel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeCaption(*m_ignored);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    layout()->setContentsMargins(16, 12, 16, 16);
    content()->addLayout(head);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_ignored);
    content()->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &ProblemsCard::checkAgainRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->text()); });
    refresh();
}

void ProblemsCard::setSummary(const DataSummary& summary)
{
    m_problems = summary.problems.size();
    m_ignoredCount = summary.ignored;
    m_model->setProblems(summary.problems, QString::fromStdString(summary.path));
    refresh();
}

void ProblemsCard::setBusy(bool busy)
{
    m_again->setEnabled(!busy);
}

void ProblemsCard::refresh()
{
    const bool any = m_problems > 0;
    const QString title = m_problems == 0 ? tr("Nothing is left out")
        : m_problems == 1                 ? tr("1 file is left out")
                          : tr("%1 files are left out").arg(wholeText(static_cast<qlonglong>(m_problems)));
    m_title->setText(title);
    setAccessibleName(title);
    m_icon->setPixmap(
        icon(any ? QStringLiteral("warning") : QStringLiteral("check-circle"), palette(), any ? Token::warn : Token::ok)
            .pixmap(QSize(18, 18), devicePixelRatioF()));
    setSizePolicy(QSizePolicy::Preferred, any ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_list->setVisible(any);
    m_list->setAccessibleName(tr("Files that are left out"));
    m_ignored->setText(
        m_ignoredCount == 1
            ? tr("1 hidden or foreign file passed over")
            : tr("%1 hidden or foreign files passed over").arg(wholeText(static_cast<qlonglong>(m_ignoredCount))));
    m_ignored->setToolTip(tr("Hidden files and folders, thumbnails and the like are no pictures of a class."));
    m_ignored->setVisible(m_ignoredCount > 0);
    m_again->setText(tr("Check again"));
    m_again->setToolTip(tr("Reads the data set once more, after its files have been put right."));
    m_again->setIcon(icon(QStringLiteral("refresh"), palette()));
    m_copy->setText(tr("Copy all"));
    m_copy->setToolTip(tr("Copies every file and its reason as text."));
    m_copy->setIcon(icon(QStringLiteral("copy"), palette()));
    m_copy->setVisible(any);
}

void ProblemsCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace digitlab
