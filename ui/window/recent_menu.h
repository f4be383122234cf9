#pragma once

#include <QMenu>
#include <QStringList>

namespace digitlab {

/// Files and folders that were opened before, the newest first. Each time it opens it looks which of them are still
/// there; the others are off.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(QWidget* parent = nullptr);

    void setPaths(const QStringList& paths);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString& path);
    void cleared();

private:
    void fill();
    void offer(const QString& path, int number);

    QStringList m_paths;
};

} // namespace digitlab
