#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QStringList>

#include <memory>

namespace digitlab {

class DataPage;
class FilesPage;
class ModelPage;
class RecognisePage;
class TrainPage;

/// Menu bar, the rail of pages at the left, and the pages. It owns the pages and knows nothing of threads. A page is
/// made when it is first shown or asked for.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Page { recognise, train, data, model };
    /// How a training stands, for the window's title. The last three are shown for a while, and until somebody looks.
    enum class Training { none, running, paused, stopping, done, stopped, failed };

    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    RecognisePage& recognise() const;
    FilesPage& files() const;
    TrainPage& train() const;
    DataPage& data() const;
    ModelPage& model() const;

    /// Makes one page that is not there yet; false when all are. Each takes tens of milliseconds.
    bool makeNextPage();

    void showPage(Page page);
    /// On the Recognise page: the table of many files, or the canvas with what was opened.
    void showFiles(bool show);
    Page page() const;
    /// Closing asks once when a training runs; with `force` it closes without.
    void closeNow();
    /// As saveGeometry() gave it. A window that would stand for the most part outside of all screens is brought back.
    void restorePlace(const QByteArray& geometry);
    void setVersions(const QString& versions);
    void setTraining(Training state);
    /// One sentence above the pages, about the program as a whole.
    void showNotice(const QString& sentence);
    /// Paths for File > Open recent, the newest first; those that are gone are shown off.
    void setRecent(const QStringList& paths);
    // What the View menu shows as chosen; without a signal.
    void setScheme(Scheme scheme);
    void setLanguage(const QString& code);
    void setVisible(bool visible) override;

Q_SIGNALS:
    void pageChanged(digitlab::MainWindow::Page page);
    void schemeChosen(digitlab::Scheme scheme);
    /// A language code (`en`, `zh_CN`) or empty for the system's.
    void languageChosen(const QString& code);
    /// The person wants to close while a training runs and has agreed: stop it, then call closeNow().
    void stopAndCloseRequested();
    /// The window has painted for the first time.
    void firstPainted();
    void recentChosen(const QString& path);
    void recentCleared();
    /// Files or folders were dropped where no page takes them itself.
    void filesDropped(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
