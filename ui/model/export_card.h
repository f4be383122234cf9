#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace digitlab {

/// The way out for the weights: one format a row, its state, and after an export how the file is opened.
class ExportCard : public Card {
    Q_OBJECT

public:
    explicit ExportCard(QWidget* parent = nullptr);

    void showNothing();
    void showExporting();
    void showExported(const QString& file);
    /// The export came to nothing.
    void showFailed();
    void setReady(bool ready);
    bool isExporting() const { return m_state == State::exporting; }

Q_SIGNALS:
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { nothing, exporting, exported, failed };

    void enter(State state);
    void refresh();

    QLabel* m_format;
    QLabel* m_suffix;
    QLabel* m_what;
    QLabel* m_icon;
    QLabel* m_status;
    QPushButton* m_export;
    QLabel* m_python;
    QPlainTextEdit* m_code;
    QPushButton* m_copy;
    QLabel* m_note;
    State m_state = State::nothing;
    QString m_file;
    bool m_ready = false;
};

} // namespace digitlab
