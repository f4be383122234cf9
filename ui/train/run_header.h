#pragma once

#include <QWidget>

class QPushButton;

namespace digitlab {

class ElidedLabel;

/// Which run the page shows while none trains: its name, what is worth knowing of it, and the way to a new one.
class RunHeader : public QWidget {
    Q_OBJECT

public:
    explicit RunHeader(QWidget* parent = nullptr);

    /// folder: where the run is, for the tooltip.
    void setRun(const QString& name, const QString& folder, const QString& facts);
    /// Whether Train anew is offered: while the Train button goes on with the run.
    void setAnew(bool offered);

Q_SIGNALS:
    void anewPressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ElidedLabel* m_name;
    ElidedLabel* m_facts;
    QPushButton* m_anew;
};

} // namespace digitlab
