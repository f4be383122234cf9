#include "ui/window/recent_menu.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>

namespace digitlab {

namespace {

constexpr int folderWidth = 360;

/// A path below the home folder as people write it.
QString shortFolder(const QFileInfo& info)
{
    const QString folder = info.absolutePath(), home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size())
                                                                        : folder;
}

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

RecentMenu::RecentMenu(QWidget* parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    retranslate();
}

void RecentMenu::setPaths(const QStringList& paths)
{
    m_paths = paths;
    menuAction()->setEnabled(!paths.isEmpty());
    // An open menu stays as it is.
    if (!isVisible())
        fill();
}

void RecentMenu::retranslate()
{
    setTitle(tr("Open &recent"));
    setPaths(m_paths);
}

void RecentMenu::fill()
{
    clear();
    int number = 0;
    for (const QString& path : m_paths)
        offer(path, ++number);
    if (m_paths.isEmpty())
        return;
    addSeparator();
    connect(addAction(tr("&Clear the list")), &QAction::triggered, this, &RecentMenu::cleared);
}

void RecentMenu::offer(const QString& path, int number)
{
    const QFileInfo info(path);
    const bool there = info.exists();
    const QString folder = fontMetrics().elidedText(shortFolder(info), Qt::ElideMiddle, folderWidth);
    const QString name = there ? tr("%1 in %2").arg(plain(info.fileName()), plain(folder))
                               : tr("%1 in %2 (no longer there)").arg(plain(info.fileName()), plain(folder));
    QAction* action = addAction(number < 10 ? QStringLiteral("&%1  %2").arg(QString::number(number), name) : name);
    action->setToolTip(QDir::toNativeSeparators(path));
    action->setEnabled(there);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
}

} // namespace digitlab
