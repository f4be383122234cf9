#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace digitlab {

class ChartCard;

/// Saves what a chart shows as a picture, and its values as CSV or on the clipboard. A dialog asks where to.
class ChartFiles : public QObject {
    Q_OBJECT

public:
    enum class Kind { png, svg, csv };

    /// Belongs to the card.
    explicit ChartFiles(ChartCard& card);

    /// Proposed before `-loss.png`: the run's name.
    void setRun(const QString& name) { m_run = name; }
    void ask(Kind kind);
    /// Replaces the file as a whole.
    void save(Kind kind, const QString& file);
    void copyTable() const;

Q_SIGNALS:
    /// One sentence with the file's name and why it could not be written.
    void failed(const QString& sentence);
    void saved(const QString& file);

private:
    QByteArray content(Kind kind) const;
    QByteArray picture() const;
    QByteArray drawing() const;

    ChartCard& m_card;
    QString m_run;
    QString m_folder;
};

} // namespace digitlab
