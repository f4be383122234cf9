#include "ui/window/menus.h"

#include "ui/window/recent_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace digitlab {

namespace {

QAction* choice(QActionGroup* group, QMenu* menu, const QVariant& value)
{
    QAction* action = menu->addAction(QString());
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

void check(const QActionGroup& group, const QVariant& value)
{
    for (QAction* action : group.actions())
        if (action->data() == value)
            action->setChecked(true);
}

} // namespace

Menus::Menus(QMainWindow& window)
    : QObject(&window)
    , m_pages(new QActionGroup(this))
    , m_schemes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    buildFile(window);
    buildEdit(window);
    buildView(window);
    buildHelp(window);
    retranslate();
    setScheme(Scheme::system);
    setLanguage(QString());
    setPage(0);
}

void Menus::buildFile(QMainWindow& window)
{
    m_file = window.menuBar()->addMenu(QString());
    openPicture = m_file->addAction(QString());
    openPicture->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    openFolder = m_file->addAction(QString());
    openFolder->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    openData = m_file->addAction(QString());
    openData->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    openModel = m_file->addAction(QString());
    openModel->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    openRun = m_file->addAction(QString());
    openRun->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    recent = new RecentMenu(m_file);
    m_file->addMenu(recent);
    m_file->addSeparator();
    saveFigure = m_file->addAction(QString());
    saveFigure->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    saveDrawing = m_file->addAction(QString());
    saveDrawing->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    exportWeights = m_file->addAction(QString());
    exportWeights->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_file->addSeparator();
    quit = m_file->addAction(QString());
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::buildEdit(QMainWindow& window)
{
    m_edit = window.menuBar()->addMenu(QString());
    undo = m_edit->addAction(QString());
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = m_edit->addAction(QString());
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_edit->addSeparator();
    clear = m_edit->addAction(QString());
    clear->setShortcut(QKeySequence(Qt::Key_Delete));
    paste = m_edit->addAction(QString());
    paste->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_V));
}

void Menus::buildView(QMainWindow& window)
{
    m_view = window.menuBar()->addMenu(QString());
    for (int i = 0; i < 4; ++i)
        choice(m_pages, m_view, i)
            ->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + i))));
    switchPane = m_view->addAction(QString());
    switchPane->setShortcut(QKeySequence(Qt::Key_F6));
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    for (const Scheme scheme : {Scheme::system, Scheme::light, Scheme::dark})
        choice(m_schemes, m_theme, static_cast<int>(scheme));
    m_language = m_view->addMenu(QString());
    choice(m_languages, m_language, QString());
    m_language->addSeparator();
    choice(m_languages, m_language, QStringLiteral("en"));
    choice(m_languages, m_language, QStringLiteral("zh_CN"));
    connect(m_pages, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT pageChosen(action->data().toInt()); });
    connect(m_schemes, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT schemeChosen(static_cast<Scheme>(action->data().toInt())); });
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
}

void Menus::buildHelp(QMainWindow& window)
{
    m_help = window.menuBar()->addMenu(QString());
    about = m_help->addAction(QString());
    about->setMenuRole(QAction::AboutRole);
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    recent->retranslate();
    openPicture->setText(tr("&Open picture…"));
    openFolder->setText(tr("Open &folder of pictures…"));
    openData->setText(tr("Open &data folder…"));
    openModel->setText(tr("Open &model…"));
    openRun->setText(tr("Open r&un…"));
    saveFigure->setText(tr("&Save figure…"));
    saveDrawing->setText(tr("Save dra&wing…"));
    exportWeights->setText(tr("&Export weights…"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    clear->setText(tr("&Clear"));
    paste->setText(tr("&Paste"));
    m_view->setTitle(tr("&View"));
    const QStringList pages{tr("&Recognise page"), tr("&Train page"), tr("&Data page"), tr("&Model page")};
    for (int i = 0; i < pages.size(); ++i)
        m_pages->actions()[i]->setText(pages[i]);
    switchPane->setText(tr("&Switch between pages and page"));
    m_theme->setTitle(tr("T&heme"));
    const QStringList schemes{tr("Like the &system"), tr("&Light"), tr("&Dark")};
    for (int i = 0; i < schemes.size(); ++i)
        m_schemes->actions()[i]->setText(schemes[i]);
    m_language->setTitle(tr("&Language"));
    // A language is named in itself, so that it is found by those who read nothing else.
    m_languages->actions()[0]->setText(tr("Like the &system"));
    m_languages->actions()[1]->setText(QStringLiteral("&English"));
    m_languages->actions()[2]->setText(QStringLiteral("简体中文(&Z)"));
    m_help->setTitle(tr("&Help"));
    about->setText(tr("&About Digit Lab"));
}

void Menus::setScheme(Scheme scheme)
{
    check(*m_schemes, static_cast<int>(scheme));
}

void Menus::setLanguage(const QString& code)
{
    check(*m_languages, code);
}

void Menus::setPage(int index)
{
    check(*m_pages, index);
}

} // namespace digitlab
