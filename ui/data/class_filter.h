#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace digitlab {

/// Which class's samples are shown: a button each beside All, or one box where they do not fit.
class ClassFilter : public QWidget {
    Q_OBJECT

public:
    explicit ClassFilter(QWidget* parent = nullptr);

    /// Selects All without a signal.
    void setClasses(const QStringList& names);
    /// -1 is All.
    int current() const { return m_current; }
    bool showsButtons() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void classChosen(int label);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void choose(int label);
    void showCurrent();
    void place();
    int buttonsWidth() const;

    QStringList m_names;
    int m_current = -1;
    QWidget* m_strip;
    QButtonGroup* m_buttons;
    QComboBox* m_box;
};

} // namespace digitlab
