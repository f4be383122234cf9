#pragma once

#include "app/window/files_reader.h"
#include "app/window/job_thread.h"

#include <QObject>
#include <QStringList>

namespace digitlab {

class FileRecords;
class MainWindow;

/// Reads many files for the table: begins, cancels, saves it, and opens a row's file on the Recognise page.
class FilesDesk : public QObject {
    Q_OBJECT

public:
    explicit FilesDesk(MainWindow& window, QObject* parent = nullptr);
    /// What is being saved is saved.
    ~FilesDesk() override;

    void setEngine(std::shared_ptr<const Engine> engine);
    void setModel(std::shared_ptr<const Model> model) { m_reader.setModel(std::move(model)); }
    /// Shows the table, which fills while these are read.
    void open(const QStringList& paths);
    /// The program's language has changed.
    void retranslate() { showModel(); }

Q_SIGNALS:
    /// Something else than folders was chosen or dropped on the table.
    void filesChosen(const QStringList& paths);

private:
    void connectPage();
    void tell(const FilesNews& news);
    void showModel();
    void look(const FileRow& file);
    void lookAtDrawing(const FileRow& file);
    void save(const std::shared_ptr<const FileRecords>& rows, const QString& path);

    MainWindow& m_window;
    std::shared_ptr<const Engine> m_engine;
    /// That reads what is in the table.
    std::shared_ptr<const Model> m_model;
    /// Of the rows that are looked at: an earlier one that opens late is passed over.
    quint64 m_looks = 0;
    FilesReader m_reader;
    JobThread m_opening;
    JobThread m_saving;
};

} // namespace digitlab
