#pragma once

#include <QImage>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace digitlab {

/// A picture in the canvas's place: whole, upright, with its name and size above. While it is on its way its name is
/// there already, and one that cannot be shown says so.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// preview: a small picture of it that there is already; may be null.
    void setBusy(const QString& name, const QImage& preview);
    /// image: what is shown, perhaps smaller; original: the size to name.
    void setPicture(const QImage& image, const QSize& original, const QString& name);
    void setUnreadable(const QString& name);
    void clear();
    bool isBusy() const { return m_state == State::busy; }
    const QImage& image() const { return m_image; }
    void setReadingText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class State { nothing, busy, shown, unreadable };

    void set(State state, const QString& name, const QImage& image, const QSize& original);
    void paintTitle(QPainter& painter) const;
    void paintPicture(QPainter& painter);
    void paintWords(QPainter& painter) const;
    QRect room() const;

    QImage m_image;
    QPixmap m_scaled;
    QSize m_original;
    QString m_name;
    State m_state = State::nothing;
};

} // namespace digitlab
