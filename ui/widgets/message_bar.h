#pragma once

#include "ui/widgets/filled_when_shown.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace digitlab {

/// A tinted bar in the page: what is wrong, on which file, and a button that leads out. Hidden until it has something
/// to say.
class MessageBar : public FilledWhenShown<QFrame> {
    Q_OBJECT

public:
    enum class Kind { warning, error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Words of the program's own, asked for again when the language changes.
    using Words = std::function<QString()>;

    /// The button is hidden without an `action`. There is always a way to dismiss the bar.
    void showMessage(Kind kind, const Words& text, const Words& action = {});
    /// A sentence of the engine is shown in the reader's language, also after that changes.
    void showMessage(Kind kind, const QString& sentence, const Words& action = {});
    void clear();
    QString text() const { return m_said; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_close = nullptr;
    Kind m_kind = Kind::warning;
    Words m_words;
    QString m_said;
    Words m_actionWords;
};

} // namespace digitlab
