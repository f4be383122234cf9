#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace digitlab {

class RecentMenu;

/// The window's menu bar: its actions, their texts and keys. What they do is the window's to connect.
class Menus : public QObject {
    Q_OBJECT

public:
    explicit Menus(QMainWindow& window);

    void retranslate();
    void setScheme(Scheme scheme);
    /// A language code, or empty for the environment's; one that is not in the menu leaves the choice as it is.
    void setLanguage(const QString& code);
    void setPage(int index);

    // The window's to connect.
    QAction* openPicture;
    QAction* openFolder;
    QAction* openData;
    QAction* openModel;
    QAction* openRun;
    RecentMenu* recent;
    QAction* saveFigure;
    QAction* saveDrawing;
    QAction* exportWeights;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* clear;
    QAction* paste;
    QAction* switchPane;
    QAction* about;

Q_SIGNALS:
    void pageChosen(int index);
    void schemeChosen(digitlab::Scheme scheme);
    void languageChosen(const QString& code);

private:
    void buildFile(QMainWindow& window);
    void buildEdit(QMainWindow& window);
    void buildView(QMainWindow& window);
    void buildHelp(QMainWindow& window);

    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_help;
    QActionGroup* m_pages;
    QActionGroup* m_schemes;
    QActionGroup* m_languages;
};

} // namespace digitlab
