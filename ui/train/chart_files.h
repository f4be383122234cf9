#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace digitlab {

class ChartCard;

/// What a chart shows as a picture, and its values as CSV or as a table: a dialog asks where to, and who listens makes
/// the content and writes it. A long run's values take longer to be made than a window may stand still.
class ChartFiles : public QObject {
    Q_OBJECT

public:
    enum class Kind { png, svg, csv };
    /// May be called on any thread; what is on the page goes on meanwhile.
    using Content = std::function<QByteArray()>;

    /// Belongs to the card.
    explicit ChartFiles(ChartCard& card);

    /// Proposed before `-loss.png`: the run's name.
    void setRun(const QString& name) { m_run = name; }
    void ask(Kind kind);
    void save(Kind kind, const QString& file);
    void copyTable();

Q_SIGNALS:
    void fileRequested(const QString& file, const std::function<QByteArray()>& content);
    /// The values, separated by tabs, for the clipboard.
    void tableRequested(const std::function<QByteArray()>& content);

private:
    Content content(Kind kind) const;
    Content picture() const;
    Content drawing() const;
    Content values(char separator) const;

    ChartCard& m_card;
    QString m_run;
    QString m_folder;
};

} // namespace digitlab
