#pragma once

#include "ui/window/main_window.h"

#include <QStackedWidget>

#include <array>

namespace digitlab {

class RecognisePane;

/// The window's pages, one over the other. Each is made when it is first asked for, so that the window is there before
/// all of them are.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    using Page = MainWindow::Page;

    explicit PageStack(QWidget* parent = nullptr);
    ~PageStack() override;

    RecognisePage& recognise();
    FilesPage& files();
    RecognisePane& pane();
    TrainPage& train();
    DataPage& data();
    ModelPage& model();

    void show(Page page);
    /// The one that was shown last; Page::recognise before.
    Page page() const { return m_page; }
    /// The page that is shown, made if need be.
    QWidget& current() { return make(m_page); }
    /// Makes a page that is not there yet; false: all are.
    bool makeNext();
    /// Whether this page has been made and is training.
    bool isTraining() const;
    /// The canvas is before the person, and not another page or the table of many files.
    bool showsCanvas() const;
    bool showsTable() const;

Q_SIGNALS:
    // Of the pages, as they give them.
    void tableShown();
    void statusChanged(const QString& now, const QString& left, double share);
    void actionsChanged(bool undo, bool redo, bool clear, bool save);
    void canSaveDrawingChanged(bool can);

private:
    static constexpr std::size_t count = 4;

    QWidget& make(Page page);
    QWidget* makeRecognise();
    QWidget* makeTrain();
    QWidget* makeData();
    QWidget* makeModel();

    Page m_page = Page::recognise;
    std::array<QWidget*, count> m_made{};
    RecognisePage* m_recognise = nullptr;
    RecognisePane* m_pane = nullptr;
    TrainPage* m_train = nullptr;
    DataPage* m_data = nullptr;
    ModelPage* m_model = nullptr;
};

} // namespace digitlab
