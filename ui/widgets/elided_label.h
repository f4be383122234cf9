#pragma once

#include <QLabel>

namespace digitlab {

/// One line of plain text that gives way: what does not fit is left out (in the middle, as of a path), and the whole
/// text is the tooltip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideMiddle, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString shownText() const;

    Qt::TextElideMode m_mode;
};

} // namespace digitlab
