#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace digitlab {

/// A frame with radius 8 and a 1-px line: bold title at the left, legend or key figure at the right of the same row,
/// content below with padding 16.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// What screen readers and scripts call the title, where its words are the name of a part below it.
    void setTitleName(const QString& name);
    /// A tooltip of the title alone, where that of the whole card would stand in the way.
    void setTitleToolTip(const QString& sentence);
    /// Adds to the right end of the title's row.
    void addToTitleRow(QWidget* widget);
    /// The last button of the title's row is flat: its ink, not its box, lines up with the content's edge.
    void alignTitleButton();
    /// Adds directly behind the title.
    void addBesideTitle(QWidget* widget);
    /// Where the content goes.
    QVBoxLayout* content() const { return m_content; }

private:
    QLabel* m_title;
    QHBoxLayout* m_titleRow;
    QVBoxLayout* m_content;
};

} // namespace digitlab
