#pragma once

#include "ui/files/file_reading.h"

#include <QAbstractTableModel>

#include <vector>

namespace digitlab {

/// The files in the order in which they were read. A row stays what it is once it is there; rows are only added, until
/// all of them make room for another folder's.
class FilesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { pictureColumn, readingColumn, confidenceColumn, verdictColumn, truthColumn, rightColumn, fileColumn };
    static constexpr int columns = fileColumn + 1;

    explicit FilesModel(QObject* parent = nullptr);

    /// An empty table; `folder` is left away at the start of each name.
    void begin(const QString& folder);
    /// Of the model that reads; before the first row.
    void setClasses(const std::vector<std::string>& classes) { m_classes = classes; }
    void add(const std::vector<FileRow>& rows);

    const std::vector<FileRow>& rows() const { return m_rows; }
    const FileReading& at(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    const std::vector<std::string>& classes() const { return m_classes; }
    const FilesTotals& totals() const { return m_totals; }
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
    QString text(const FileReading& file, int column) const;
    QString reason(const FileReading& file) const;

    QString m_folder;
    std::vector<std::string> m_classes;
    std::vector<FileRow> m_rows;
    FilesTotals m_totals;
};

/// The words of the table for a verdict and a judgement.
QString verdictText(const FileReading& file);
QString judgementWord(Judgement judgement);

} // namespace digitlab
