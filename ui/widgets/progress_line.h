#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace digitlab {

/// Long work where it was started: what is being done, a bar, how far it is and how long it will take, Cancel.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// `words`: `Loading MNIST`; `facts`: `7 of 11 MB, 4 s left`. share: 0..1, negative while it is not known.
    void setProgress(const QString& words, double share, const QString& facts = {});
    /// Whether Cancel can be pressed; it goes off by itself when it was pressed.
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_words;
    QProgressBar* m_bar;
    QLabel* m_facts;
    QPushButton* m_cancel;
};

} // namespace digitlab
