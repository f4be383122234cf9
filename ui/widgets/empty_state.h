#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace digitlab {

/// What an empty page shows: a small drawing, one large line, what to do and how long it takes, one primary button and
/// one other way.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setText(const QString& text);
    /// Empty texts hide the buttons.
    void setActions(const QString& primary, const QString& other = {});
    void setActionIcons(const QString& primary, const QString& other = {});
    /// A widget of the page's own that paints; the state takes it over.
    void setDrawing(QWidget* drawing);
    /// Or one of our icons, 64 px, in text2.
    void setDrawing(const QString& iconName);
    QPushButton* primaryButton() const { return m_primary; }
    QPushButton* otherButton() const { return m_other; }

Q_SIGNALS:
    void primaryTriggered();
    void otherTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QWidget* m_drawing = nullptr;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_primary;
    QPushButton* m_other;
    QString m_pictureIcon;
    QString m_primaryIcon;
    QString m_otherIcon;
};

} // namespace digitlab
