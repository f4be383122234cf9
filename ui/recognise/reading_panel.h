#pragma once

#include "core/api/model.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace digitlab {

class Card;
class ModelPicker;
class NumberCard;
class OtherModels;
class ProbabilityBars;
class SignList;
class StepsView;
class VerdictView;

/// The right side of the page: model, verdict, bars, what the network sees. Of several signs there is the number, for
/// a page also its table, in the verdict's place, and the rest is about the sign that is looked at.
class ReadingPanel : public QWidget {
    Q_OBJECT

public:
    enum class Kind { single, number, page };

    explicit ReadingPanel(SignList& signs, QWidget* parent = nullptr);

    ModelPicker& picker() const { return *m_picker; }
    OtherModels& others() const { return *m_others; }
    NumberCard& number() const { return *m_number; }
    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// original and box as in StepsView::setSteps.
    void setReading(const Reading& reading, const QImage& original, const QRectF& box);
    /// The sign of the list that is looked at. milliseconds: of the whole page or number.
    void setSign(double milliseconds, const QImage& original, const QRectF& box);
    void setEmpty(const QString& line, const QString& detail);
    void setCanSave(bool figure, bool drawing);
    QString resultText() const;

Q_SIGNALS:
    void saveFigureRequested();
    void saveDrawingRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showBars(const Reading& reading);
    void showTime(double milliseconds);
    void retranslate();
    void refresh();

    SignList& m_signs;
    QLabel* m_model;
    ModelPicker* m_picker;
    OtherModels* m_others;
    QLabel* m_time;
    VerdictView* m_verdict;
    Card* m_verdictCard;
    NumberCard* m_number;
    Card* m_tableCard;
    Card* m_barsCard;
    QPushButton* m_saveDrawing;
    QPushButton* m_save;
    ProbabilityBars* m_bars;
    Card* m_stepsCard;
    StepsView* m_steps;
    double m_milliseconds = -1;
    Kind m_kind = Kind::single;
};

} // namespace digitlab
