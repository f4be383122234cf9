#pragma once

#include <QObject>
#include <QString>

class QApplication;

namespace digitlab {

/// Gives every window the program's style sheet when it is about to be shown, and those that there are a new one; but
/// not one that has a sheet of its own.
///
/// The sheet is the windows' and not the application's: under an application's sheet each widget that joins another has
/// the looks of all within it worked out anew, which took most of the time until the first window was there.
class WindowSheet : public QObject {
    Q_OBJECT

public:
    /// One for each application.
    static WindowSheet& of(QApplication& application);

    void set(const QString& sheet);
    const QString& text() const { return m_sheet; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit WindowSheet(QApplication& application);

    QString m_sheet;
};

} // namespace digitlab
