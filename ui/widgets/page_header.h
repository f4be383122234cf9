#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace digitlab {

class ElidedLabel;
class TitleButton;

/// The head of a page about a chosen object: its name in large type with the menu that chooses another one, its facts
/// beside it and its actions at the right. It keeps the page's margins left, right and above by itself.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFacts(const QString& facts);
    /// What the menu is for, for a screen reader and as tooltip.
    void setMenuName(const QString& name);
    QMenu* menu() const { return m_menu; }
    /// Adds at the right end.
    void addButton(QWidget* button);

private:
    TitleButton* m_title;
    ElidedLabel* m_facts;
    QMenu* m_menu;
    QHBoxLayout* m_row;
};

} // namespace digitlab
