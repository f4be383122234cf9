#pragma once

#include <QWidget>

class QShortcut;
class QStackedWidget;

namespace digitlab {

class FilesBar;
class FilesPage;
class RecognisePage;

/// The Recognise page, or the table of many files in its place, which is made when it is first asked for; over a
/// picture that was opened from the table stands the way back.
class RecognisePane : public QWidget {
    Q_OBJECT

public:
    explicit RecognisePane(RecognisePage* recognise, QWidget* parent = nullptr);

    FilesPage& files();
    bool hasFiles() const { return m_files != nullptr; }

    void showTable(bool show);
    bool showsTable() const;

Q_SIGNALS:
    void tableShown(bool shown);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void closeTable();

    RecognisePage* m_recognise;
    FilesPage* m_files = nullptr;
    FilesBar* m_bar;
    QStackedWidget* m_stack;
    QShortcut* m_up;
};

} // namespace digitlab
