#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;

namespace digitlab {

/// The figures of the run in large type, one below the other.
class StatusColumn : public QWidget {
    Q_OBJECT

public:
    enum class Figure { epoch, batch, loss, accuracy, validation, speed, time };

    explicit StatusColumn(QWidget* parent = nullptr);

    /// `of` follows in the second colour: `3` `/ 50`. An empty value is a dash.
    void setFigure(Figure figure, const QString& value, const QString& of = {});
    QString figure(Figure figure) const;
    void clear();
    /// The time is the one left; of a run that has ended it is the one taken.
    void setEnded(bool ended);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        QLabel* label = nullptr;
        QLabel* value = nullptr;
        QLabel* of = nullptr;
    };

    void retranslate();
    void fit(const Row& row);

    std::vector<Row> m_rows;
    bool m_ended = false;
};

} // namespace digitlab
