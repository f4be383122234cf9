#pragma once

#include <QPushButton>

namespace digitlab {

/// A name in large type with a chevron that says that there is a menu. A name too long for its place is elided.
class TitleButton : public QPushButton {
    Q_OBJECT

public:
    explicit TitleButton(QWidget* parent = nullptr);

    /// Between the button's edge and its ink.
    static constexpr int padding = 8;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;
};

} // namespace digitlab
