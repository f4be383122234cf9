#pragma once

#include "core/api/data.h"
#include "ui/theme/theme.h"
#include "ui/train/chart_choices.h"
#include "ui/window/main_window.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace digitlab {

/// What the window remembers from one time to the next. A value that cannot be is the one of a first start; a file that
/// is broken as a whole is set aside under another name, and problem() says so.
class Settings : public QObject {
    Q_OBJECT

public:
    /// An INI file; it need not exist.
    explicit Settings(const QString& file, QObject* parent = nullptr);
    /// `digitlab/window.ini` in the user's folder for settings.
    static QString usualFile();

    /// What was wrong with the file at the start, in one sentence; empty for nothing.
    QString problem() const { return m_problem; }

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    MainWindow::Page page() const;
    void setPage(MainWindow::Page page);
    Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// Empty: the language of the environment.
    QString language() const;
    void setLanguage(const QString& code);
    /// A reference as Engine::openModel takes it.
    QString model() const;
    /// One that comes from outside of the program's own models is a recent file as well.
    void setModel(const QString& reference);
    OpenDataOptions data() const;
    /// One that does not come with the program is a recent file as well.
    void setData(const OpenDataOptions& options);

    ChartChoices chartChoices() const;
    void setChartChoices(const ChartChoices& choices);

    /// Pictures, models, runs and data sets that were opened, the newest first.
    QStringList recent() const;
    void addRecent(const QString& path) { addRecent(QStringList{path}); }
    /// The last one is the newest. Written once, however many they are.
    void addRecent(const QStringList& paths);
    void clearRecent();

Q_SIGNALS:
    void recentChanged();
    /// The settings cannot be written, in one sentence; said once.
    void cannotWrite(const QString& sentence);

private:
    void put(const char* key, const QVariant& value);
    int number(const char* key, int last) const;

    QString m_problem;
    QSettings m_file;
    bool m_saidSo = false;
};

} // namespace digitlab
