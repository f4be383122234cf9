#pragma once

#include <QWidget>

namespace digitlab {

/// Training solid, validation striped, as long as their shares.
class SplitBar : public QWidget {
    Q_OBJECT

public:
    explicit SplitBar(QWidget* parent = nullptr);

    void setCounts(std::size_t training, std::size_t validation);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t m_training = 0;
    std::size_t m_validation = 0;
};

/// Training and validation as the chart's bars are filled, with their words.
class SplitLegend : public QWidget {
    Q_OBJECT

public:
    explicit SplitLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString word(bool validation) const;
};

} // namespace digitlab
