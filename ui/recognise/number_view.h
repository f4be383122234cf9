#pragma once

#include <QAbstractScrollArea>

namespace digitlab {

class SignList;

/// A number, or the rows of a page, in large type: what is unsure is underlined by dashes, what was corrected by a
/// line. A click or the arrow keys choose a sign; where there are many rows the type is smaller, and where there is no
/// room for all of them the view scrolls.
class NumberView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit NumberView(SignList& list, QWidget* parent = nullptr);

    /// Whether signs may be corrected by keys.
    void setEditable(bool editable) { m_editable = editable; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QFont signFont() const;
    int widthIn(const QFont& font) const;
    int rowHeight() const;
    int heightOf(int mostRows) const;
    QRect cell(int index) const;
    int textWidth(int index) const;
    void arrange();
    void updateScrollBars();
    void showCurrent();
    void paintSign(QPainter& painter, int index) const;

    SignList& m_list;
    std::vector<int> m_lefts; ///< of each sign, in its row
    int m_width = 0;
    bool m_editable = false;
};

} // namespace digitlab
