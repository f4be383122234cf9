#pragma once

#include "core/api/model.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace digitlab {

class Card;
class ModelPicker;
class ProbabilityBars;
class StepsView;
class VerdictView;

/// The right side of the page: model, verdict, bars, what the network sees.
class ReadingPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget* parent = nullptr);

    ModelPicker& picker() const { return *m_picker; }
    /// original and box as in StepsView::setSteps.
    void setReading(const Reading& reading, const QImage& original, const QRectF& box);
    void setEmpty(const QString& line, const QString& detail);
    void setCanSave(bool figure, bool drawing);
    QString resultText() const;

Q_SIGNALS:
    void saveFigureRequested();
    void saveDrawingRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();

    QLabel* m_model;
    ModelPicker* m_picker;
    QLabel* m_time;
    VerdictView* m_verdict;
    Card* m_barsCard;
    QPushButton* m_saveDrawing;
    QPushButton* m_save;
    ProbabilityBars* m_bars;
    Card* m_stepsCard;
    StepsView* m_steps;
    double m_milliseconds = -1;
};

} // namespace digitlab
