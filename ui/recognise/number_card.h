#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filled_when_shown.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace digitlab {

class NumberView;
class SignList;

/// What a page or a number on the canvas says, as text, with how many signs are unsure, refused or corrected, and the
/// ways to take it along.
class NumberCard : public FilledWhenShown<Card> {
    Q_OBJECT

public:
    explicit NumberCard(SignList& list, QWidget* parent = nullptr);

    /// A page is corrected and saved as a table; a drawing is not.
    void setOfPage(bool page);
    /// Scripts find the one that shows the result by its name.
    void setNamed(bool named);

Q_SIGNALS:
    void copyTextRequested();
    void copyTableRequested();
    void saveRequested();

protected:
    void fill() override;
    void changeEvent(QEvent* event) override;

private:
    struct Fact {
        QLabel* icon;
        QLabel* words;
    };

    Fact addFact(QGridLayout& grid, int row);
    void showFact(const Fact& fact, int count, const QString& words, const QString& iconName, Token token);
    void showFacts();
    void showKind();
    void retranslate();
    void refresh();

    SignList& m_list;
    NumberView* m_view = nullptr;
    QLabel* m_total = nullptr;
    Fact m_unsure{};
    Fact m_none{};
    Fact m_corrected{};
    QPushButton* m_copyText = nullptr;
    QPushButton* m_copyTable = nullptr;
    QPushButton* m_save = nullptr;
    bool m_page = false;
    bool m_named = false;
};

} // namespace digitlab
