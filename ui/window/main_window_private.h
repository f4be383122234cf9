#pragma once

#include "ui/window/about_dialog.h"
#include "ui/window/main_window.h"

#include <QMessageBox>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <array>

namespace digitlab {

class MessageBar;
class Menus;
class PageStack;
class Rail;

/// The first widget of the page that Tab reaches gets the focus.
void focusFirst(QWidget& page);

/// The window's parts, what its title says, and its questions.
class MainWindow::Private {
public:
    explicit Private(MainWindow& window);

    void layOut();
    void connectMenus();
    void connectPages();
    void showCanvas();
    void switchPane();
    void showStatus(const QString& epoch, const QString& timeLeft, double done);
    QString title() const;
    void showTitle();
    void forgetOutcome();
    void showActions();
    void showAbout();
    void askBeforeClosing();

    MainWindow& q;
    Menus* menus;
    Rail* rail;
    MessageBar* notice;
    PageStack* pages;

    QString versions;
    Training training = Training::none;
    QTimer outcomeTime;
    QString epoch;
    double done = 0;
    /// Undo, redo, clear and save, as the Recognise page told last.
    std::array<bool, 4> can{};
    QPointer<QMessageBox> question;
    QPointer<AboutDialog> about;
    bool painted = false;
    bool stopping = false;
    bool force = false;
};

} // namespace digitlab
