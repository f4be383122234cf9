#pragma once

#include "ui/files/file_reading.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace digitlab {

class FileRecords;

/// The readings of many files as a table that fills while they are read. It asks by signals and is told by functions;
/// what it is told belongs to the folder that was begun last.
class FilesPage : public QWidget {
    Q_OBJECT

public:
    explicit FilesPage(QWidget* parent = nullptr);
    ~FilesPage() override;

    /// An empty table for what is going to be read: folders, or files.
    void begin(const QStringList& paths);
    /// The same are read again, by another model or after they were cancelled: rows, order and filter stay.
    void beginAgain();
    /// Nothing is read before the first row. `model`: what the model is called.
    void setReader(const std::vector<std::string>& classes, const QString& model);
    void add(const std::vector<FileRow>& rows);
    /// Files, of `total`; 0: they are being counted.
    void setProgress(std::size_t done, std::size_t total);
    enum class End { done, cancelled };
    void end(End end);
    void close();
    /// Something is being read or was.
    bool isOpen() const;

    // Of what is shown, in its order.
    int count() const;
    int currentRow() const;
    QString currentName() const;
    /// Chooses the next one or the one before and opens it; at the ends nothing happens.
    void step(int by);

    void showProblem(const QString& sentence);
    /// A file is on the disk.
    void showSaved();
    /// Asks for a folder without blocking.
    void chooseFolder();

Q_SIGNALS:
    /// Folders or files that were chosen or dropped here.
    void filesChosen(const QStringList& paths);
    /// A row's file is to be looked at.
    void openRequested(const digitlab::FileRow& file);
    void cancelRequested();
    void againRequested();
    /// Back to the canvas; the table stays.
    void backRequested();
    void saveRequested(const std::shared_ptr<const digitlab::FileRecords>& rows, const QString& path);
    /// What is shown, or which row of it is the current one.
    void placeChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
