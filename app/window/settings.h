#pragma once

#include "core/api/data.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace digitlab {

/// What the window remembers from one time to the next. A file that is broken, or says what cannot be, gives the values
/// of a first start.
class Settings {
public:
    /// An INI file; it need not exist.
    explicit Settings(const QString& file);
    /// `digitlab/window.ini` in the user's folder for settings.
    static QString usualFile();

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
    void setModel(const QString& reference);
    OpenDataOptions data() const;
    void setData(const OpenDataOptions& options);

private:
    int number(const char* key, int last) const;

    QSettings m_file;
};

} // namespace digitlab
