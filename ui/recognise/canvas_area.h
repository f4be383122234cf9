#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QSlider;

namespace digitlab {

class BrushDot;
class Canvas;
class PictureStrip;
class PictureView;
class SignBoxes;
class SignList;

/// The square that is drawn on, or a picture in its place, with the tools below it, and of several pictures a strip at
/// the edge that costs the square least. The square is as large as the place allows; where the tools do not fit in one
/// row they take two.
class CanvasArea : public QWidget {
    Q_OBJECT

public:
    /// The area is wider than the square by this much at either side: flat buttons line up by their ink, not their box.
    static constexpr int overhang = 8;

    explicit CanvasArea(SignList& signs, QWidget* parent = nullptr);

    Canvas& canvas() const { return *m_canvas; }
    PictureView& picture() const { return *m_picture; }
    PictureStrip& strip() const { return *m_strip; }
    bool showsPicture() const { return m_showsPicture; }
    void showPicture(bool show);
    void showStrip(bool show);
    /// Whether the signs of the list are those of what is shown here: their boxes lie over it.
    void showSigns(bool show);
    /// Whether what is shown can be read as a page or as one digit, and is read as a page.
    void setReadAsPage(bool possible, bool page);
    /// The way back to the person's own drawing.
    void showWayBack(bool show);
    /// How high a square the tools leave in so much height, without a strip.
    static int sideFor(int height);
    void setActions(bool canUndo, bool canRedo, bool canClear);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void clearRequested();
    void openRequested();
    void pasteRequested();
    void drawRequested();
    void readAsPageChosen(bool page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPushButton* addTool(QWidget* group, void (CanvasArea::*asked)());
    QWidget* makeGroup();
    /// What goes into one row.
    enum class Rows { one, oneShort, two };

    void arrange();
    Rows rowsFor(int room) const;
    int brushWidth(Rows rows) const;
    QRect placeStrip();
    void placeTools(const QRect& place, const QRect& square, Rows rows);
    void useTool(bool eraser);
    void retranslate();
    void refresh();
    void setBrush(int thousandths);

    Canvas* m_canvas;
    PictureView* m_picture;
    PictureStrip* m_strip;
    SignBoxes* m_boxes;
    QWidget* m_brushGroup;
    QWidget* m_editGroup;
    QWidget* m_fileGroup;
    QLabel* m_brushLabel = nullptr;
    QSlider* m_brush = nullptr;
    BrushDot* m_dot = nullptr;
    QFrame* m_line = nullptr;
    QPushButton* m_draw = nullptr;
    QPushButton* m_fit = nullptr;
    QPushButton* m_page = nullptr;
    QPushButton* m_eraser = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_paste = nullptr;
    bool m_showsPicture = false;
};

} // namespace digitlab
