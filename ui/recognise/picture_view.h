#pragma once

#include <QImage>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace digitlab {

/// A picture in the canvas's place: whole, upright, with its name and size above.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// image: what is shown, perhaps smaller; original: the size to name.
    void setPicture(const QImage& image, const QSize& original, const QString& name);
    void clear();
    const QImage& image() const { return m_image; }
    void setReadingText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QImage m_image;
    QPixmap m_scaled;
    QSize m_original;
    QString m_name;
};

} // namespace digitlab
