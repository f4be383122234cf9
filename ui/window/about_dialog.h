#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace digitlab {

/// What the program is, which version with which libraries, its licence, and whose the digits are. All of it can be
/// selected and copied.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    /// libraries: `LibTorch 1.13.1, OpenCV 4.6.0, AVX512`; empty while the engine is being loaded.
    AboutDialog(const QString& libraries, QWidget* parent);

    void setLibraries(const QString& libraries);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString versions() const;
    QString html() const;

    QLabel* m_title;
    QTextBrowser* m_text;
    QPushButton* m_copy;
    QString m_libraries;
};

} // namespace digitlab
