#pragma once

#include "ui/files/file_records.h"

#include <QAbstractTableModel>

#include <vector>

namespace digitlab {

/// The files in the order in which they are read. A row stays with its file: rows are added, and when all is read again
/// they are replaced one by one, until they make room for another folder's.
class FilesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { pictureColumn, readingColumn, confidenceColumn, verdictColumn, truthColumn, rightColumn, fileColumn };
    static constexpr int columns = fileColumn + 1;

    explicit FilesModel(QObject* parent = nullptr);

    /// An empty table; `folder` is left away at the start of each name.
    void begin(const QString& folder);
    /// All rows wait: the same files are read again.
    void beginAgain();
    /// Of the model that reads; before the first row.
    void setClasses(const std::vector<std::string>& classes) { m_records.setClasses(classes); }
    /// In the order of their places and lines. A file that waits takes its new reading; others come in between or to
    /// the end.
    void add(const std::vector<FileRow>& rows);
    /// Everything has been read: what still waits is no longer there.
    void finish();

    const FileRecords& records() const { return m_records; }
    const FileRecord& record(int row) const { return m_records[static_cast<std::size_t>(row)]; }
    /// Without the picture.
    FileReading at(int row) const { return m_records.at(static_cast<std::size_t>(row)); }
    DigitImage picture(int row) const { return m_records.picture(static_cast<std::size_t>(row)); }
    const std::vector<std::string>& classes() const { return m_records.classes(); }
    const FilesTotals& totals() const { return m_records.totals(); }
    /// The name below the folder.
    QString nameOf(const FileReading& file) const;
    /// `4, sure, 98.7 %`, or why there is no reading.
    QString outcome(const FileReading& file) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void allChanged();
    void addBehind(std::vector<FileRow>::const_iterator from, std::vector<FileRow>::const_iterator to);
    void insertNext(const FileReading& file);
    void removeNext(std::size_t count);
    QString text(const FileReading& file, int column) const;
    QString reason(const FileReading& file) const;

    QString m_folder;
    FileRecords m_records;
    /// Up to here everything has been read by the model that reads now.
    std::size_t m_next = 0;
};

/// The words of the table for a verdict and a judgement.
QString verdictText(const FileReading& file);
QString judgementWord(Judgement judgement);

} // namespace digitlab
