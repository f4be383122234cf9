#include "ui/model/export_card.h"

#include "ui/model/model_facts.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr int codeHeight = 80;

} // namespace

ExportCard::ExportCard(QWidget* parent)
    : Card({}, parent)
    , m_format(new QLabel(QStringLiteral("PyTorch")))
    , m_suffix(new QLabel(QStringLiteral(".pth")))
    , m_what(new QLabel)
    , m_icon(new QLabel)
    , m_status(new QLabel)
    , m_export(new QPushButton)
    , m_python(new QLabel)
    , m_code(new QPlainTextEdit)
    , m_copy(new QPushButton)
    , m_note(new QLabel)
{
    QFont bold = m_format->font();
    bold.setBold(true);
    m_format->setFont(bold);
    m_suffix->setProperty("second", true);
    for (QLabel* label : {m_what, m_python, m_note})
        makeCaption(*label);
    m_note->setWordWrap(true);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    // Scripts find it by this name in every language.
    m_export->setAccessibleName(QStringLiteral("Export"));
    m_export->setObjectName(QStringLiteral("export"));
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setAcceptDrops(false); // files are the window's
    m_code->setFixedHeight(codeHeight);
    makeFlat(*m_copy);

    auto* name = new QHBoxLayout;
    name->setSpacing(4);
    name->addWidget(m_format);
    name->addWidget(m_suffix);
    name->addStretch(1);
    auto* state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_status, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(name);
    words->addWidget(m_what);
    words->addLayout(state);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_export, 0, Qt::AlignTop);
    auto* codeRow = new QHBoxLayout;
    codeRow->addWidget(m_python, 1);
    codeRow->addWidget(m_copy);
    content()->addSpacing(8);
    content()->addLayout(row);
    content()->addLayout(codeRow);
    content()->addWidget(m_code);
    content()->addStretch(1);
    content()->addWidget(m_note);
    connect(m_export, &QPushButton::clicked, this, &ExportCard::exportRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->toPlainText() + QLatin1Char('\n')); });
    refresh();
}

void ExportCard::enter(State state)
{
    m_state = state;
    refresh();
}

void ExportCard::showNothing()
{
    m_file.clear();
    enter(State::nothing);
}

void ExportCard::showExporting()
{
    m_file.clear();
    enter(State::exporting);
}

void ExportCard::showExported(const QString& file)
{
    m_file = file;
    enter(State::exported);
}

void ExportCard::showFailed()
{
    enter(State::failed);
}

void ExportCard::setReady(bool ready)
{
    m_ready = ready;
    refresh();
}

void ExportCard::refresh()
{
    setTitle(tr("Take the weights away"));
    m_what->setText(tr("State dict for torch.load"));
    m_what->setToolTip(
        tr("State dict: the numbers of every layer under its name, as Python's load_state_dict takes them."));
    m_export->setText(tr("Export…"));
    m_export->setIcon(icon(QStringLiteral("download"), palette()));
    m_export->setEnabled(m_ready && m_state != State::exporting);
    const bool exported = m_state == State::exported;
    const bool failed = m_state == State::failed;
    const Token token = exported ? Token::ok : failed ? Token::bad : Token::text2;
    m_status->setText(exported                          ? tr("%1 is written").arg(QFileInfo(m_file).fileName())
                          : m_state == State::exporting ? tr("writing…")
                          : failed                      ? tr("nothing was written")
                                                        : tr("not exported yet"));
    m_status->setToolTip(m_file);
    QPalette words = m_status->palette();
    words.setColor(QPalette::WindowText, color(token, palette()));
    m_status->setPalette(words);
    m_status->setFont(smallFont(font()));
    m_icon->setVisible(exported || failed);
    m_icon->setPixmap(icon(exported ? QStringLiteral("check-circle") : QStringLiteral("warning"), palette(), token)
                          .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_python->setText(tr("Open it in Python"));
    m_code->setAccessibleName(tr("Python lines that open the file"));
    m_code->setPlainText(exported ? pythonSnippet(m_file) : QString());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the Python lines"));
    m_copy->setIcon(icon(QStringLiteral("copy"), palette()));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_python, m_code, m_copy})
        widget->setVisible(exported);
    m_note->setText(tr("A .pth file of this program holds weights only: opening it runs nothing, here or in Python."));
}

void ExportCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace digitlab
